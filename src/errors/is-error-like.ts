/** True for an error of any realm: `instanceof Error` fails for those that come from outside a `vm` context, as in Jest. */
export function isErrorLike(value: unknown): value is Error {
  return typeof value === "object" && value !== null && "message" in value && typeof value.message === "string" && "name" in value;
}
