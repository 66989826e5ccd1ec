import { execFile } from "node:child_process";
import { readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { dist, root } from "./paths.js";

const types = join(dist, "types");
/** The last one is what a compiler takes `#runtime` for. */
const entries = ["index", "emulator/index", "emulator/server", "emulator/msw", "node/node-runtime"].map((name) => `src/${name}.d.ts`);

/** Compiles every module, and keeps what the entry points lead to: half of the modules are nobody's to name. */
export async function emitDeclarations(): Promise<void> {
  await compile();
  const kept = new Set<string>();
  for (const entry of entries) keep(join(types, entry), kept);
  for (const file of readdirSync(types, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".d.ts"))) {
    if (!kept.has(join(types, file))) rmSync(join(types, file));
  }
  removeEmptyFolders(types);
}

async function compile(): Promise<void> {
  const args = ["node_modules/typescript/bin/tsc", "-p", "test/config/tsconfig.build.json"];
  await promisify(execFile)(process.execPath, args, { cwd: root }).catch((error: { stdout: string }) => {
    throw new Error(`The package does not compile.\n${error.stdout}`);
  });
}

function keep(file: string, kept: Set<string>): void {
  if (kept.has(file)) return;
  kept.add(file);
  for (const [, imported = ""] of readFileSync(file, "utf8").matchAll(/(?:from |import\()"(\.[^"]+)\.js"/g)) {
    keep(join(dirname(file), `${imported}.d.ts`), kept);
  }
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
