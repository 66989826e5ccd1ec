import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as channel from "partnercentral-channel";
import { PartnerCentralChannelClient } from "partnercentral-channel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runtimeModule } from "../runtimes/runtime-module.js";
import { runtimes } from "../runtimes/runtimes.js";
import { programsOf } from "../support/documented-programs.js";
import { runProgram } from "../support/run-example.js";
import { compile } from "../support/typescript.js";

/** Within the package, so that it is found by its name; not in Git. */
const folder = ".readme-programs";
const file = (title: string): string => `${folder}/${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.ts`;
const pages = ["README.md", "examples/relationships.md", "examples/accounts.md", "examples/handshakes.md"];
const programs = pages.flatMap(programsOf).map(({ page, section, code }) => ({ title: `${page}: ${section}`, code }));

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const { title, code } of programs) writeFileSync(file(title), code);
});
afterAll(() => rmSync(folder, { recursive: true }));

const expected: Record<string, RegExp> = {
  "README.md: Where it runs": /^0\n$/,
  "README.md: First call": /^rs-0000000000001 [0-9a-f-]{36} [0-9a-f-]{36}\n$/,
  "README.md: A wrong input":
    /^associatedAccountId \(length\): 14 characters, expected an AWS account id of 12 digits\ndisplayName \(length\): 35 characters, at most 30\n$/,
  "README.md: A call whose outcome is unknown": /^rs-0000000000001\n$/,
  "README.md: Without AWS: the local service": /^2\n$/,
  "README.md: Quotas":
    /^0\nListRelationshipsCommand was not sent: its quota had no room within 100 ms \(maxWaitMs\)\. Send it later, .*\n$/,
  "README.md: In the browser": /^$/,
  "README.md: HTTP handlers, timeouts, aborts": /^ResourceNotFoundException\nResourceNotFoundException\n$/,
  "README.md: Watching attempts":
    /^attempt 1, for the call: 500\nListRelationships 1\nattempt 2, for InternalServerException: 200\nListRelationships 2\n$/,
  "README.md: Custom middleware":
    /^ResourceNotFoundException\n[\s\S]*'idempotencyTokenMiddleware - initialize',\n {2}'callTimeoutMiddleware - serialize',\n {2}'abortMiddleware - serialize',\n {2}'validateInputMiddleware - serialize'/,
  "README.md: On other AWS clients": /^rs-0000000000001\nExample Customer\n$/,
  "README.md: From other AWS clients": /^rs-0000000000001\ntrue\n$/,
  "README.md: Errors": /^there is no ProgramManagementAccount pma-0000000000000\n$/,
  "README.md: Errors 2": /^done\n$/,
  "README.md: Testing your app": /^true\n$/,
  "README.md: Testing your app 2": /^rs-0000000000007\n$/,
  "examples/relationships.md: Create, read, update, delete": /^Example Customer 1\n2\ntrue\n$/,
  "examples/relationships.md: List them all": /^3\n2\n1\n$/,
  "examples/accounts.md: From an account number to its id": /^pma-sandbox000001 undefined\n$/,
  "examples/accounts.md: A new one": /^Billing Europe: ACTIVE\n$/,
  "examples/handshakes.md: Both sides": /^ACCEPTED\n$/,
  "examples/handshakes.md: Testing what takes days": /^EXPIRED\n$/,
  "examples/handshakes.md: Service periods": /^\[\]\n$/,
};

test("every program compiles", async () => {
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({ extends: "../tsconfig.json", compilerOptions: { noUnusedLocals: false }, include: ["*.ts"] }),
  );
  expect(await compile(folder)).toBe("");
});

test.each(programs)("$title runs", async ({ title, code }) => {
  // What MSW intercepts goes to the service's own endpoint.
  const { status, output } = await runProgram(file(title), { withEndpoint: !code.includes("msw/node") });
  expect(output).toMatch(expected[title] ?? /a page has a program that is not expected here/);
  expect(status).toBe(0);
});

test("every program that is expected stands there", () => {
  expect(programs.map(({ title }) => title)).toEqual(Object.keys(expected));
});

const readme = readFileSync("README.md", "utf8");
/** The cells of the rows that begin with such a cell. */
const rowsOf = (first: RegExp) =>
  readme
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([cell = ""]) => first.test(cell));

describe("the table of the middleware", () => {
  const rows = rowsOf(/^`\w+Middleware`$/);

  test("is the stack of the client, in order, with each step", () => {
    const stack = new PartnerCentralChannelClient().middlewareStack.identify();
    const told = rows.map(([name = "", step = ""]) => `${name} - ${step.replace(/,.*/, "")}`.replaceAll("`", ""));
    expect(told).toEqual(stack.map((entry) => entry.replace(/ \(a\.k\.a\. .*\)/, "")));
  });

  test("names the priority and the plugin of each", () => {
    const exported = channel as unknown as Record<string, { name?: string; priority?: string }>;
    for (const [name = "", step = "", , plugin = ""] of rows) {
      const pluginName = plugin.replace(/`|\(.*/g, "");
      expect(typeof exported[pluginName]).toBe("function");
      const options = exported[pluginName.replace(/Plugin$/, "MiddlewareOptions")];
      expect({ name: `\`${options?.name}\``, priority: options?.priority }).toEqual({ name, priority: /, (high|low)$/.exec(step)?.[1] });
    }
  });
});

test("the table of the runtimes is that of `npm run test:runtimes`, with the defaults of each", () => {
  const defaults: Record<string, readonly string[]> = {
    "src/node/node-runtime.ts": ["`NodeHttpHandler`", "environment, else the AWS default chain"],
    "src/http/fetch-runtime.ts": ["`FetchHttpHandler`", "those that you pass"],
  };
  const rows = runtimes.map(({ name, version, conditions }) => [name, version, ...(defaults[runtimeModule(conditions)] ?? [])]);
  expect(rowsOf(/^(Node \d+|Bun|Deno|workerd .*|Chromium)$/)).toEqual(rows);
});

test("each promise has its row, and tests that bear its name", () => {
  const rows = rowsOf(/^R\d+$/);
  expect(rows.map(([promise]) => promise)).toEqual(Array.from({ length: 21 }, (_, index) => `R${index + 1}`));
  for (const [promise, , links = ""] of rows) {
    const files = Array.from(links.matchAll(/\((.+?)\)/g), ([, path = ""]) => path);
    expect(files).not.toEqual([]);
    for (const path of files)
      expect([path, readFileSync(path, "utf8")]).toEqual([path, expect.stringMatching(new RegExp(`["\`]${promise}: `))]);
  }
});

test("the table of the errors names the kind of each class", () => {
  const rows = rowsOf(/^`\w+(Exception|Error)`/);
  const kinds = rows.flatMap(([classes = "", kind = ""]) =>
    classes.split(", ").map((name) => [name.replaceAll("`", ""), kind.replaceAll("`", "")]),
  );
  expect(kinds.length).toBe(17);
  for (const [name = "", kind] of kinds) {
    const type = (channel as unknown as Record<string, new (...args: unknown[]) => { kind?: string }>)[name];
    expect([name, type === undefined ? "missing" : (Reflect.construct(type, [{ $metadata: {} }, []]).kind ?? "")]).toEqual([name, kind]);
  }
});
