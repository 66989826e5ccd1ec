import { isMembers } from "./is-members.js";
import { isJson } from "./json.js";

/** The member of a union that the model does not have: what stands at `$unknown`, if it is a name and a value that JSON can hold. */
export function unknownMember(union: unknown, known: readonly string[]): readonly [name: string, value: unknown] | undefined {
  if (!isMembers(union) || !Array.isArray(union["$unknown"])) return undefined;
  const [name, value, ...rest]: unknown[] = union["$unknown"];
  const isNew = typeof name === "string" && /^[A-Za-z]\w{0,127}$/.test(name) && !known.includes(name);
  return isNew && rest.length === 0 && isJson(value) ? [name, value] : undefined;
}
