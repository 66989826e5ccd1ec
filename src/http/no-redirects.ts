import type { HttpRequestHandler } from "./runtime.js";

/** A redirect would carry the signature, and the session token with it, to another server. */
export const noRedirects: { readonly redirect: "manual" } = { redirect: "manual" };

interface FetchHandlerConfig {
  readonly requestInit?: (request: unknown) => object;
}

/** What `FetchHttpHandler` reads at each request, in every version that has `requestInit`. */
interface FetchHandler extends HttpRequestHandler {
  config?: FetchHandlerConfig | undefined;
}

const wrapped = new WeakMap<HttpRequestHandler, HttpRequestHandler>();

/**
 * The same handler, or, for a `FetchHttpHandler`, which would follow redirects, one that is it in all but that. The
 * handler itself is not written to: other clients may have it too.
 */
export function withoutRedirects(handler: HttpRequestHandler): HttpRequestHandler {
  if (!isFetchHandler(handler)) return handler;
  const known = wrapped.get(handler);
  if (known !== undefined) return known;
  const wrapper = Object.create(handler, {
    config: {
      get: () => handler.config && withoutFollowing(handler.config),
      set: (config: FetchHandlerConfig) => {
        handler.config = config;
      },
    },
  }) as FetchHandler;
  wrapped.set(handler, wrapper);
  return wrapper;
}

function withoutFollowing(config: FetchHandlerConfig): FetchHandlerConfig {
  return { ...config, requestInit: (request) => ({ ...config.requestInit?.(request), ...noRedirects }) };
}

/** Known by its form, as the program may have several copies of its class. A subclass that sends in its own way is not taken for one. */
function isFetchHandler(handler: HttpRequestHandler): handler is FetchHandler {
  const hasForm = typeof handler === "object" && "configProvider" in handler && !("metadata" in handler);
  return hasForm && ownerOf(handler, "handle") === ownerOf(handler, "updateHttpClientConfig");
}

function ownerOf(value: object, name: string): object | null {
  let owner: object | null = value;
  while (owner !== null && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner) as object | null;
  return owner;
}
