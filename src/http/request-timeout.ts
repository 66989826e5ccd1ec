import type { HttpHandlerOptions } from "@smithy/types";
import type { HttpRequestHandler } from "./runtime.js";

/**
 * How long a request may wait for its answer to begin, in milliseconds: the `requestTimeout` given to `send`, else that among
 * the handler's own options, which Smithy's handlers keep in a promise. `Infinity` when there is none.
 */
export async function requestTimeoutOf(handler: HttpRequestHandler, { requestTimeout }: HttpHandlerOptions): Promise<number> {
  const { configProvider } = handler as { configProvider?: Promise<HttpHandlerOptions | undefined> };
  const timeoutMs = requestTimeout ?? (await configProvider)?.requestTimeout;
  return typeof timeoutMs === "number" && timeoutMs > 0 ? timeoutMs : Number.POSITIVE_INFINITY;
}
