import { type InputOptions, type OutputChunk, type Plugin, rolldown } from "rolldown";
import { runtime } from "./bundle-entries.js";
import { lateUuid } from "./late-uuid.js";
import { lazyBuiltins } from "./lazy-builtins.js";
import { banner } from "./notices.js";
import { dist, root } from "./paths.js";
import { pureCalls } from "./pure-calls.js";
import { staticImports } from "./static-imports.js";

/** Everything in one file, for Node and for all else. */
export async function bundleStandalone(): Promise<readonly OutputChunk[]> {
  return Promise.all([
    bundle("standalone-node.js", { platform: "node", plugins: [runtime("src/node/node-runtime.ts"), lateUuid, lazyBuiltins, pureCalls] }),
    bundle("standalone-web.js", { platform: "browser", plugins: [runtime("src/http/fetch-runtime.ts"), pureCalls] }),
  ]);
}

async function bundle(
  file: string,
  { plugins, ...options }: Omit<InputOptions, "plugins"> & { readonly plugins: readonly Plugin[] },
): Promise<OutputChunk> {
  const build = await rolldown({
    ...options,
    input: "src/index.ts",
    cwd: root,
    // Of Smithy's packages the ES modules, of which only what is used remains.
    resolve: {
      mainFields: [...(options.platform === "browser" ? ["browser"] : []), "module", "main"],
      conditionNames: ["module", "import", ...(options.platform === "node" ? ["node"] : ["browser"])],
    },
    checks: { bundlerTimings: false },
    external: [/^node:/, credentialChain],
    treeshake: { moduleSideEffects: false },
    plugins: [...plugins, staticImports, unseenImport],
  });
  const { output } = await build.write({
    file: `${dist}/${file}`,
    format: "esm",
    codeSplitting: false,
    banner,
    comments: { annotation: true, jsdoc: false, legal: true },
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
 * what it can read. It is put in last, as a minifier would read it.
 */
const unseenImport: Plugin = {
  name: "unseen-import",
  generateBundle: (_options, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      chunk.code = chunk.code.replaceAll(
        new RegExp(`import\\(.${credentialChain}.\\)`, "g"),
        `import(/* webpackIgnore: true */ /* @vite-ignore */ ${JSON.stringify(credentialChain.split("/"))}.join("/"))`,
      );
    }
  },
};
