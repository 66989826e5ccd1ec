import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { root } from "./paths.js";

/** Several times what the slowest takes: a runtime that hangs fails, and does not hold up the rest. */
export const timeoutMs = 180_000;

/** What a program prints; one that fails is an error that says what it printed. */
export async function outputOf(file: string, args: readonly string[]): Promise<string> {
  const options = { cwd: root, maxBuffer: 100_000_000, timeout: timeoutMs };
  return promisify(execFile)(file, args, options).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string; stderr?: string; message: string }) => {
      throw new Error(`${[file, ...args].join(" ")} failed.\n${(error.stderr || error.stdout || error.message).slice(-2_000)}`, {
        cause: error,
      });
    },
  );
}
