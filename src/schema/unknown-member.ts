import { isMembers } from "./is-members.js";
import { isJson } from "./json.js";
import type { UnionShape } from "./shape.js";

/** The member of a union that the model does not have: what stands at `$unknown`, if it is a name and a value that JSON can hold. */
export function unknownMember({ members }: UnionShape, union: unknown): readonly [name: string, value: unknown] | undefined {
  if (!isMembers(union) || !Array.isArray(union["$unknown"])) return undefined;
  const [name, value, ...rest]: unknown[] = union["$unknown"];
  const isNew = typeof name === "string" && /^[A-Za-z]\w{0,127}$/.test(name) && !Object.hasOwn(members, name);
  return isNew && rest.length === 0 && isJson(value) ? [name, value] : undefined;
}
