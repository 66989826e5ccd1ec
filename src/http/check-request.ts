import type { HttpRequest } from "@smithy/core/transport";

const breaks = /[\0\r\n]/;

/**
 * What in a request's head could end a line there, and begin another that nobody asked for; `undefined` when there is
 * nothing. Values are not told: they may be secret.
 */
export function checkRequest({ hostname, path, headers }: HttpRequest): string | undefined {
  if (breaks.test(hostname)) return "its host has a line break or NUL in it. Check the endpoint.";
  if (breaks.test(path)) return "its path has a line break or NUL in it. Check the endpoint.";
  for (const name in headers) {
    if (breaks.test(name)) return "the name of a header has a line break or NUL in it. Check the middleware that sets headers.";
    const value: unknown = headers[name];
    if (typeof value === "string" && breaks.test(value))
      return `the header ${name} has a line break or NUL in it. Check what sets it, such as middleware of your own.`;
  }
  return undefined;
}
