import { isMembers } from "./is-members.js";
import type { Member, Shape } from "./shape.js";

/**
 * A copy of an input, so that what is validated is what is sent, whatever the caller does with the original meanwhile.
 * Each member is read once, members that are inherited or not enumerable too; what the model does not know is copied along.
 */
export function snapshot(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case "structure":
    case "union":
      return isMembers(value) ? copyMembers(shape.members, value) : value;
    case "list":
      return Array.isArray(value) ? Array.from(value, (item) => snapshot(shape.member, item)) : value;
    case "timestamp":
    case "integer":
    case "string":
      return value;
  }
}

function copyMembers(members: Readonly<Record<string, Member>>, original: Readonly<Record<string, unknown>>): object {
  const copy: Record<string, unknown> = { ...original };
  for (const [name, { shape }] of Object.entries(members)) {
    const memberValue = Object.hasOwn(copy, name) ? copy[name] : original[name];
    if (memberValue !== undefined) copy[name] = snapshot(shape, memberValue);
  }
  return copy;
}
