import { timeOf } from "./date.js";
import { isMembers } from "./is-members.js";
import { copyJson, isJson } from "./json.js";
import type { Shape, StructureShape, UnionShape } from "./shape.js";

/**
 * A copy of an input, so that what is validated is what is sent, whatever the caller does with the original meanwhile.
 * Each member is read once, members that are inherited or not enumerable too; what the model does not know is copied along.
 */
export function snapshot(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case "structure":
      return shape.plainCopy?.(value) ?? (isMembers(value) ? copyMembers(shape, value) : value);
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
  const copy: unknown[] = [];
  for (const item of original) copy.push(snapshot(member, item));
  return copy;
}

type Members = Readonly<Record<string, unknown>>;

function copyMembers({ type, fields }: StructureShape | UnionShape, original: Members): object {
  const copy: Record<string, unknown> = { ...original };
  for (const { name, shape } of fields) {
    const memberValue = readOnce(name, copy, original);
    if (memberValue !== undefined) copy[name] = snapshot(shape, memberValue);
  }
  // The member that the model does not have. What JSON cannot hold stays as it is, to be refused.
  const unknown = type === "union" ? readOnce("$unknown", copy, original) : undefined;
  if (unknown !== undefined) copy["$unknown"] = isJson(unknown) ? copyJson(unknown) : unknown;
  return copy;
}

/** What the copy has was read when it was made. */
function readOnce(name: string, copy: Members, original: Members): unknown {
  const copied = copy[name];
  return copied !== undefined || Object.hasOwn(copy, name) ? copied : original[name];
}
