import fc from "fast-check";
import { expect, test } from "vitest";
import { tags } from "../../commands/shapes/tag.js";
import { isMembers, redact, type Shape, snapshot, toJson, validate } from "../../src/schema/index.js";

/** The same shapes, to be gone through member by member. */
function withoutPlainCopy(shape: Shape): Shape {
  if (shape.type === "list") return { ...shape, member: withoutPlainCopy(shape.member) };
  if (shape.type !== "structure") return shape;
  const { plainCopy, ...rest } = shape;
  expect(plainCopy).toBeTypeOf("function");
  return rest;
}

class Tagged {
  readonly key = "a key";
  readonly value = "a value";
}

const text = fc.oneof(fc.string(), fc.constantFrom("", "123456789012", "x".repeat(129), "größe"));
const member = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.constantFrom(undefined, null, 1, {}, []) });
const plain = fc.record({ key: member, value: member }, { requiredKeys: [] });
const withMore = fc.record({ key: member, value: member, color: member }, { requiredKeys: ["color"] });
const inherited = fc.tuple(plain, plain).map(([own, prototype]) => Object.assign(Object.create(prototype) as object, own));
const bare = plain.map((tag) => Object.assign(Object.create(null) as object, tag));
const other = fc.constantFrom(null, undefined, "tag", 1, [], new Date(0), new Tagged(), Object.freeze({ value: "v", key: "k" }));
const tag = fc.oneof({ weight: 4, arbitrary: plain }, withMore, inherited, bare, other);

test("tags are copied, written, shown and checked as if they were gone through member by member", () => {
  const closely = withoutPlainCopy(tags);
  const property = fc.property(fc.array(tag, { maxLength: 5 }), (list) => {
    const copy = snapshot(tags, list);
    expect(copy).toEqual(snapshot(closely, list));
    expect(JSON.stringify(toJson(tags, list))).toBe(JSON.stringify(toJson(closely, list)));
    expect(redact(tags, list)).toEqual(redact(closely, list));
    expect(validate(tags, list)).toEqual(validate(closely, list));
    for (const [index, item] of list.entries()) if (isMembers(item)) expect((copy as unknown[])[index]).not.toBe(item);
  });
  fc.assert(property, { numRuns: 1_000 });
});
