import { maskAccounts } from "../schema/index.js";

const maxDepth = 5;

/** A copy of an error for a log, in which account ids keep their last four digits: what the service says may name them. */
export function redactError(error: unknown, depth = 0): unknown {
  if (typeof error === "string") return maskAccounts(error);
  if (typeof error !== "object" || error === null || depth > maxDepth) return error;
  if (Array.isArray(error)) return error.map((item) => redactError(item, depth + 1));
  const copy = Object.create(Object.getPrototypeOf(error) as object | null) as object;
  for (const name of Object.getOwnPropertyNames(error)) {
    const { enumerable = false } = Object.getOwnPropertyDescriptor(error, name) ?? {};
    const value: unknown = Reflect.get(error, name);
    Object.defineProperty(copy, name, { value: redactError(value, depth + 1), enumerable, configurable: true, writable: true });
  }
  return copy;
}
