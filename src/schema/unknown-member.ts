import { isMembers } from "./is-members.js";

/** The member of a union that the model does not have: what stands at `$unknown`, if it is a name and a value. */
export function unknownMember(union: unknown): readonly [name: string, value: unknown] | undefined {
  if (!isMembers(union) || !Array.isArray(union["$unknown"])) return undefined;
  const [name, value]: unknown[] = union["$unknown"];
  return typeof name === "string" && value !== undefined ? [name, value] : undefined;
}
