/** No input can make a regular expression of the model slow. */
import * as ours from "partnercentral-channel";
import safeRegex from "safe-regex2";
import { describe, expect, test } from "vitest";
import { validate } from "../../src/schema/index.js";
import type { Shape, StringShape } from "../../src/schema/shape.js";
import { operationsOf } from "../support/contract.js";

/** The strings within a shape, by where they stand. */
function stringsOf(shape: Shape, path: string): [string, StringShape][] {
  switch (shape.type) {
    case "string":
      return [[path, shape]];
    case "list":
      return stringsOf(shape.member, `${path}[]`);
    case "structure":
    case "union":
      return Object.entries(shape.members).flatMap(([name, member]) => stringsOf(member.shape, `${path}.${name}`));
    case "integer":
    case "timestamp":
      return [];
  }
}

/** Each pattern once, though many members have it. */
const patterns = new Map<string, { path: string; shape: StringShape; pattern: RegExp }>();
for (const { name, input, output } of operationsOf(ours)) {
  for (const [path, shape] of [...stringsOf(input, `${name} input`), ...stringsOf(output, `${name} output`)]) {
    const { pattern, maxLength } = shape;
    if (pattern !== undefined) patterns.set(`${pattern} ${maxLength}`, { path, shape, pattern });
  }
}

test("the walk finds the patterns of inputs and outputs", () => {
  expect(patterns.size).toBeGreaterThan(15);
});

describe.each(Array.from(patterns.values(), ({ path, shape, pattern }) => [path, shape, pattern] as const))(
  "%s",
  (_path, shape, pattern) => {
    test("has a limit of its length", () => {
      expect(shape.maxLength).toBeLessThanOrEqual(2048);
    });

    test("is judged by its length before its form", () => {
      const tripwire = Object.assign(new RegExp(pattern), { test: () => expect.fail("The pattern was asked.") });
      const tooLong = "x".repeat((shape.maxLength ?? 0) + 1);
      expect(validate({ ...shape, pattern: tripwire }, tooLong)).toMatchObject([{ rule: "length" }]);
    });

    test("has a pattern that repeats nothing within what it repeats", () => {
      expect(safeRegex(withoutFixedCounts(pattern))).toBe(true);
    });

    test("has a pattern of the whole string, without a memory", () => {
      expect(pattern.source).toMatch(/^\^.*\$$/);
      expect(pattern.flags).not.toMatch(/[gym]/);
    });
  },
);

/** What stands once, perhaps, or so many times, repeats nothing without end; the checker counts it as if it did. */
function withoutFixedCounts({ source }: RegExp): RegExp {
  return new RegExp(source.replace(/(?<!\\)(\{\d+\}|\?)/g, ""), "u");
}

test.each([
  [/^(a+)+$/, false],
  [/^([a-z]+\d?)*$/, false],
  [/^(a{2})*$/, true],
  [/^([a-z]{13})?$/, true],
])("the check of %s gives %s", (pattern, isSafe) => {
  expect(safeRegex(withoutFixedCounts(pattern))).toBe(isSafe);
});
