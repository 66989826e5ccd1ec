import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type OutputChunk, type OutputOptions, type Plugin, rolldown } from "rolldown";
import { compileEarly } from "./early-functions.js";
import { writeEsModuleFor } from "./es-module-for.js";
import { lazyBuiltins } from "./lazy-builtins.js";
import { lazyHandler, ownSmithy } from "./node-smithy.js";
import { banner } from "./notices.js";
import { dist, root } from "./paths.js";
import { pureCalls } from "./pure-calls.js";

/** Other packages, and this one where an entry point has another's classes. */
const packages = [/^@smithy\//, /^@aws-sdk\//, /^node:/, /^msw$/, /^partnercentral-channel/, /^#runtime$/];

const runtimes = { node: "src/node/node-runtime.ts", web: "src/http/fetch-runtime.ts" };

/** The JavaScript of each entry point, with Smithy's packages outside of it. Gives the one for Node, which has some of Smithy within. */
export async function bundleEntries(): Promise<OutputChunk> {
  mkdirSync(dist, { recursive: true });
  const [forNode] = await Promise.all([
    bundleForNode(),
    bundle({
      input: { index: "src/index.ts", "runtime-node": runtimes.node, "runtime-web": runtimes.web },
      plugins: [shakenPackages, pureCalls],
      shared: "index-shared",
    }),
    bundle({
      input: { emulator: "src/emulator/index.ts", "emulator-server": "src/emulator/server.ts" },
      plugins: [publicModules({ "src/errors/configuration-error.ts": "partnercentral-channel" }), pureCalls],
      shared: "emulator-shared",
    }),
    bundle({ input: { "emulator-msw": "src/emulator/msw.ts" } }),
    bundle({ input: { cli: "src/cli/start.ts" }, plugins: [publicModules(publicModulesOfCli)] }),
  ]);
  return forNode;
}

const publicModulesOfCli: Readonly<Record<string, string>> = {
  "commands/index.ts": "partnercentral-channel",
  "src/client/index.ts": "partnercentral-channel",
  "src/define-plugin.ts": "partnercentral-channel",
  "src/errors/index.ts": "partnercentral-channel",
  "src/emulator/index.ts": "partnercentral-channel/emulator",
  "src/emulator/server.ts": "partnercentral-channel/emulator/server",
};

/** What Node itself loads: CommonJS, one file for `require` and for `import`. */
async function bundleForNode(): Promise<OutputChunk> {
  const chunk = await bundle({
    input: { "index-node": "src/index.ts" },
    plugins: [runtime(runtimes.node), ownSmithy, lazyHandler, lazyBuiltins],
    external: [/^@smithy\/(core\/(client|transport|config)|middleware-stack|types)$/, /^@aws-sdk\//],
    // Bundlers drop what is not used of ES modules alone.
    output: {
      format: "cjs",
      strict: true,
      entryFileNames: "[name].cjs",
      banner,
      comments: { annotation: false, jsdoc: false, legal: true },
    },
  });
  writeEsModuleFor(chunk);
  await compileEarly(join(dist, chunk.fileName));
  return chunk;
}

interface Bundle {
  readonly input: Record<string, string>;
  readonly plugins?: readonly Plugin[];
  /** What stays outside. Default: all other packages. */
  readonly external?: RegExp[];
  /** The name of the file for what several of these entries have in common. */
  readonly shared?: string;
  readonly output?: OutputOptions;
}

async function bundle({ input, plugins = [], external = packages, shared, output: options }: Bundle): Promise<OutputChunk> {
  const build = await rolldown({
    input,
    cwd: root,
    external,
    platform: "neutral",
    resolve: { mainFields: ["module", "main"], conditionNames: ["module", "import", "node"] },
    checks: { bundlerTimings: false },
    treeshake: { moduleSideEffects: false },
    plugins: [...plugins],
    // Where a module began: 14 kB of all files.
    experimental: { attachDebugInfo: "none" },
  });
  const { output } = await build.write({
    dir: dist,
    format: "esm",
    // To be read by people: their debuggers stop there.
    comments: { annotation: true, jsdoc: false, legal: true },
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    ...(shared !== undefined && { codeSplitting: { groups: [{ name: shared, minShareCount: 2 }] } }),
    ...options,
  });
  await build.close();
  const expected = Object.keys(input).length + (shared === undefined ? 0 : 1);
  if (output.length !== expected) throw new Error(`Too many files: ${output.map(({ fileName }) => fileName).join(", ")}.`);
  return output[0];
}

/** What `#runtime` is in this bundle. */
export function runtime(file: string): Plugin {
  return { name: "runtime", resolveId: { order: "pre", filter: { id: /^#runtime$/ }, handler: () => root + file } };
}

/**
 * Bundlers for Node would take the CommonJS of a package without an `exports` map, whole and with all that it needs. The `imports`
 * of `package.json` name the ES modules of those that are large.
 */
const shakenPackages: Plugin = {
  name: "shaken-packages",
  renderChunk: (code) =>
    code.replaceAll(/(?<= from ")@smithy\/([\w-]+)(?=";)/g, (name, short: string) => (`#${short}` in imports ? `#${short}` : name)),
};

const { imports } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { imports: object };

/** Modules that an entry point has from another one, so that there is one class of an error and one client in a program. */
function publicModules(specifiers: Readonly<Record<string, string>>): Plugin {
  return {
    name: "public-modules",
    async resolveId(id, importer, options) {
      const resolved = await this.resolve(id, importer, options);
      const specifier = resolved && importer !== undefined ? specifiers[resolved.id.replace(root, "")] : undefined;
      return specifier === undefined ? resolved : { id: specifier, external: true };
    },
  };
}
