import type { HttpResponse } from "@smithy/types";
import type { ChannelResponseMetadata } from "../errors/index.js";

/** What the head of an answer says about the call. */
export function responseMetadata({ statusCode, headers }: HttpResponse): ChannelResponseMetadata {
  const requestId = header(headers, "x-amzn-requestid") ?? header(headers, "x-amzn-request-id") ?? header(headers, "x-amz-request-id");
  const extendedRequestId = header(headers, "x-amz-id-2");
  const cfId = header(headers, "x-amz-cf-id");
  return {
    httpStatusCode: statusCode,
    ...(requestId !== undefined && { requestId }),
    ...(extendedRequestId !== undefined && { extendedRequestId }),
    ...(cfId !== undefined && { cfId }),
  };
}

/** Handlers give header names in lower case, but for some written by others. */
export function header(headers: HttpResponse["headers"], name: string): string | undefined {
  const key = Object.hasOwn(headers, name) ? name : Object.keys(headers).find((candidate) => candidate.toLowerCase() === name);
  return key === undefined ? undefined : headers[key];
}
