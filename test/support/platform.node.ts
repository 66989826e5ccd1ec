import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { setupServer } from "msw/node";
import { runtime as fetchRuntime } from "../../src/http/fetch-runtime.js";
import { runtime as nodeRuntime } from "../../src/node/node-runtime.js";
import type { HandlerFactory, Network, Platform } from "./platform.js";

export const platform: Platform = "node";

const server = setupServer();

/** Everything that is not answered by a test fails: no test of this package reaches the internet. */
export const network: Network = {
  start: async () => server.listen({ onUnhandledRequest: "error" }),
  stop: async () => server.close(),
  use: (...handlers) => server.use(...handlers),
  reset: () => server.resetHandlers(),
};

export const handlers: readonly HandlerFactory[] = [
  { name: "FetchHttpHandler", create: () => new FetchHttpHandler() },
  { name: "NodeHttpHandler", create: () => new NodeHttpHandler() },
  { name: "the default of Node", create: () => nodeRuntime.createRequestHandler({}) },
  { name: "the default of browsers", create: () => fetchRuntime.createRequestHandler({}) },
];
