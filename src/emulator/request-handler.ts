import { HttpResponse } from "@smithy/core/transport";
import type { HttpRequestHandler } from "../http/index.js";
import type { Emulator } from "./emulator.js";

/** The local service as a client's `requestHandler`: no socket, no port, nothing to close. */
export function emulatorRequestHandler(emulator: Emulator): HttpRequestHandler {
  return {
    async handle({ method, protocol, hostname, port, path, headers, body }, { abortSignal } = {}) {
      if (abortSignal?.aborted) throw Object.assign(new Error("Request aborted"), { name: "AbortError" });
      const url = `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}${path}`;
      const response = await emulator.fetch(new Request(url, { method, headers, body }));
      return {
        response: new HttpResponse({ statusCode: response.status, headers: Object.fromEntries(response.headers), body: response.body }),
      };
    },
  };
}
