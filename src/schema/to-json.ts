import type { Shape } from "./shape.js";

/** What `JSON.stringify` is to write for a value: model members only, dates as ISO 8601; the value is only read. */
export function toJson(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case "structure":
      return membersToJson(value, Object.entries(shape.members), (member) => member.shape);
    case "union":
      return membersToJson(value, Object.entries(shape.members), (member) => member);
    case "list":
      return Array.isArray(value) ? value.map((item) => toJson(shape.member, item)) : value;
    case "timestamp":
      return value instanceof Date ? value.toISOString().replace(".000Z", "Z") : value;
    case "string":
      return value;
  }
}

function membersToJson<Member>(value: unknown, members: [string, Member][], shapeOf: (member: Member) => Shape): unknown {
  if (typeof value !== "object" || value === null) return value;
  const json: Record<string, unknown> = {};
  for (const [name, member] of members) {
    const memberValue = (value as Record<string, unknown>)[name];
    if (memberValue !== undefined && memberValue !== null) json[name] = toJson(shapeOf(member), memberValue);
  }
  return json;
}
