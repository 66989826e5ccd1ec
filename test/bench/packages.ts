import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root: string = fileURLToPath(new URL("../..", import.meta.url));

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export const manifest: Manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as Manifest;
/** Whether this version of the package has it. */
export const hasStandalone: boolean = "./standalone" in manifest.exports;
