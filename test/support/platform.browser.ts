import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { setupWorker } from "msw/browser";
import { runtime } from "../../src/http/fetch-runtime.js";
import type { HandlerFactory, Network, Platform } from "./platform.js";

export const platform: Platform = "browser";

const worker = setupWorker();

/** The test runner's own requests pass. */
export const network: Network = {
  start: async () => void (await worker.start({ quiet: true, onUnhandledRequest: "bypass" })),
  stop: async () => worker.stop(),
  use: (...handlers) => worker.use(...handlers),
  reset: () => worker.resetHandlers(),
};

export const handlers: readonly HandlerFactory[] = [
  { name: "FetchHttpHandler", create: () => new FetchHttpHandler() },
  { name: "the default of browsers", create: () => runtime.createRequestHandler({}) },
];
