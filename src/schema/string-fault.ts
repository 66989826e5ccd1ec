import type { StringShape } from "./shape.js";

interface StringFault {
  readonly rule: "type" | "length" | "pattern" | "enum";
  /** What was found, where that says more than the kind of value. */
  readonly found?: string;
  readonly expected: string;
}

/** What is wrong with the value of a string member, if anything is. */
export function stringFault(shape: StringShape, value: unknown, knownValuesOnly: boolean): StringFault | undefined {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, values } = shape;
  const expected = expectedString(shape);
  if (typeof value !== "string") return { rule: "type", expected };
  const length = countCharacters(value);
  if (length < minLength || length > maxLength) return { rule: "length", found: characters(length), expected: limitOf(shape, length) };
  if (pattern?.test(value) === false) return { rule: "pattern", found: "a string of another form", expected };
  if (knownValuesOnly && values?.includes(value) === false) return { rule: "enum", found: "no such value", expected };
  return undefined;
}

/** What a right value is, in words. */
export function expectedString({ means, values, pattern }: StringShape): string {
  if (means !== undefined) return means;
  if (values !== undefined) return `one of ${values.join(", ")}`;
  return pattern === undefined ? "a string" : `a match of ${pattern}`;
}

function limitOf(shape: StringShape, length: number): string {
  const { minLength = 0, maxLength } = shape;
  // What has to be of a certain length is not merely too short.
  if (minLength === maxLength || (length < minLength && minLength > 1)) return expectedString(shape);
  return length < minLength ? `at least ${minLength}` : `at most ${maxLength}`;
}

/** Code points, as the service counts; of a string far too long for any member only the code units, which cost nothing. */
function countCharacters(value: string): number {
  return value.length > 10_000 ? value.length : Array.from(value).length;
}

function characters(count: number): string {
  return count === 1 ? "1 character" : `${count} characters`;
}
