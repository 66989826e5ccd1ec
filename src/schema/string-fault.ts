import type { StringShape } from "./shape.js";

interface StringFault {
  readonly rule: "type" | "length" | "pattern" | "enum";
  /** What was found, where that says more than the kind of value. */
  readonly found?: string;
  readonly expected: string;
}

/** What is wrong with the value of a string member, if anything is. */
export function stringFault(shape: StringShape, value: unknown, knownValuesOnly: boolean): StringFault | undefined {
  if (typeof value !== "string") return { rule: "type", expected: expectedString(shape) };
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, values } = shape;
  if (!surelyFits(shape, value)) {
    const length = countCharacters(value);
    if (length < minLength || length > maxLength)
      return { rule: "length", found: `${length} character${length === 1 ? "" : "s"}`, expected: limitOf(shape, length) };
  }
  if (pattern?.test(value) === false) return { rule: "pattern", found: "a string of another form", expected: expectedString(shape) };
  if (knownValuesOnly && values?.includes(value) === false)
    return { rule: "enum", found: "no such value", expected: expectedString(shape) };
  return undefined;
}

/** True for most strings that have no fault, found in few steps; any other is one to look at closely. */
export function isSurelyRight(shape: StringShape, value: unknown): boolean {
  return typeof value === "string" && surelyFits(shape, value) && shape.pattern?.test(value) !== false;
}

/** A character has one code unit or two, so that few strings need to be counted. */
function surelyFits({ minLength = 0, maxLength = Number.POSITIVE_INFINITY }: StringShape, value: string): boolean {
  return value.length <= maxLength && value.length >= 2 * minLength;
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
  const pairs = value.length > 10_000 ? null : value.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g);
  return value.length - (pairs?.length ?? 0);
}
