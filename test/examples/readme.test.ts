import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { PartnerCentralChannelClient } from "partnercentral-channel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readmePrograms } from "../support/readme.js";
import { runProgram } from "../support/run-example.js";

/** Within the package, so that it is found by its name; not in Git. */
const folder = ".readme-programs";
const file = (section: string): string => `${folder}/${section.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.ts`;
const programs = readmePrograms();

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const { section, code } of programs) writeFileSync(file(section), code);
});
afterAll(() => rmSync(folder, { recursive: true }));

const expected: Record<string, RegExp> = {
  "First call": /^rs-0000000000001 [0-9a-f-]{36} [0-9a-f-]{36}\n$/,
  "Without AWS: the local service": /^2\n$/,
  "In the browser": /^$/,
  "Custom middleware": /'idempotencyTokenMiddleware - initialize',\n {2}'validateInputMiddleware - initialize'/,
  Errors: /^ResourceNotFoundException: ProgramManagementAccount pma-0000000000000 was not found\. \(request [0-9a-f-]{36}\)\n$/,
  "Testing your app": /^true\n$/,
};

test("every program compiles", async () => {
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({ extends: "../tsconfig.json", compilerOptions: { noUnusedLocals: false }, include: ["*.ts"] }),
  );
  const result = await promisify(execFile)("npx", ["tsc", "-p", folder]).catch((error: { stdout: string }) => error);
  expect(result.stdout).toBe("");
});

test.each(programs)("the program under $section runs", async ({ section }) => {
  const withEndpoint = section !== "Testing your app";
  const { status, output } = await runProgram(file(section), { withEndpoint });
  expect(output).toMatch(expected[section] ?? /the README has a program that is not expected here/);
  expect(status).toBe(0);
});

test("every program that is expected stands there", () => {
  expect(programs.map(({ section }) => section)).toEqual(Object.keys(expected));
});

test("the table of the middleware is the stack of the client, in order", () => {
  const rows = Array.from(readFileSync("README.md", "utf8").matchAll(/^\| `(\w+Middleware)` +\|/gm), ([, name]) => name);
  const stack = new PartnerCentralChannelClient().middlewareStack.identify();
  expect(rows).toEqual(stack.map((entry) => entry.split(" ", 1)[0]));
});
