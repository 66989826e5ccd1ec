import { buildQueryString } from "@smithy/core/protocols";
import { HttpResponse } from "@smithy/core/transport";
import { type HttpRequestHandler, originOf } from "../http/index.js";
import type { Emulator } from "./emulator.js";

/** The local service as a client's `requestHandler`: no socket, no port, nothing to close. */
export function emulatorRequestHandler(emulator: Emulator): HttpRequestHandler {
  return {
    async handle(request, { abortSignal } = {}) {
      if (abortSignal?.aborted) throw Object.assign(new Error("Request aborted"), { name: "AbortError" });
      const { method, headers, body, path, query } = request;
      const queryString = buildQueryString(query);
      const url = `${originOf(request)}${path}${queryString === "" ? "" : `?${queryString}`}`;
      const response = await emulator.fetch(new Request(url, { method, headers, body }));
      return {
        response: new HttpResponse({ statusCode: response.status, headers: Object.fromEntries(response.headers), body: response.body }),
      };
    },
  };
}
