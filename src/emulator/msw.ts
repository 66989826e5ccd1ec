import { http, type HttpHandler } from "msw";
import type { Emulator } from "./emulator.js";

/** What {@link emulatorHandlers} is told. */
export interface EmulatorHandlersOptions {
  /** What to intercept: the endpoint of your client. Default: the service's own. */
  readonly endpoint?: string;
}

/** The local service as MSW handlers, for `setupServer(...)` in Node and `setupWorker(...)` in a browser. */
export function emulatorHandlers(
  emulator: Emulator,
  { endpoint = "https://partnercentral-channel.global.api.aws" }: EmulatorHandlersOptions = {},
): HttpHandler[] {
  return [http.post(`${endpoint.replace(/\/$/, "")}/*`, ({ request }) => emulator.fetch(request))];
}
