import { expect, test } from "vitest";
import { compile } from "../support/typescript.js";

test("what must compile compiles, and what must not does not", async () => {
  expect(await compile("tsconfig.json")).toBe("");
});
