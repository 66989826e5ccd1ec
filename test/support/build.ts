import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Compiles the package once, as it is published, for the tests that start whole programs. */
export function setup(): void {
  execFileSync("npm", ["run", "--silent", "build"], { cwd: fileURLToPath(new URL("../..", import.meta.url)), stdio: "pipe" });
}
