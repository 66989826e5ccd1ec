import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("what must compile compiles, and what must not does not", async () => {
  const result = await promisify(execFile)("npx", ["tsc", "-p", "tsconfig.json"]).catch((error: { stdout: string }) => error);
  expect(result.stdout).toBe("");
});
