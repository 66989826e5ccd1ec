import { execFile } from "node:child_process";
import { readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { dist, root } from "./paths.js";
import { rollUp } from "./roll-up.js";

const types = join(dist, "types");
const emulator = join(types, "src/emulator");
/** The last one is what a compiler takes `#runtime` for. */
const rolledUp = ["index", "emulator/index", "node/node-runtime"].map((name) => join(types, `src/${name}.d.ts`));
/** Entry points of one module each, on top of the emulator's. */
const adapters = ["server", "msw"].map((name) => join(emulator, `${name}.d.ts`));

/**
 * Compiles every module, and makes one file of each entry point: a hundred small files take more than twice the room on a disk.
 * Where an entry point has classes of another one, it imports them from there, so that they are the same to a compiler.
 */
export async function emitDeclarations(): Promise<void> {
  await compile();
  for (const file of declarationsIn(emulator))
    importPublicly(file, "partnercentral-channel", (module) => !module.startsWith(emulator + sep));
  for (const file of adapters) importPublicly(file, "partnercentral-channel/emulator", (module) => module.startsWith(emulator + sep));
  rollUp(types, rolledUp);
  const kept = new Set([...rolledUp, ...adapters]);
  for (const file of declarationsIn(types)) if (!kept.has(file)) rmSync(file);
  removeEmptyFolders(types);
}

async function compile(): Promise<void> {
  const args = ["node_modules/typescript/bin/tsc", "-p", "test/config/tsconfig.build.json"];
  await promisify(execFile)(process.execPath, args, { cwd: root }).catch((error: { stdout: string }) => {
    throw new Error(`The package does not compile.\n${error.stdout}`);
  });
}

/** Has this file import from a public entry point what stands in these modules. */
function importPublicly(file: string, entryPoint: string, stands: (module: string) => boolean): void {
  const code = readFileSync(file, "utf8").replaceAll(/(?<=(?:from |import\())"(\.[^"]+)"/g, (specifier, path: string) =>
    stands(join(dirname(file), path)) ? `"${entryPoint}"` : specifier,
  );
  writeFileSync(file, code);
}

const declarationsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) => (name.endsWith(".d.ts") ? [join(folder, name)] : []));

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
