import type { Endpoint } from "@smithy/types";
import { ConfigurationError } from "../errors/index.js";
import { parseEndpoint } from "../http/index.js";
import { kindOf } from "../schema/index.js";
import type { PartnerCentralChannelEndpoint, RetryMode } from "./config.js";

/*
 * What an option has to be beyond its kind. Each check is made when the client is made, or when a provider gives the value,
 * and throws a ConfigurationError that says what would be right.
 */

export function checkRegion(region: unknown): string {
  if (typeof region !== "string" || !/^[a-zA-Z0-9-]{1,63}$/.test(region)) {
    throw new ConfigurationError(
      `region: ${typeof region === "string" ? JSON.stringify(region) : kindOf(region)} is not the name of a region such as "us-east-1".`,
    );
  }
  if (!/^fips-|-fips$/.test(region)) return region;
  throw new ConfigurationError(
    `region: ${JSON.stringify(region)} is a pseudo-region. Give the region's own name, and useFipsEndpoint: true.`,
  );
}

export function checkBoolean(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw new ConfigurationError(`useFipsEndpoint: its provider gave ${kindOf(value)}, expected true or false.`);
}

export function checkAttempts(maxAttempts: number): number {
  if (Number.isInteger(maxAttempts) && maxAttempts >= 1) return maxAttempts;
  throw new ConfigurationError(`maxAttempts: ${maxAttempts}, expected a whole number of at least 1.`);
}

export function checkRetryMode(mode: unknown): RetryMode {
  if (mode === "standard" || mode === "adaptive") return mode;
  throw new ConfigurationError(
    `retryMode: ${typeof mode === "string" ? JSON.stringify(mode) : kindOf(mode)}, expected "standard" or "adaptive".`,
  );
}

export function checkAppId(appId: unknown): string | undefined {
  if (appId === undefined || (typeof appId === "string" && appId.length <= 50)) return appId;
  throw new ConfigurationError(
    `userAgentAppId: ${typeof appId === "string" ? `${appId.length} characters` : kindOf(appId)}, expected a string of at most 50 characters.`,
  );
}

export function toEndpoint(endpoint: PartnerCentralChannelEndpoint): Endpoint {
  const { protocol, hostname, port, pathname } = parseEndpoint(textOf(endpoint));
  return { protocol, hostname, path: pathname, ...(port !== "" && { port: Number(port) }) };
}

/** Endpoints come as a string, a URL, `{ url }`, or in parts of which all but the host may be missing. */
function textOf(endpoint: PartnerCentralChannelEndpoint): string {
  if (typeof endpoint !== "object" || endpoint === null || endpoint instanceof URL) return String(endpoint);
  if ("url" in endpoint) return String(endpoint.url);
  const { protocol, hostname, port, path }: Partial<Endpoint> = endpoint;
  return `${protocol ?? "https:"}//${hostname ?? ""}${port === undefined ? "" : `:${port}`}${path ?? "/"}`;
}
