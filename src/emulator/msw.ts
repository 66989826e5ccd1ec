import { http, type HttpHandler } from "msw";
import { service } from "../service.js";
import type { Emulator } from "./emulator.js";

/** What {@link emulatorHandlers} is told. */
export interface EmulatorHandlersOptions {
  /** Intercept only what goes to this endpoint. Default: every call of the Channel API, wherever it goes. */
  readonly endpoint?: string;
}

/** The local service as MSW handlers, for `setupServer(...)` in Node and `setupWorker(...)` in a browser. */
export function emulatorHandlers(emulator: Emulator, { endpoint }: EmulatorHandlersOptions = {}): HttpHandler[] {
  const path = endpoint === undefined ? "*" : `${endpoint.replace(/\/$/, "")}/*`;
  return [http.post(path, ({ request }) => (isChannelCall(request) ? emulator.fetch(request) : undefined))];
}

/** Other requests are left to the handlers that come after. */
function isChannelCall({ headers }: Request): boolean {
  return headers.get("x-amz-target")?.startsWith(`${service.target}.`) === true;
}
