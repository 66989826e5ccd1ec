import type { HttpResponse } from "@smithy/types";
import type { ChannelResponseMetadata } from "../errors/index.js";
import type { Secrets } from "./secrets.js";

/** What the head of an answer says about the call; a server may send what is secret back in it. */
export function responseMetadata({ statusCode, headers }: HttpResponse, secrets: Secrets): ChannelResponseMetadata {
  const requestId = header(headers, "x-amzn-requestid") ?? header(headers, "x-amzn-request-id") ?? header(headers, "x-amz-request-id");
  const extendedRequestId = header(headers, "x-amz-id-2");
  const cfId = header(headers, "x-amz-cf-id");
  const metadata: ChannelResponseMetadata = { httpStatusCode: statusCode };
  if (requestId !== undefined) metadata.requestId = secrets.hideIn(requestId);
  if (extendedRequestId !== undefined) metadata.extendedRequestId = secrets.hideIn(extendedRequestId);
  if (cfId !== undefined) metadata.cfId = secrets.hideIn(cfId);
  return metadata;
}

/** A header as text: handlers give names in lower case, but for some written by others, who may give lists, or no headers at all. */
export function header(headers: Readonly<Record<string, unknown>> | null | undefined, name: string): string | undefined {
  if (headers === undefined || headers === null) return undefined;
  const key = Object.hasOwn(headers, name) ? name : keyOf(headers, name);
  const value = key === undefined ? undefined : headers[key];
  if (typeof value === "string" || value === undefined || value === null) return value ?? undefined;
  return Array.isArray(value) || typeof value === "number" ? String(value) : undefined;
}

/** Lengths are compared first: few other headers have the same. */
function keyOf(headers: object, name: string): string | undefined {
  for (const key in headers) if (key.length === name.length && key.toLowerCase() === name) return key;
  return undefined;
}
