import type { HttpRequest } from "@smithy/core/transport";
import type { HttpHandlerOptions, HttpResponse, RequestHandler } from "@smithy/types";
import type { RequestHandler as MswHandler } from "msw";

/** What the tests run on, of which `#platform` is the one. */
export type Platform = "node" | "bun" | "browser" | "deno" | "workerd";

/** MSW in this process or in this page. */
export interface Network {
  start(): Promise<void>;
  stop(): Promise<void>;
  use(...handlers: MswHandler[]): void;
  reset(): void;
}

/** An HTTP handler that this platform has. */
export interface HandlerFactory {
  readonly name: string;
  create: () => RequestHandler<HttpRequest, HttpResponse, HttpHandlerOptions>;
}
