import type { HttpRequestHandler } from "./runtime.js";

/** Each with the `handle` that it had. */
const listening = new WeakMap<HttpRequestHandler, HttpRequestHandler["handle"]>();

/** Remembers of a handler that it does no more with its signal than listen to it. */
export function rememberListening(handler: HttpRequestHandler): void {
  listening.set(handler, handler.handle);
}

/** Whether that is known of it, and nobody has put another `handle` in place since. */
export function onlyListens(handler: HttpRequestHandler): boolean {
  return listening.get(handler) === handler.handle;
}
