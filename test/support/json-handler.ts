import { HttpResponse } from "@smithy/core/transport";
import type { HttpRequestHandler } from "partnercentral-channel";

/** A request handler that gives these bodies with status 200, one after another, the last again and again. */
export function jsonHandler(bodies: readonly unknown[]): HttpRequestHandler {
  let count = 0;
  return {
    async handle() {
      const body = new Response(JSON.stringify(bodies[Math.min(count, bodies.length - 1)])).body;
      count += 1;
      return { response: new HttpResponse({ statusCode: 200, headers: {}, body }) };
    },
  };
}
