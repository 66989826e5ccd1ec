import { timeOf } from "./date.js";

/** What kind of thing a value is, in words for a message; never the value itself, which may be confidential. */
export function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return kindOfObject(value);
  if (typeof value === "number" && Number.isNaN(value)) return "NaN";
  return `a ${typeof value}`;
}

function kindOfObject(value: object): string {
  const time = timeOf(value);
  if (time === undefined) return "an object";
  return Number.isNaN(time) ? "an invalid Date" : "a Date";
}
