import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { getResponse, type RequestHandler } from "msw";
import { runtime } from "../../src/http/fetch-runtime.js";
import type { HandlerFactory, Network } from "./platform.js";

/** MSW's handlers in place of `fetch`, where MSW cannot intercept connections. What nothing answers fails. */
export function fetchNetwork(): Network {
  const original = globalThis.fetch;
  let handlers: RequestHandler[] = [];
  return {
    start: async () => void (globalThis.fetch = (input, init) => answer(new Request(input, init), handlers, init?.signal)),
    stop: async () => void (globalThis.fetch = original),
    use: (...added) => void (handlers = [...added, ...handlers]),
    reset: () => void (handlers = []),
  };
}

export const fetchHandlers: readonly HandlerFactory[] = [
  { name: "FetchHttpHandler", create: () => new FetchHttpHandler() },
  { name: "the default of browsers", create: () => runtime.createRequestHandler({}) },
];

async function answer(request: Request, handlers: RequestHandler[], signal: AbortSignal | null = request.signal): Promise<Response> {
  signal?.throwIfAborted();
  const aborted = new Promise<never>((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason as Error)));
  const response = await Promise.race([getResponse(handlers, request), aborted]);
  if (response === undefined) throw new TypeError(`No handler of the test answers ${request.method} ${request.url}.`);
  if (response.type === "error") throw new TypeError("Failed to fetch");
  return response;
}
