import type { HttpRequest } from "@smithy/core/transport";
import type { HttpHandlerOptions } from "@smithy/types";
import type { HttpRequestHandler } from "./runtime.js";

/** A redirect would carry the signature, and the session token with it, to another server. */
export const noRedirects: { readonly redirect: "manual" } = { redirect: "manual" };

interface FetchHandlerConfig {
  readonly requestInit?: ((request: unknown) => object) | undefined;
  readonly customFetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** What `FetchHttpHandler` and its subclasses have, in every version that has `requestInit`. */
interface FetchHandler extends HttpRequestHandler {
  config?: FetchHandlerConfig | undefined;
  readonly configProvider: Promise<FetchHandlerConfig | undefined>;
  updateHttpClientConfig(key: "requestInit", value: FetchHandlerConfig["requestInit"]): void;
}

const hardened = new WeakMap<HttpRequestHandler, Promise<HttpRequestHandler>>();

/**
 * The same handler, or, for a `FetchHttpHandler`, one that is it in all but two faults: it follows redirects, and gives
 * `fetch` its signal in a `Request`, where Node's forgets it once the garbage collector has run.
 *
 * A plain one is not written to, as other clients may have it too; a subclass, which may have private members, is told by
 * its own `updateHttpClientConfig` to follow no redirects.
 */
export function hardenedHandler(handler: HttpRequestHandler): HttpRequestHandler | Promise<HttpRequestHandler> {
  if (!isConfigurable(handler)) return handler;
  const known = hardened.get(handler) ?? harden(handler);
  hardened.set(handler, known);
  return known;
}

async function harden(handler: FetchHandler): Promise<HttpRequestHandler> {
  const config = (await handler.configProvider) ?? {};
  // Those of node:http have agents, and know nothing of redirects.
  if ("httpsAgent" in config) return handler;
  if (isPlain(handler)) return { handle: (request, options) => handleWith(handler, request, options ?? {}) };
  handler.updateHttpClientConfig("requestInit", withoutFollowing(config));
  return handler;
}

/** By a handler for this request alone, which has the other's config at the time, but for what is hardened. */
async function handleWith(handler: FetchHandler, request: HttpRequest, options: HttpHandlerOptions): ReturnType<FetchHandler["handle"]> {
  const config = (await handler.configProvider) ?? {};
  const ofRequest = Object.create(handler, {
    config: { value: { ...config, requestInit: withoutFollowing(config), customFetch: config.customFetch ?? fetchWith(options) } },
  }) as FetchHandler;
  return ofRequest.handle(request, options);
}

function withoutFollowing({ requestInit }: FetchHandlerConfig): (request: unknown) => object {
  return (request) => ({ ...requestInit?.(request), ...noRedirects });
}

function fetchWith({ abortSignal }: HttpHandlerOptions): (request: Request) => Promise<Response> {
  return (request) => fetch(request, abortSignal instanceof AbortSignal ? { signal: abortSignal } : undefined);
}

/** Known by its form, as the program may have several copies of its class. */
function isConfigurable(handler: unknown): handler is FetchHandler {
  return (
    typeof handler === "object" &&
    handler !== null &&
    "configProvider" in handler &&
    typeof (handler as Partial<FetchHandler>).updateHttpClientConfig === "function"
  );
}

/** Of the class itself, not of a subclass, and with nothing put in its place. */
function isPlain(handler: FetchHandler): boolean {
  const prototype: unknown = Object.getPrototypeOf(handler);
  return Object.getPrototypeOf(prototype) === Object.prototype && !Object.hasOwn(handler, "handle");
}
