import { timeOf } from "./date.js";

/** True for what can hold the members of a structure: an object that is neither a list nor a Date. */
export function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && timeOf(value) === undefined;
}
