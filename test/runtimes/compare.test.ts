import { expect, test } from "vitest";
import { faultsOf } from "./compare.js";
import type { FileReport, TestReport } from "./report.js";

const file = "test/wire/a.test.ts";
const ended = (name: string, state: TestReport["state"] = "passed"): TestReport => ({
  name,
  state,
  errors: state === "failed" ? ["why"] : [],
});
const report = (...tests: TestReport[]): FileReport[] => [{ file, errors: [], tests }];
const expected = (...names: string[]) => ({ tests: new Map([[file, names]]), missingHandlers: ["NodeHttpHandler"] });

test("a report that has all tests of Node has no fault", () => {
  expect(faultsOf(report(ended("a"), ended("a"), ended("b"), ended("c", "skipped")), expected("a", "a", "b"))).toEqual([]);
});

test("a test that did not run is a fault, and so is one of two with the same title", () => {
  expect(faultsOf(report(ended("a"), ended("b", "skipped")), expected("a", "a", "b"))).toEqual([
    `${file} > a\nruns in Node, and did not run here.`,
    `${file} > b\nruns in Node, and did not run here.`,
  ]);
  expect(faultsOf([], expected("a"))).toHaveLength(1);
});

test("a test through a handler that the runtime does not have may be absent", () => {
  expect(faultsOf(report(), expected("through 'NodeHttpHandler' > a"))).toEqual([]);
  expect(faultsOf(report(), expected("through 'FetchHttpHandler' > a"))).toHaveLength(1);
});

test("what failed is a fault, with its reason", () => {
  expect(faultsOf(report(ended("a", "failed")), expected("a"))).toEqual([`${file} > a\nwhy`]);
  expect(faultsOf([{ file, errors: ["no such module"], tests: [] }], expected())).toEqual([`${file}\nno such module`]);
});
