/** Random values of a shape, for fast-check. */
import fc from "fast-check";
import type { Shape, StringShape, StructureShape, UnionShape } from "../../src/schema/shape.js";

/** Names that no shape has, of letters and digits, as every member's. */
const unknownName = fc.constantFrom("noveltyOfTomorrow", "x", "x2");
/** A member whose value is `null` is none. */
const unknownMember = fc.tuple(
  unknownName,
  fc.jsonValue().filter((value) => value !== null),
);
const unknownValue = "A_VALUE_OF_TOMORROW";

/** A right input, as a caller may write it: optional members are there, missing, `undefined` or `null`. */
export function inputOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case "string":
      return stringOf(shape);
    case "integer":
      return fc.integer({ min: shape.min, max: shape.max });
    case "timestamp":
      return date;
    case "list":
      return fc.array(inputOf(shape.member), { maxLength: 5 });
    case "structure":
      return structureOf(shape, { valueOf: inputOf, nothing: [undefined, null] });
    case "union":
      return fc.oneof(
        { weight: 5, arbitrary: memberOf(shape, inputOf) },
        { weight: 1, arbitrary: unknownMember.map((member) => ({ $unknown: member })) },
      );
  }
}

/** What may stand in an answer for a shape: JSON, with members and values that are newer than this package. */
export function answerOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case "string":
      return stringOf(shape);
    case "integer":
      return fc.integer();
    case "timestamp":
      return dateTime;
    case "list":
      return fc.array(answerOf(shape.member), { maxLength: 5 });
    case "structure": {
      const known = structureOf(shape, { valueOf: answerOf, nothing: [null] });
      return fc
        .tuple(known, fc.option(fc.dictionary(unknownName, fc.jsonValue()), { nil: {} }))
        .map(([value, more]) => ({ ...more, ...value }));
    }
    case "union":
      return fc.oneof(
        { weight: 5, arbitrary: memberOf(shape, answerOf) },
        { weight: 1, arbitrary: unknownMember.map((member) => Object.fromEntries([member])) },
      );
  }
}

interface StructureOptions {
  readonly valueOf: (shape: Shape) => fc.Arbitrary<unknown>;
  /** What an optional member may be, but missing. */
  readonly nothing: readonly (null | undefined)[];
}

/** The members stand in any order. */
function structureOf({ members }: StructureShape, { valueOf, nothing }: StructureOptions): fc.Arbitrary<object> {
  const requiredKeys = Object.keys(members).filter((name) => members[name]?.required);
  const values = Object.entries(members).map(([name, { shape, required }]) => {
    const value = valueOf(shape);
    return [name, required ? value : fc.oneof({ weight: 4, arbitrary: value }, fc.constantFrom(...nothing))] as const;
  });
  const record = fc.record<Record<string, unknown>, string>(Object.fromEntries(values), { requiredKeys });
  return fc
    .tuple(record, fc.boolean())
    .map(([value, reversed]) => (reversed ? Object.fromEntries(Object.entries(value).reverse()) : value));
}

function memberOf({ members }: UnionShape, valueOf: StructureOptions["valueOf"]): fc.Arbitrary<object> {
  return fc.oneof(...Object.entries(members).map(([name, { shape }]) => valueOf(shape).map((value) => ({ [name]: value }))));
}

function stringOf(shape: StringShape): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = 300, pattern, values } = shape;
  if (values !== undefined) return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, fc.constant(unknownValue));
  if (pattern !== undefined && !isOneClass(pattern)) return fc.stringMatching(pattern).filter(({ length }) => length <= maxLength);
  const characters = alphabet.filter((character) => pattern === undefined || pattern.test(character));
  const unit = fc.constantFrom(...characters);
  return fc.oneof(
    { weight: 8, arbitrary: fc.string({ unit, minLength, maxLength: Math.min(maxLength, minLength + 20) }) },
    { weight: 1, arbitrary: unit.map((character) => character.repeat(maxLength)) },
  );
}

/** Each character of such a string is right or wrong by itself; `stringMatching` does not know all of these classes. */
function isOneClass({ source }: RegExp): boolean {
  return /^\^\[[^\]]*\][*+]\$$/.test(source);
}

/** ASCII, then letters, digits, spaces and signs of one, two and four bytes, and half a surrogate pair. */
const alphabet: readonly string[] = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCodePoint(code)),
  ..."äßé中ع١Ⅷ\u00A0\u2003\u2028\u2029\u202F\u200D\uFEFF\u0301©®£€🏢𝒳𝟘\u{10FFFF}",
  "\uD83C",
];

/** With and without a fraction of a second. */
const date = datesFrom("0000-01-01T00:00:00Z");

/** The official client reads years before 100 as those of the twentieth century. */
const dateTime = fc
  .tuple(
    datesFrom("0100-01-02T00:00:00Z"),
    fc.constantFrom("", ".5", ".25", ".123", ".000", ".123456", ".123456789"),
    fc.constantFrom("Z", "z", "+00:00", "+05:30", "-11:59"),
  )
  .map(([value, fraction, offset]) => `${value.toISOString().slice(0, 19)}${fraction}${offset}`);

function datesFrom(first: string): fc.Arbitrary<Date> {
  const instant = fc.date({ noInvalidDate: true, min: new Date(first), max: new Date("9999-12-31T23:59:59.999Z") });
  return fc.tuple(instant, fc.boolean()).map(([value, whole]) => (whole ? new Date(Math.floor(value.getTime() / 1000) * 1000) : value));
}
