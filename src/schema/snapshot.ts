import type { Shape } from "./shape.js";

/**
 * A copy of an input, so that what is validated is what is sent, whatever the caller does with the original meanwhile.
 * Each member is read once, members that are inherited or not enumerable too; what the model does not know is copied along.
 */
export function snapshot(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case "structure":
      return copyMembers(value, Object.entries(shape.members), (member) => member.shape);
    case "union":
      return copyMembers(value, Object.entries(shape.members), (member) => member);
    case "list":
      return Array.isArray(value) ? Array.from(value, (item) => snapshot(shape.member, item)) : value;
    case "timestamp":
    case "string":
      return value;
  }
}

function copyMembers<Member>(value: unknown, members: [string, Member][], shapeOf: (member: Member) => Shape): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof Date) return value;
  const original = value as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = { ...original };
  for (const [name, member] of members) {
    const memberValue = Object.hasOwn(copy, name) ? copy[name] : original[name];
    if (memberValue !== undefined) copy[name] = snapshot(shapeOf(member), memberValue);
  }
  return copy;
}
