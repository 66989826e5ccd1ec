import { failureOf, isErrorLike, isOwnError } from "../errors/index.js";
import type { Secrets } from "./secrets.js";

/** An error that refers to more than that is copied without looking further. */
const maxLooks = 5_000;

/**
 * What an HTTP handler threw, or, when a secret may be reached from it, as from an error that bears the request, a copy of
 * its name, message, code and stack without the secrets. The errors of this package hold none.
 */
export function cleanError(thrown: unknown, secrets: Secrets): unknown {
  if (isOwnError(thrown) || !mayReach(thrown, secrets)) return thrown;
  const copy = new Error(secrets.hideIn(textOf(thrown, "message") ?? "What was thrown bears a secret, and is not shown."));
  const { code, syscall } = systemFailure(thrown);
  for (const [member, text] of Object.entries({ name: textOf(thrown, "name"), stack: textOf(thrown, "stack"), code, syscall })) {
    if (typeof text === "string") Object.defineProperty(copy, member, { value: secrets.hideIn(text), configurable: true, writable: true });
  }
  return copy;
}

/** Its own or that of its cause, which the copy has not. */
function systemFailure(thrown: unknown): { code?: unknown; syscall?: unknown } {
  try {
    return failureOf(thrown) ?? {};
  } catch {
    return {};
  }
}

/** Looks at plain data alone; of anything else nobody knows what can be reached from it, and to ask it may run its code. */
function mayReach(start: unknown, secrets: Secrets): boolean {
  try {
    const found = new Set<unknown>([start]);
    // A set goes on with what is added on the way.
    for (const value of found) {
      if (found.size > maxLooks || !isPlainData(value)) return true;
      if (typeof value === "string" && secrets.isIn(value)) return true;
      if (isErrorLike(value) && secrets.isIn(value.message)) return true;
      for (const part of partsOf(value)) found.add(part);
    }
    return false;
  } catch {
    return true;
  }
}

function isPlainData(value: unknown): boolean {
  if (typeof value === "function") return false;
  if (typeof value !== "object" || value === null) return true;
  if (value instanceof Error) return isPlainError(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || (Array.isArray(value) && value.length <= maxLooks);
}

/** Of a class that computes nothing. Those of the platform, such as DOMException, compute what is known of them. */
function isPlainError(error: Error): boolean {
  if (typeof DOMException === "function" && error instanceof DOMException) return true;
  for (let owner: unknown = Object.getPrototypeOf(error); owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
    if (typeof owner !== "object" || owner === null) return true;
    if (Object.values(Object.getOwnPropertyDescriptors(owner)).some((member) => "get" in member)) return false;
  }
  return true;
}

/** Hidden members too, but for those that would run code; an error's own `stack` may be one. */
function partsOf(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Reflect.ownKeys(value).map((key) => {
    const member = Object.getOwnPropertyDescriptor(value, key) ?? {};
    if ("get" in member && key !== "stack") throw new TypeError("An accessor is not asked.");
    return member.value as unknown;
  });
}

function textOf(thrown: unknown, member: "name" | "message" | "stack"): string | undefined {
  if (typeof thrown === "string") return member === "message" ? thrown : undefined;
  try {
    const text: unknown = (thrown as Record<string, unknown> | null | undefined)?.[member];
    return typeof text === "string" ? text : undefined;
  } catch {
    return undefined;
  }
}
