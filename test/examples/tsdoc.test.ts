/** The `@example` blocks of the doc comments, which editors show. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as channel from "partnercentral-channel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compile } from "../support/typescript.js";

/** Within the package, so that it is found by its name; not in Git. */
const folder = ".tsdoc-examples";

const sources = ["commands", "middleware", "src"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(root, file)),
);
const examples = sources.flatMap((file) => {
  const blocks = readFileSync(file, "utf8").matchAll(/^ \* @example\n \* ```ts\n(.*?)^ \* ```$/gms);
  return Array.from(blocks, ([, block = ""]) => ({ file, code: block.replaceAll(/^ \* ?/gm, "") }));
});

/** A program around an example, with a client where it makes none, everything that the package exports, and what it imports itself. */
function programOf(code: string): string {
  const names = Object.keys(channel).filter((name) => name === "PartnerCentralChannelClient" || new RegExp(`\\b${name}\\b`).test(code));
  const client = code.includes("const client") ? "" : "const client = new PartnerCentralChannelClient();";
  const imports = /^import .*\n/gm;
  return `import { ${names.join(", ")} } from "partnercentral-channel";
${(code.match(imports) ?? []).join("")}export async function example(): Promise<void> {
${client}
${code.replaceAll(imports, "")}}
`;
}

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const [index, { code }] of examples.entries()) writeFileSync(join(folder, `example-${index}.ts`), programOf(code));
  const compilerOptions = { noUnusedLocals: false, noUnusedParameters: false };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: "../tsconfig.json", compilerOptions, include: ["*.ts"] }));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("every example of a doc comment compiles", { timeout: 60_000 }, async () => {
  expect(examples.length).toBeGreaterThan(5);
  expect(await compile(folder)).toBe("");
});
