import type { HttpHandlerOptions } from "@smithy/types";
import type { HttpRequestHandler } from "./runtime.js";

/**
 * How long a request may wait for its answer to begin, in milliseconds: the `requestTimeout` given to `send`, else that among
 * the handler's own options, which Smithy's handlers keep in a promise. `Infinity` when there is none.
 */
export function requestTimeoutOf(handler: HttpRequestHandler, { requestTimeout }: HttpHandlerOptions): number | Promise<number> {
  const { configProvider } = handler as { configProvider?: Promise<HttpHandlerOptions | undefined> };
  if (requestTimeout !== undefined || configProvider === undefined) return timeoutOf(requestTimeout);
  return Promise.resolve(configProvider).then((config) => timeoutOf(config?.requestTimeout));
}

function timeoutOf(timeoutMs: unknown): number {
  return typeof timeoutMs === "number" && timeoutMs > 0 ? timeoutMs : Number.POSITIVE_INFINITY;
}
