import { describe, expect, test } from "vitest";
import { compile } from "../support/typescript.js";

/** Two compilers at once would be slower, and some take long on a busy machine. */
const timeout = 180_000;

test("what must compile compiles, and what must not does not", { timeout }, async () => {
  expect(await compile("tsconfig.json")).toBe("");
});

// Between them every setting that users differ in: resolution, exact optional members, the DOM, Node's types, checked libraries.
describe.each(["node", "browser"])("the published types hold in a project for %s", (platform) => {
  test.each(["typescript-5.4", "typescript-5.9", "typescript-6", "typescript"])("compiled by %s", { timeout }, async (version) => {
    expect(await compile(`test/types/tsconfig.${platform}.json`, version)).toBe("");
  });
});
