/** Random wrong inputs: every fault is found where it is, and nothing that JavaScript can build makes the validation throw. */
import fc from "fast-check";
import * as ours from "partnercentral-channel";
import { describe, expect, test } from "vitest";
import { type InputFault, validate } from "../../src/schema/index.js";
import { inputOf } from "../support/arbitrary.js";
import { operationsOf } from "../support/contract.js";
import { wrongInputs } from "../support/wrong-inputs.js";

/** Of a run that failed, fast-check prints a seed and a path: given here, they repeat it. */
const parameters = { seed: 20240318, numRuns: 100 };

const operations = operationsOf(ours);
const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withTypedArray: true,
  withUnicodeString: true,
});

describe.each(operations.map((operation) => [operation.name, operation.input] as const))("%s", (_name, shape) => {
  const wrongInput = inputOf(shape).chain((input) => fc.constantFrom(...wrongInputs(shape, input)));

  test("tells of an input that is wrong in one place that place, the rule, and nothing else", () => {
    fc.assert(
      fc.property(wrongInput, ({ input, path, rule }) => {
        const faults = validate(shape, input);
        expect(faults).toContainEqual(expect.objectContaining({ path, rule }));
        expect(faults.filter((fault) => !fault.path.startsWith(path))).toEqual([]);
      }),
      { ...parameters, numRuns: 300 },
    );
  });

  test("takes anything for an input without throwing", () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.jsonValue()), (input) => expectFaults(validate(shape, input))),
      parameters,
    );
  });

  test("takes anything for a member without throwing", () => {
    const members = fc.tuple(inputOf(shape), fc.constantFrom(...Object.keys(shape.members)), anything);
    fc.assert(
      fc.property(members, ([input, name, value]) => expectFaults(validate(shape, { ...(input as object), [name]: value }))),
      parameters,
    );
  });
});

/** Faults that can be printed. */
function expectFaults(faults: readonly InputFault[]): void {
  for (const { path, message } of faults) expect([typeof path, typeof message]).toEqual(["string", "string"]);
}

describe("an input that is large is judged in no time", () => {
  const large: Record<string, unknown> = {
    "a string": "x".repeat(10_000_000),
    "a string of astral characters": "🏢".repeat(2_000_000),
    "a list": Array.from({ length: 50_000 }, (_, index) => index),
    "many unknown members": unknownMembers(10_000, "programManagementAccountIdentifi"),
    "many unknown members with long names": unknownMembers(10_000, "x".repeat(1000)),
    "lists within lists": JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`),
    "objects within objects": JSON.parse(`${'{"catalog":'.repeat(5000)}1${"}".repeat(5000)}`),
  };

  test.each(Object.entries(large))("%s", (_kind, value) => {
    for (const { input } of operations) {
      expect(millisecondsOf(() => validate(input, value))).toBeLessThan(3000);
      for (const name of Object.keys(input.members)) expect(millisecondsOf(() => validate(input, { [name]: value }))).toBeLessThan(3000);
    }
  });
});

function unknownMembers(count: number, name: string): object {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, 1]));
}

function millisecondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
