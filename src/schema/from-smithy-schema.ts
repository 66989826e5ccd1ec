import type { Operation } from "./operation.js";
import type { Field, Member, Shape, StringShape } from "./shape.js";

/*
 * The official packages describe what they send by arrays and numbers: `[9, namespace, name, traits, input, output]` is an
 * operation, `[3, namespace, name, traits, names, members, howManyAreRequired]` a structure, `[shape, traits]` a member with
 * traits of its own. See `StaticSchema` of @smithy/types.
 */
const simple = 0;
const list = 1;
const structure = 3;
const union = 4;
const operation = 9;
const string = 0;
const numeric = 1;
const dateTime = 5;
const listOf = 64;
const tokenTrait = 4;
const sensitiveTrait = 8;

/** The model marks nothing as sensitive: what names people is told by the name of its member. */
const namesPeople = /^note$|displayNames?$/i;
const namesAccounts = /^(?!.*management).*accountIds?$/i;

/** The same operation as data of this package; `undefined` where it has shapes that this package does not have. */
export function operationFromSmithy(schema: unknown): Operation | undefined {
  const [kind, , name, , input, output] = arrayOf(schema);
  const inputShape = shapeFrom(input, { mayRequire: true, seen: new Map() });
  const outputShape = shapeFrom(output, { mayRequire: false, seen: new Map() });
  if (kind !== operation || inputShape?.type !== "structure" || outputShape?.type !== "structure") return undefined;
  const tokenMember = tokenMemberOf(schema);
  return {
    name: String(name),
    input: inputShape,
    output: outputShape,
    exceptions: [],
    ...(tokenMember !== undefined && { tokenMember }),
  };
}

/** The input member that is the idempotency token of an operation, whatever its service. */
export function tokenMemberOf(schema: unknown): string | undefined {
  const [, , , , input] = arrayOf(schema);
  const [, , , , names, members] = arrayOf(resolved(input));
  const index = arrayOf(members).findIndex((member) => hasTrait(member, tokenTrait, "idempotencyToken"));
  const name = arrayOf(names)[index];
  return typeof name === "string" ? name : undefined;
}

interface Reading {
  /** What of an answer is there, only the service knows. */
  readonly mayRequire: boolean;
  /** A shape may contain itself. */
  readonly seen: Map<unknown, Shape>;
}

function shapeFrom(reference: unknown, reading: Reading, memberName = ""): Shape | undefined {
  const schema = resolved(reference);
  const known = reading.seen.get(schema);
  if (known !== undefined) return known;
  if (typeof schema === "number" && schema >> 6 === 1) return listFrom(schema - listOf, reading, memberName);
  if (typeof schema === "number") return simpleFrom(schema, memberName);
  const [kind, , , , inner] = arrayOf(schema);
  if (kind === simple) return shapeFrom(inner, reading, memberName);
  if (kind === list) return listFrom(inner, reading, memberName);
  return kind === structure || kind === union ? membersFrom(schema, kind, reading) : undefined;
}

function simpleFrom(schema: number, memberName: string): Shape | undefined {
  if (schema === string) return stringNamed(memberName);
  if (schema === numeric) return { type: "integer", min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };
  return schema === dateTime ? { type: "timestamp" } : undefined;
}

function stringNamed(memberName: string): StringShape {
  if (namesPeople.test(memberName)) return { type: "string", redact: "omit" };
  return { type: "string", redact: namesAccounts.test(memberName) ? "mask" : "mask-account" };
}

function listFrom(member: unknown, reading: Reading, memberName: string): Shape | undefined {
  const shape = shapeFrom(member, reading, memberName);
  return shape && { type: "list", member: shape };
}

function membersFrom(schema: unknown, kind: number, reading: Reading): Shape | undefined {
  const [, , , , names, references, requiredCount = 0] = arrayOf(schema);
  const members: Record<string, Member> = {};
  const fields: Field[] = [];
  const shape: Shape = { type: kind === union ? "union" : "structure", members, fields };
  reading.seen.set(schema, shape);
  for (const [index, reference] of arrayOf(references).entries()) {
    const name = String(arrayOf(names)[index]);
    const memberShape = shapeFrom(reference, reading, name);
    if (memberShape === undefined) return undefined;
    const isSensitive = hasTrait(reference, sensitiveTrait, "sensitive");
    const field: Field = {
      name,
      shape: isSensitive ? omitted(memberShape) : memberShape,
      required: reading.mayRequire && index < Number(requiredCount),
      ...(hasTrait(reference, tokenTrait, "idempotencyToken") && { idempotencyToken: true }),
    };
    members[name] = field;
    fields.push(field);
  }
  return shape;
}

function omitted(shape: Shape): Shape {
  return shape.type === "string" ? { ...shape, redact: "omit" } : shape;
}

/** As a sum of bits, or by their names. */
function hasTrait(reference: unknown, bit: number, name: string): boolean {
  const [shape, traits] = isMemberWithTraits(reference) ? reference : [reference, 0];
  const schema = resolved(shape);
  return [traits, Array.isArray(schema) ? schema[3] : 0].some((given) =>
    typeof given === "number" ? (given & bit) !== 0 : Object.hasOwn(Object(given), name),
  );
}

function isMemberWithTraits(reference: unknown): reference is [unknown, unknown] {
  return Array.isArray(reference) && reference.length === 2;
}

/** A schema is given as it is, by a function, or as a member with traits. */
function resolved(reference: unknown): unknown {
  const schema: unknown = isMemberWithTraits(reference) ? reference[0] : reference;
  return typeof schema === "function" ? (schema as () => unknown)() : schema;
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
