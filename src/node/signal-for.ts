import type { Ending } from "../ending.js";
import type { HttpRequestHandler } from "../http/index.js";
import { EndingSignal } from "./ending-signal.js";

/** A signal for a handler that only listens to it; `undefined` for one that may do more. */
export function signalFor(handler: HttpRequestHandler, end: Ending): EndingSignal | undefined {
  return onlyListens(handler) ? new EndingSignal(end) : undefined;
}

/**
 * A plain `NodeHttpHandler`, of any version and copy, does no more with its signal: not one of a subclass, nor one with something
 * put in the place of its `handle`.
 */
function onlyListens(handler: HttpRequestHandler): boolean {
  if (!("socketWarningTimestamp" in handler) || Object.hasOwn(handler, "handle")) return false;
  return Object.getPrototypeOf(Object.getPrototypeOf(handler)) === Object.prototype;
}
