import { timeOf } from "./date.js";
import { isMembers } from "./is-members.js";
import { copyJson, isJson } from "./json.js";
import { plainCopyOf } from "./plain-copy.js";
import type { Shape, StructureShape, UnionShape } from "./shape.js";

/**
 * A copy of an input, so that what is validated is what is sent, whatever the caller does with the original meanwhile.
 * Each member is read once, members that are inherited or not enumerable too; what the model does not know is copied along.
 */
export function snapshot(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case "structure":
    case "union":
      return isMembers(value) ? copyMembers(shape, value) : value;
    case "list":
      return Array.isArray(value) ? copyList(shape.member, value) : value;
    case "timestamp": {
      const time = timeOf(value);
      return time === undefined ? value : new Date(time);
    }
    case "integer":
    case "string":
      return value;
  }
}

function copyList(member: Shape, original: readonly unknown[]): unknown[] {
  // Spread first, so that it is an array of ours whatever the original is.
  return [...original].map((item) => copyItem(member, item));
}

type Members = Readonly<Record<string, unknown>>;

/** What holds strings alone needs no more than to be spread. */
function copyItem(shape: Shape, item: unknown): unknown {
  if (shape.type !== "structure" || !isMembers(item)) return snapshot(shape, item);
  const copy = { ...item };
  return plainCopyOf(shape, copy) === undefined ? copyMembers(shape, item, copy) : copy;
}

function copyMembers(shape: StructureShape | UnionShape, original: Members, copy: Record<string, unknown> = { ...original }): object {
  for (const { name, shape: memberShape } of shape.fields) {
    const memberValue = readOnce(name, copy, original);
    if (memberValue !== undefined) copy[name] = snapshot(memberShape, memberValue);
  }
  // The member that the model does not have. What JSON cannot hold stays as it is, to be refused.
  const unknown = shape.type === "union" ? readOnce("$unknown", copy, original) : undefined;
  if (unknown !== undefined) copy["$unknown"] = isJson(unknown) ? copyJson(unknown) : unknown;
  return copy;
}

/** What the copy has was read when it was made. */
function readOnce(name: string, copy: Members, original: Members): unknown {
  const copied = copy[name];
  return copied !== undefined || Object.hasOwn(copy, name) ? copied : original[name];
}
