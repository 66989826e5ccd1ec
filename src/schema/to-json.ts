import { timeOf } from "./date.js";
import { plainCopyOf } from "./plain-copy.js";
import type { Shape, StructureShape, UnionShape } from "./shape.js";
import { unknownMember } from "./unknown-member.js";

/** What `JSON.stringify` is to write for a value: model members only, dates as ISO 8601; the value is only read. */
export function toJson(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case "structure":
      return membersToJson(shape, value);
    case "union": {
      const unknown = unknownMember(shape, value);
      return unknown === undefined ? membersToJson(shape, value) : { [unknown[0]]: unknown[1] };
    }
    case "list":
      return Array.isArray(value) ? value.map((item) => plainCopyOf(shape.member, item) ?? toJson(shape.member, item)) : value;
    case "timestamp":
      return dateTime(value);
    case "string":
    case "integer":
      return value;
  }
}

function membersToJson({ fields }: StructureShape | UnionShape, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const json: Record<string, unknown> = {};
  for (const { name, shape } of fields) {
    const memberValue = (value as Record<string, unknown>)[name];
    if (memberValue !== undefined && memberValue !== null) json[name] = toJson(shape, memberValue);
  }
  return json;
}

/** ISO 8601. A fraction of zero is left out, as the official client does: it makes the bytes of both equal. */
function dateTime(value: unknown): unknown {
  const time = timeOf(value);
  return time === undefined ? value : new Date(time).toISOString().replace(".000Z", "Z");
}
