import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tags } from "../../commands/shapes/tag.js";
import {
  enumeration,
  isMembers,
  list,
  redact,
  required,
  type Shape,
  snapshot,
  string,
  structure,
  toJson,
  validate,
  type ValidateOptions,
} from "../../src/schema/index.js";

/** The same shapes, to be gone through member by member. */
function withoutPlainCopy(shape: Shape): Shape {
  if (shape.type === "list") return { ...shape, member: withoutPlainCopy(shape.member) };
  if (shape.type !== "structure") return shape;
  const { plainCopy, ...rest } = shape;
  expect(plainCopy).toBeTypeOf("function");
  return rest;
}

const closely = withoutPlainCopy(tags);

class Tagged {
  readonly key = "a key";
  readonly value = "a value";
}

class TaggedByAccessors {
  get key(): string {
    return "a key";
  }
  get value(): string {
    return "a value";
  }
  toJSON(): string {
    return "not what the model says";
  }
}

const texts = ["", "123456789012", "x".repeat(129), "größe", "𝒳".repeat(128), "𝒳".repeat(129), "\uD835", "\uDCB3", '"\\\u2028\u0000'];
const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom(...texts));
const member = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.constantFrom(undefined, null, 1, {}, []) });
const plain = fc.record({ key: member, value: member }, { requiredKeys: [] });
const right = fc.record({ key: fc.constantFrom("a", "größe", "𝒳"), value: fc.constantFrom("", "a b", "x".repeat(256)) });

/** What JavaScript can make of a tag, and of which `JSON.stringify` or a look at the names alone would think otherwise. */
const disguises: readonly ((tag: Readonly<Record<string, unknown>>) => object)[] = [
  (tag) => Object.fromEntries(Object.entries(tag).reverse()),
  (tag) => ({ ...tag, color: "red" }),
  (tag) => ({ color: undefined, ...tag }),
  (tag) => ({ ...tag, [Symbol("color")]: "red" }),
  (tag) => ({ ...tag, toJSON: () => "not what the model says" }),
  (tag) => Object.defineProperty({ ...tag }, "toJSON", { value: () => "not what the model says" }),
  (tag) => Object.defineProperty({ ...tag }, "color", { value: "red" }),
  (tag) => Object.defineProperty({ ...tag }, "key", { enumerable: false }),
  (tag) => Object.defineProperties({}, members(tag, true)),
  (tag) => Object.defineProperties({}, members(tag, false)),
  (tag) => Object.defineProperty({ ...tag }, "__proto__", { value: "a text", enumerable: true }),
  (tag) => Object.assign(Object.create(null) as object, tag),
  (tag) => Object.create(tag) as object,
  (tag) => Object.assign(Object.create({ value: "inherited" }) as object, { key: tag["key"] }),
  (tag) => Object.assign([], tag),
  (tag) => Object.assign(new Date(0), tag),
  (tag) => Object.assign(() => undefined, tag),
  (tag) => Object.freeze({ ...tag }),
  (tag) => new Proxy({ ...tag }, {}),
];

/** The members of a tag as accessors. */
function members(tag: Readonly<Record<string, unknown>>, enumerable: boolean): PropertyDescriptorMap {
  return Object.fromEntries(Object.entries(tag).map(([name, value]) => [name, { get: () => value, enumerable }]));
}

const disguised = fc.tuple(fc.oneof(plain, right), fc.constantFrom(...disguises)).map(([tag, disguise]) => disguise(tag));
const other = fc.constantFrom(null, undefined, "tag", 1, [], new Date(0), new Tagged(), new TaggedByAccessors());
const tag = fc.oneof({ weight: 2, arbitrary: plain }, { weight: 2, arbitrary: right }, { weight: 3, arbitrary: disguised }, other);

/** A list may also have holes. */
const listOfTags = fc.tuple(fc.array(tag, { maxLength: 5 }), fc.boolean()).map(([items, hasHoles]) => {
  if (hasHoles) items.length += 1;
  return items;
});

/** The faults of an item that is checked by itself, as those of a list. */
function faultsAt(index: number, item: unknown, options: ValidateOptions): object[] {
  if (tags.type !== "list") throw new Error("Tags are no list.");
  return validate(tags.member, item, options).map((fault) => ({ ...fault, path: `[${index}]${fault.path && `.${fault.path}`}` }));
}

const parameters = { numRuns: 3_000 };

describe("tags are treated as if they were gone through member by member", () => {
  test("when they are copied", () => {
    const property = fc.property(listOfTags, (items) => {
      const copy = snapshot(tags, items) as unknown[];
      expect(copy).toEqual(snapshot(closely, items));
      for (const [index, item] of items.entries()) if (isMembers(item)) expect(copy[index]).not.toBe(item);
    });
    fc.assert(property, parameters);
  });

  test("when they are written as JSON, before and after they were copied", () => {
    const property = fc.property(listOfTags, (items) => {
      expect(JSON.stringify(toJson(tags, items))).toBe(JSON.stringify(toJson(closely, items)));
      expect(JSON.stringify(toJson(tags, snapshot(tags, items)))).toBe(JSON.stringify(toJson(closely, snapshot(closely, items))));
    });
    fc.assert(property, parameters);
  });

  test("when they are shown in a log", () => {
    const property = fc.property(listOfTags, (items) => {
      const shown = redact(tags, items) as unknown[];
      expect(shown).toStrictEqual(redact(closely, items));
      for (const [index, item] of items.entries()) if (typeof item === "object" && item !== null) expect(shown[index]).not.toBe(item);
    });
    fc.assert(property, parameters);
  });

  test("when they are checked", () => {
    const property = fc.property(listOfTags, fc.boolean(), (items, knownValuesOnly) => {
      const one = validate(tags, items, { knownValuesOnly });
      expect(one).toEqual(Array.from(items).flatMap((item, index) => faultsAt(index, item, { knownValuesOnly })));
    });
    fc.assert(property, parameters);
  });
});

test("each member of a tag is read once when it is copied", () => {
  const property = fc.property(plain, (original) => {
    const reads: string[] = [];
    const counted = Object.entries(original).map(([name, value]) => {
      const get = (): unknown => {
        reads.push(name);
        return value;
      };
      return [name, { get, enumerable: true }] as const;
    });
    snapshot(tags, [Object.defineProperties({}, Object.fromEntries(counted))]);
    expect(reads).toEqual(Object.keys(original));
  });
  fc.assert(property);
});

test("a copy of a list is an array of its own, whatever class the list is of", () => {
  class Tags extends Array<unknown> {
    override map(): never {
      throw new Error("Asked to copy itself.");
    }
  }
  const copy = snapshot(tags, Tags.from([{ key: "a", value: "b" }]));
  expect(Object.getPrototypeOf(copy)).toBe(Array.prototype);
  expect(copy).toEqual([{ key: "a", value: "b" }]);
});

test("what a log gets of tags is no part of the input", () => {
  const input = [{ key: "a", value: "b" }];
  const shown = redact(tags, input) as typeof input;
  for (const item of shown) item.value = "changed";
  shown.pop();
  expect(input).toEqual([{ key: "a", value: "b" }]);
});

interface Paint {
  color: "RED" | "BLUE";
  name: string;
}

const paints = list(
  structure<Paint>({ color: required(enumeration("RED BLUE")), name: required(string({ minLength: 2 })) }, ({ color, name }) =>
    typeof color === "string" && typeof name === "string" ? { color: color as Paint["color"], name } : undefined,
  ),
);

test("values of an enum are checked where only known ones count", () => {
  const items = [
    { color: "RED", name: "poppy" },
    { color: "GREEN", name: "grass" },
  ];
  expect(validate(paints, items)).toEqual([]);
  expect(validate(paints, items, { knownValuesOnly: true })).toMatchObject([{ path: "[1].color", rule: "enum" }]);
});

test("characters are counted, not code units", () => {
  expect(validate(paints, [{ color: "RED", name: "𝒳" }])).toMatchObject([{ path: "[0].name", rule: "length" }]);
});
