import { isClientError, isErrorLike, isServiceException } from "../errors/index.js";
import { hideSecrets } from "./secrets.js";

/** An error that refers to more than that is copied without looking further. */
const maxLooks = 5_000;

/**
 * What an HTTP handler threw, or, when a secret can be reached from it, as from an error that bears the request, a copy of
 * its name, message, code and stack without the secrets. The errors of this package hold none.
 */
export function cleanError(thrown: unknown, secrets: readonly string[]): unknown {
  if (isServiceException(thrown) || isClientError(thrown) || !reaches(thrown, secrets)) return thrown;
  const { name, message, code, stack } = (isErrorLike(thrown) ? thrown : new Error(String(thrown))) as Error & { code?: unknown };
  const copy = new Error(hideSecrets(message, secrets));
  const hidden = (value: unknown): unknown => (typeof value === "string" ? hideSecrets(value, secrets) : value);
  for (const [member, value] of Object.entries({ name, code, stack })) {
    if (value !== undefined) Object.defineProperty(copy, member, { value: hidden(value), configurable: true, writable: true });
  }
  return copy;
}

function reaches(start: unknown, secrets: readonly string[]): boolean {
  const found = new Set<unknown>([start]);
  // A set goes on with what is added on the way.
  for (const value of found) {
    if (found.size > maxLooks) return true;
    if (typeof value === "string" && secrets.some((secret) => value.includes(secret))) return true;
    for (const inner of partsOf(value)) found.add(inner);
  }
  return false;
}

/** Hidden members too, and what is in collections; of bytes, the text. */
function partsOf(value: unknown): readonly unknown[] {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return [];
  if (ArrayBuffer.isView(value)) return [new TextDecoder("latin1").decode(value)];
  const members = Reflect.ownKeys(value).map((key) => memberOf(value, key));
  return isIterable(value) ? [...members, ...value] : members;
}

function memberOf(value: object, key: PropertyKey): unknown {
  try {
    return Reflect.get(value, key);
  } catch {
    return undefined;
  }
}

/** Iterating over anything else could change it, such as a stream. */
function isIterable(value: object): value is Iterable<unknown> {
  return value instanceof Map || value instanceof Set || value instanceof Headers;
}
