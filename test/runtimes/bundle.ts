import { readFileSync, readdirSync } from "node:fs";
import { build, type Plugin } from "esbuild";
import { folders, root, scratch } from "./paths.js";
import { runtimeModule } from "./runtime-module.js";

interface BundleOptions {
  /** Of `inside/`: what runs the tests. */
  readonly entry: "program.ts" | "worker.ts";
  readonly conditions: readonly string[];
  /** Left to the runtime, which finds them by its own rules. */
  readonly external: readonly string[];
}

/** The neutral tests with all that they import, in one file for a runtime. */
export async function bundle(id: string, { entry, conditions, external }: BundleOptions): Promise<string> {
  const outfile = `${scratch}/${id}.mjs`;
  await build({
    entryPoints: [`${root}test/runtimes/inside/${entry}`],
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: [...conditions, "module", "import"],
    // A test asks for the name of a class.
    keepNames: true,
    external: ["node:*", ...external],
    alias: {
      "partnercentral-channel": `${root}src/index.ts`,
      "partnercentral-channel/emulator": `${root}src/emulator/index.ts`,
      "partnercentral-channel/emulator/msw": `${root}src/emulator/msw.ts`,
      "#platform": `${root}test/support/platform.${id}.ts`,
      "#runtime": root + runtimeModule(conditions),
    },
    plugins: [virtualModules],
    logLevel: "error",
  });
  return outfile;
}

const namesIn = (folder: string, end: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(end))
    .map((name) => folder + name);

/** What `inside/virtual.d.ts` declares. */
const virtualModules: Plugin = {
  name: "virtual-modules",
  setup: (context) => {
    context.onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: "virtual" }));
    context.onLoad({ filter: /^virtual:files$/, namespace: "virtual" }, () => {
      const imports = folders.flatMap((folder) => namesIn(folder, ".test.ts")).map((name) => `"${name}": () => import("./${name}")`);
      return { contents: `export default {${imports.join()}}`, resolveDir: root };
    });
    context.onLoad({ filter: /^virtual:snapshots$/, namespace: "virtual" }, () => {
      const snapshots = folders.flatMap((folder) => namesIn(folder, ".http")).map((name) => [name, readFileSync(root + name, "utf8")]);
      return { contents: JSON.stringify(Object.fromEntries(snapshots)), loader: "json" };
    });
  },
};
