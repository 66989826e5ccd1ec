/** Deeper than anything a service takes; further down a value cannot be told from one without end. */
const deepest = 64;

/** True for what JSON can hold as it is: no other numbers than finite ones, no objects but plain ones. */
export function isJson(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || depth > deepest) return false;
  if (Array.isArray(value)) return Array.from(value).every((item) => isJson(item, depth + 1));
  return isPlain(value) && Object.values(value).every((member) => isJson(member, depth + 1));
}

/** A copy of what {@link isJson} is true for. */
export function copyJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
