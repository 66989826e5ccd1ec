import { type OutputChunk, type Plugin, rolldown } from "rolldown";
import { afterMinifying } from "./after-minifying.js";
import { runtime } from "./bundle-entries.js";
import { lateShapes } from "./late-shapes.js";
import { lateUuid } from "./late-uuid.js";
import { lazyBuiltins } from "./lazy-builtins.js";
import { banner } from "./notices.js";
import { dist, root } from "./paths.js";
import { plainStrings } from "./plain-strings.js";
import { pureCalls } from "./pure-calls.js";
import { staticImports } from "./static-imports.js";

/**
 * Everything in one file: for Node and bundlers for it, for `require`, and for all else. To `import` one that only gives the CommonJS
 * file on would take Node 2 ms more. A program that imports and requires has two copies, whose clients and commands fit each other.
 */
export async function bundleStandalone(): Promise<readonly OutputChunk[]> {
  const forNode = [runtime("src/node/node-runtime.ts"), lateUuid, lateShapes, lazyBuiltins, plainStrings];
  return Promise.all([
    bundle("standalone.cjs", { platform: "node", format: "cjs", plugins: forNode }),
    bundle("standalone.js", { platform: "node", plugins: [...forNode, pureCalls] }),
    bundle("standalone-web.js", { platform: "browser", plugins: [runtime("src/http/fetch-runtime.ts"), pureCalls] }),
  ]);
}

interface Standalone {
  readonly platform: "node" | "browser";
  readonly format?: "cjs";
  readonly plugins: readonly Plugin[];
}

async function bundle(file: string, { platform, format, plugins }: Standalone): Promise<OutputChunk> {
  const build = await rolldown({
    platform,
    input: { [file.replace(/\.\w+$/, "")]: "src/index.ts" },
    cwd: root,
    // Of Smithy's packages the ES modules, of which only what is used remains.
    resolve: {
      mainFields: ["browser", "module", "main"].slice(platform === "node" ? 1 : 0),
      conditionNames: ["module", "import", platform],
    },
    checks: { bundlerTimings: false },
    external: [/^node:/, credentialChain],
    treeshake: { moduleSideEffects: false },
    plugins: [...plugins, staticImports, unseenImport],
  });
  const { output } = await build.write({
    file: `${dist}/${file}`,
    format: format ?? "esm",
    ...(format === "cjs" && { strict: true }),
    codeSplitting: false,
    banner,
    // Bundlers drop what is not used of ES modules alone.
    comments: { annotation: format !== "cjs", jsdoc: false, legal: true },
    // The name of a class is seen: in logs, and by tools that look at a client's or a command's constructor.
    minify: {
      compress: { keepNames: { class: true, function: false } },
      mangle: { toplevel: true, keepNames: { class: true, function: false } },
      codegen: { removeWhitespace: true },
    },
  });
  await build.close();
  return output[0];
}

const credentialChain = "@aws-sdk/credential-provider-node";

/**
 * The default chain of credentials is found at run time, where it is installed. A bundler would take all of it in; it follows only
 * what it can read.
 */
const unseenImport: Plugin = afterMinifying("unseen-import", (code) =>
  code.replaceAll(
    new RegExp(`import\\(.${credentialChain}.\\)`, "g"),
    `import(/* webpackIgnore: true */ /* @vite-ignore */ ${JSON.stringify(credentialChain.split("/"))}.join("/"))`,
  ),
);
