import { kindOf } from "./kind-of.js";
import { type Path, pathOf } from "./path.js";
import type { Shape, StructureShape, UnionShape } from "./shape.js";

/** A part of an answer that is not what the model says. */
interface DecodeFault {
  /** Where: `relationshipDetail.id`. */
  readonly path: string;
  /** What was expected there: `a string`. */
  readonly expected: string;
  /** What stood there: `a number`, `nothing`. */
  readonly got: string;
}

type Decoded = { readonly value: Record<string, unknown> } | { readonly fault: DecodeFault };

/** Reads parsed JSON as a structure: unknown members are ignored, and the first part of a wrong type ends it. */
export function fromJson(shape: StructureShape, json: unknown): Decoded {
  const path: Path = [];
  try {
    return { value: read(shape, json, path) as Record<string, unknown> };
  } catch (error) {
    // What is left on the path is where the reading ended.
    if (error instanceof Mismatch) return { fault: { path: pathOf(path), expected: error.expected, got: kindOf(error.json) } };
    throw error;
  }
}

/** Unwinds the recursion; never leaves this file. */
class Mismatch extends Error {
  readonly expected: string;
  readonly json: unknown;
  constructor(expected: string, json: unknown) {
    super(expected);
    this.expected = expected;
    this.json = json;
  }
}

function read(shape: Shape, json: unknown, path: Path): unknown {
  switch (shape.type) {
    case "string":
      if (typeof json === "string") return json;
      break;
    case "integer":
      if (Number.isInteger(json)) return json;
      break;
    case "timestamp": {
      const date = dateOf(json);
      if (date !== undefined) return date;
      break;
    }
    case "list":
      if (Array.isArray(json)) return readList(shape.member, json, path);
      break;
    case "structure":
      if (isObject(json)) return readStructure(shape, json, path);
      break;
    case "union":
      if (isObject(json)) return readUnion(shape, json, path);
      break;
  }
  throw new Mismatch(expectations[shape.type], json);
}

function readAt(place: string | number, shape: Shape, json: unknown, path: Path): unknown {
  path.push(place);
  const value = read(shape, json, path);
  path.pop();
  return value;
}

function readList(member: Shape, json: readonly unknown[], path: Path): unknown[] {
  const items: unknown[] = [];
  for (let index = 0; index < json.length; index += 1) if (json[index] !== null) items.push(readAt(index, member, json[index], path));
  return items;
}

type Json = Readonly<Record<string, unknown>>;

function readStructure({ fields }: StructureShape, json: Json, path: Path): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const { name, shape, required } of fields) {
    const memberJson = Object.hasOwn(json, name) ? json[name] : undefined;
    // One that is required is read to be refused.
    if (required || (memberJson !== undefined && memberJson !== null)) value[name] = readAt(name, shape, memberJson, path);
  }
  return value;
}

/** The one member that is set; one that the model does not know comes as `$unknown: [name, value]`. */
function readUnion({ members }: UnionShape, json: Json, path: Path): Record<string, unknown> {
  const [name, ...others] = Object.keys(json).filter((key) => json[key] !== null && key !== "__type");
  if (name === undefined || others.length > 0) throw new Mismatch("an object with exactly one member", json);
  const member = Object.hasOwn(members, name) ? members[name] : undefined;
  return member === undefined ? { $unknown: [name, json[name]] } : { [name]: readAt(name, member.shape, json[name], path) };
}

/** ISO 8601 with or without fraction and offset; epoch seconds are understood as well. */
function dateOf(json: unknown): Date | undefined {
  const date = new Date(typeof json === "number" ? json * 1000 : isDateTime(json) ? json : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * `Date` alone would also take `"1"` or `"May 3"`, read a date-time without an offset as local time, and make the 1st of March
 * of a 29th of February that the year does not have.
 */
function isDateTime(json: unknown): json is string {
  const match = typeof json === "string" && /^(\d{4}-\d\d-(\d\d))T([01]\d|2[0-3]):\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.exec(json);
  if (!match) return false;
  const day = Number(match[2]);
  return day <= 28 || new Date(`${match[1]}T00:00:00Z`).getUTCDate() === day;
}

function isObject(json: unknown): json is Json {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

const expectations: Readonly<Record<Shape["type"], string>> = {
  string: "a string",
  integer: "a whole number",
  timestamp: "an ISO 8601 date-time",
  list: "a list",
  structure: "an object",
  union: "an object",
};
