import { HttpRequest } from "@smithy/core/transport";
import type { EndpointV2 } from "@smithy/types";
import { type Operation, toJson } from "../schema/index.js";
import { service } from "../service.js";

/**
 * An operation's input as an awsJson1_0 request.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html
 */
export function serializeRequest(operation: Operation, input: object, { url }: EndpointV2): HttpRequest {
  return new HttpRequest({
    method: "POST",
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port !== "" && { port: Number(url.port) }),
    path: url.pathname,
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `${service.target}.${operation.name}`,
    },
    body: JSON.stringify(toJson(operation.input, input)),
  });
}
