import { timeOf } from "./date.js";
import { isMembers } from "./is-members.js";
import { copyJson, isJson } from "./json.js";
import type { Member, Shape } from "./shape.js";

/**
 * A copy of an input, so that what is validated is what is sent, whatever the caller does with the original meanwhile.
 * Each member is read once, members that are inherited or not enumerable too; what the model does not know is copied along.
 */
export function snapshot(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case "structure":
      return isMembers(value) ? copyMembers(shape.members, value) : value;
    case "union":
      return isMembers(value) ? copyUnion(shape.members, value) : value;
    case "list":
      return Array.isArray(value) ? Array.from(value, (item) => snapshot(shape.member, item)) : value;
    case "timestamp": {
      const time = timeOf(value);
      return time === undefined ? value : new Date(time);
    }
    case "integer":
    case "string":
      return value;
  }
}

type Members = Readonly<Record<string, unknown>>;

function copyMembers(members: Readonly<Record<string, Member>>, original: Members): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...original };
  for (const [name, { shape }] of Object.entries(members)) {
    const memberValue = Object.hasOwn(copy, name) ? copy[name] : original[name];
    if (memberValue !== undefined) copy[name] = snapshot(shape, memberValue);
  }
  return copy;
}

/** With the member that the model does not have; what JSON cannot hold stays as it is, to be refused. */
function copyUnion(members: Readonly<Record<string, Member>>, original: Members): object {
  const copy = copyMembers(members, original);
  const unknown = Object.hasOwn(copy, "$unknown") ? copy["$unknown"] : original["$unknown"];
  if (unknown !== undefined) copy["$unknown"] = isJson(unknown) ? copyJson(unknown) : unknown;
  return copy;
}
