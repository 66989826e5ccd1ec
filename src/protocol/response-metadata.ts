import type { HttpResponse } from "@smithy/types";
import type { ChannelResponseMetadata } from "../errors/index.js";
import type { Secrets } from "./secrets.js";

/** What the head of an answer says about the call; a server may send what is secret back in it. */
export function responseMetadata({ statusCode, headers }: HttpResponse, secrets: Secrets): ChannelResponseMetadata {
  const text = (...names: readonly string[]): string | undefined => {
    const found = names.map((name) => header(headers, name)).find((value) => value !== undefined);
    return found && secrets.hideIn(found);
  };
  const requestId = text("x-amzn-requestid", "x-amzn-request-id", "x-amz-request-id");
  const extendedRequestId = text("x-amz-id-2");
  const cfId = text("x-amz-cf-id");
  return {
    httpStatusCode: statusCode,
    ...(requestId !== undefined && { requestId }),
    ...(extendedRequestId !== undefined && { extendedRequestId }),
    ...(cfId !== undefined && { cfId }),
  };
}

/** A header as text: handlers give names in lower case, but for some written by others, who may give lists, or no headers at all. */
export function header(headers: Readonly<Record<string, unknown>> | null | undefined, name: string): string | undefined {
  if (headers === undefined || headers === null) return undefined;
  const key = Object.hasOwn(headers, name) ? name : Object.keys(headers).find((candidate) => candidate.toLowerCase() === name);
  const value = key === undefined ? undefined : headers[key];
  if (typeof value === "string" || value === undefined || value === null) return value ?? undefined;
  return Array.isArray(value) || typeof value === "number" ? String(value) : undefined;
}
