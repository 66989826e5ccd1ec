import { kindOf } from "./kind-of.js";
import { memberPath } from "./member-path.js";
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
  try {
    return { value: readStructure(shape, json, "") };
  } catch (error) {
    if (error instanceof Mismatch) return { fault: error.fault };
    throw error;
  }
}

/** Unwinds the recursion; never leaves this file. */
class Mismatch extends Error {
  readonly fault: DecodeFault;
  constructor(path: string, expected: string, json: unknown) {
    super(path);
    this.fault = { path, expected, got: kindOf(json) };
  }
}

function read(shape: Shape, json: unknown, path: string): unknown {
  switch (shape.type) {
    case "string":
      if (typeof json !== "string") throw new Mismatch(path, "a string", json);
      return json;
    case "integer":
      if (!Number.isInteger(json)) throw new Mismatch(path, "a whole number", json);
      return json;
    case "timestamp":
      return readTimestamp(json, path);
    case "list":
      if (!Array.isArray(json)) throw new Mismatch(path, "a list", json);
      return json.flatMap((item, index) => (item === null ? [] : [read(shape.member, item, `${path}[${index}]`)]));
    case "structure":
      return readStructure(shape, json, path);
    case "union":
      return readUnion(shape, json, path);
  }
}

function readStructure(shape: StructureShape, json: unknown, path: string): Record<string, unknown> {
  const members = asObject(json, path);
  const value: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(shape.members)) {
    const memberJson = Object.hasOwn(members, name) ? members[name] : undefined;
    if (memberJson !== undefined && memberJson !== null) value[name] = read(member.shape, memberJson, memberPath(path, name));
    else if (member.required) throw new Mismatch(memberPath(path, name), expectationOf(member.shape), memberJson);
  }
  return value;
}

/** The one member that is set; one that the model does not know comes as `$unknown: [name, value]`. */
function readUnion(shape: UnionShape, json: unknown, path: string): Record<string, unknown> {
  const set = Object.entries(asObject(json, path)).filter(([name, value]) => value !== null && name !== "__type");
  const [entry] = set;
  if (entry === undefined || set.length > 1) throw new Mismatch(path, "an object with exactly one member", json);
  const [name, value] = entry;
  const member = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
  return member === undefined ? { $unknown: [name, value] } : { [name]: read(member.shape, value, memberPath(path, name)) };
}

/** ISO 8601 with or without fraction and offset; epoch seconds are understood as well. */
function readTimestamp(json: unknown, path: string): Date {
  const date = typeof json === "number" ? new Date(json * 1000) : new Date(isDateTime(json) ? json : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new Mismatch(path, "an ISO 8601 date-time", json);
  return date;
}

/**
 * `Date` alone would also take `"1"` or `"May 3"`, read a date-time without an offset as local time, and make the 1st of March
 * of a 29th of February that the year does not have.
 */
function isDateTime(json: unknown): json is string {
  const match = typeof json === "string" && /^(\d{4}-\d\d-(\d\d))T([01]\d|2[0-3]):\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.exec(json);
  return match !== false && match !== null && new Date(`${match[1]}T00:00:00Z`).getUTCDate() === Number(match[2]);
}

function asObject(json: unknown, path: string): Record<string, unknown> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new Mismatch(path, "an object", json);
  return json as Record<string, unknown>;
}

function expectationOf(shape: Shape): string {
  const names = {
    string: "a string",
    integer: "a whole number",
    timestamp: "an ISO 8601 date-time",
    list: "a list",
    structure: "an object",
    union: "an object",
  };
  return names[shape.type];
}
