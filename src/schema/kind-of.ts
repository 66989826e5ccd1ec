/** What kind of thing a value is, in words for a message; never the value itself, which may be confidential. */
export function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "an invalid Date" : "a Date";
  if (typeof value === "object") return "an object";
  if (typeof value === "number" && Number.isNaN(value)) return "NaN";
  return `a ${typeof value}`;
}
