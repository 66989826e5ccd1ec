import type { Ending } from "../ending.js";
import type { HttpRequestHandler } from "../http/index.js";
import { EndingSignal } from "./ending-signal.js";

/** A signal for a handler that only listens to it; `undefined` for one that may do more. */
export function signalFor(handler: HttpRequestHandler, end: Ending): EndingSignal | undefined {
  return onlyListens(handler) ? new EndingSignal(end) : undefined;
}

/**
 * A plain `NodeHttpHandler`, of any version and copy, does no more with its signal: not one of a subclass, nor one with something
 * put in the place of its `handle`, on it, on its class or around it by a `Proxy`.
 */
function onlyListens(handler: HttpRequestHandler): boolean {
  if (!("socketWarningTimestamp" in handler)) return false;
  return Object.getPrototypeOf(Object.getPrototypeOf(handler)) === Object.prototype && isKnown(handler.handle);
}

const known = new WeakMap<object, boolean>();

/** By its text, which in all versions tells what it does with a signal that has no events. */
function isKnown(handle: HttpRequestHandler["handle"]): boolean {
  let isIt = known.get(handle);
  if (isIt === undefined) known.set(handle, (isIt = /\.onabort\s*=/.test(Function.prototype.toString.call(handle))));
  return isIt;
}
