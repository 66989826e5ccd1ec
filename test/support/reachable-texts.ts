/** Every text that can be reached from a value: hidden members and symbols, prototypes of classes, collections, bytes, getters. */
export function reachableTexts(start: unknown): string[] {
  const found = new Set<unknown>([start]);
  // A set goes on with what is added on the way.
  for (const value of found) for (const part of partsOf(value)) found.add(part);
  return Array.from(found).filter((value) => typeof value === "string");
}

function partsOf(value: unknown): unknown[] {
  if ((typeof value !== "object" && typeof value !== "function") || value === null || value === globalThis) return [];
  if (ArrayBuffer.isView(value)) return [new TextDecoder("latin1").decode(value)];
  const prototype: unknown = Object.getPrototypeOf(value);
  const keys = [...Reflect.ownKeys(value), ...(isPlain(prototype) ? [] : Reflect.ownKeys(prototype as object))];
  const parts = keys.flatMap((key) => [String(key), memberOf(value, key)]);
  if (value instanceof Map || value instanceof Set || value instanceof Headers) parts.push(...value);
  return [...parts, isPlain(prototype) ? undefined : prototype];
}

const isPlain = (prototype: unknown): boolean => prototype === null || prototype === Object.prototype || prototype === Function.prototype;

/** What needs another receiver, or is not there in strict mode, has nothing to tell. */
function memberOf(value: object, key: PropertyKey): unknown {
  try {
    return Reflect.get(value, key);
  } catch {
    return undefined;
  }
}
