import type { HttpRequestHandler } from "./runtime.js";

/**
 * Whether a handler does no more with its signal than listen to it, as a plain `NodeHttpHandler` of any version and copy does:
 * not of a subclass, and with nothing put in the place of its `handle`.
 */
export function onlyListens(handler: HttpRequestHandler): boolean {
  if (!("socketWarningTimestamp" in handler) || Object.hasOwn(handler, "handle")) return false;
  return Object.getPrototypeOf(Object.getPrototypeOf(handler)) === Object.prototype;
}
