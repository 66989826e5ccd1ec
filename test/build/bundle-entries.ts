import { mkdirSync, writeFileSync } from "node:fs";
import { type OutputOptions, type Plugin, rolldown } from "rolldown";
import { lazyBuiltins, smithyImports } from "./node-imports.js";
import { dist, root } from "./paths.js";
import { pureCalls } from "./pure-calls.js";
import { SmithyNames } from "./smithy-names.js";

/** Other packages, and this one where an entry point has another's classes. */
const external: (string | RegExp)[] = [/^@smithy\//, /^@aws-sdk\//, /^node:/, "msw", /^partnercentral-channel/];

/** To be read by people: their debuggers stop there. */
const readable: OutputOptions = { dir: dist, format: "esm", comments: { annotation: true, jsdoc: false, legal: true } };

/** The JavaScript of each entry point, with Smithy's packages outside of it. */
export async function bundleEntries(): Promise<void> {
  mkdirSync(dist, { recursive: true });
  const names = new SmithyNames();
  await Promise.all([
    bundle({ "index-node": "src/index.ts" }, [runtime("src/node/node-runtime.ts")], [smithyImports(names), lazyBuiltins, pureCalls]),
    bundle({ "index-web": "src/index.ts" }, [runtime("src/http/fetch-runtime.ts")], [pureCalls]),
    bundle(
      { emulator: "src/emulator/index.ts", "emulator-server": "src/emulator/server.ts" },
      [publicModules({ "src/errors/configuration-error.ts": "partnercentral-channel" })],
      [pureCalls],
    ),
    bundle({ "emulator-msw": "src/emulator/msw.ts" }, [], []),
    bundle({ cli: "src/cli/start.ts" }, [publicModules(publicModulesOfCli)], []),
  ]);
  writeFileSync(`${dist}/smithy.js`, names.esModule());
  writeFileSync(`${dist}/smithy.cjs`, names.commonJs());
}

const publicModulesOfCli: Readonly<Record<string, string>> = {
  "commands/index.ts": "partnercentral-channel",
  "src/client/index.ts": "partnercentral-channel",
  "src/define-plugin.ts": "partnercentral-channel",
  "src/errors/index.ts": "partnercentral-channel",
  "src/emulator/index.ts": "partnercentral-channel/emulator",
  "src/emulator/server.ts": "partnercentral-channel/emulator/server",
};

async function bundle(input: Record<string, string>, plugins: readonly Plugin[], onChunk: readonly Plugin[]): Promise<void> {
  const build = await rolldown({
    input,
    cwd: root,
    external,
    platform: "neutral",
    checks: { bundlerTimings: false },
    treeshake: { moduleSideEffects: false },
    plugins: [...plugins, ...onChunk],
  });
  const { output } = await build.write({ ...readable, entryFileNames: "[name].js", chunkFileNames: "emulator-shared.js" });
  await build.close();
  const names = output.map(({ fileName }) => fileName);
  if (new Set(names).size !== names.length) throw new Error(`Two chunks have the same name: ${names.join(", ")}.`);
}

/** What `#runtime` is in this bundle. */
export function runtime(file: string): Plugin {
  return { name: "runtime", resolveId: { filter: { id: /^#runtime$/ }, handler: () => root + file } };
}

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
