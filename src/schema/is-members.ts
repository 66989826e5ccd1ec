import { timeOf } from "./date.js";

/** True for what can hold the members of a structure: an object that is neither a list nor a Date. */
export function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  // What most inputs are made of is known by its prototype, which is several times faster than to ask what it is.
  return Object.getPrototypeOf(value) === Object.prototype || (!Array.isArray(value) && timeOf(value) === undefined);
}
