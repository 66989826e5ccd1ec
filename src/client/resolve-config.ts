import { StandardRetryStrategy } from "@smithy/core/retry";
import { parseUrl } from "@smithy/core/transport";
import type { Endpoint, Provider, UserAgent } from "@smithy/types";
import { runtime } from "#runtime";
import { memoizeCredentials } from "../auth/index.js";
import { ConfigurationError } from "../errors/index.js";
import { fipsWithCustomEndpoint, type HttpRequestHandler, parseEndpoint, resolveEndpointRules } from "../http/index.js";
import { kindOf } from "../schema/index.js";
import { service } from "../service.js";
import { version } from "../version.js";
import { checkOptions } from "./check-options.js";
import type {
  PartnerCentralChannelClientConfig,
  PartnerCentralChannelClientResolvedConfig,
  PartnerCentralChannelEndpoint,
} from "./config.js";

/**
 * The options with every default filled in. What can be checked at once is; what comes from a provider is checked when it
 * comes.
 *
 * @throws ConfigurationError when an option, or an environment variable that stands for one, cannot be used.
 */
export function resolveConfig(options: PartnerCentralChannelClientConfig): PartnerCentralChannelClientResolvedConfig {
  checkOptions(options);
  const environment = runtime.environment();
  const endpoint = options.endpoint ?? environment.endpoint;
  const useFipsEndpoint = options.useFipsEndpoint ?? environment.useFipsEndpoint ?? false;
  if (endpoint !== undefined && useFipsEndpoint === true) throw fipsWithCustomEndpoint();
  const maxAttempts = checked(options.maxAttempts ?? environment.maxAttempts ?? 3, checkAttempts);
  return {
    serviceId: service.serviceId,
    apiVersion: service.apiVersion,
    hasServiceStages: true,
    validateInput: options.validateInput ?? true,
    cacheMiddleware: options.cacheMiddleware ?? false,
    isCustomEndpoint: endpoint !== undefined,
    endpoint: endpoint === undefined ? undefined : checked(endpoint, toEndpoint),
    endpointProvider: resolveEndpointRules,
    region: regionProvider(options.region ?? environment.region, options.profile),
    useFipsEndpoint: checked(useFipsEndpoint, checkBoolean),
    credentials: credentialsProvider(options),
    requestHandler: requestHandlerOf(options.requestHandler),
    maxAttempts,
    retryStrategy: retryStrategyProvider(options.retryStrategy, maxAttempts),
    logger: options.logger,
    defaultUserAgent: defaultUserAgent(),
    userAgentAppId: checked<string | undefined>(options.userAgentAppId ?? environment.userAgentAppId, checkAppId),
    customUserAgent: toUserAgent(options.customUserAgent),
  };
}

/** A value is checked now and kept, a provider's value whenever it is asked. */
function checked<T, U = T>(given: T | Provider<T>, check: (value: T) => U): Provider<U> {
  if (typeof given === "function") return async () => check(await (given as Provider<T>)());
  const value = Promise.resolve(check(given));
  return () => value;
}

function regionProvider(region: string | Provider<string> | undefined, profile: string | undefined): Provider<string> {
  if (region !== undefined) return checked(region, checkRegion);
  let pending: Promise<string> | undefined;
  return () => {
    pending ??= runtime.profileRegion(profile).then((found) => checkRegion(found ?? "us-east-1"));
    return pending.catch((error: unknown) => {
      pending = undefined;
      throw error;
    });
  };
}

function checkRegion(region: unknown): string {
  if (typeof region !== "string" || !/^[a-z0-9-]{1,63}$/i.test(region)) {
    throw new ConfigurationError(
      `region: ${typeof region === "string" ? JSON.stringify(region) : kindOf(region)} is not the name of a region such as "us-east-1".`,
    );
  }
  if (!/^fips-|-fips$/.test(region)) return region;
  throw new ConfigurationError(
    `region: ${JSON.stringify(region)} is a pseudo-region. Give the region's own name, and useFipsEndpoint: true.`,
  );
}

function checkBoolean(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw new ConfigurationError(`useFipsEndpoint: its provider gave ${kindOf(value)}, expected true or false.`);
}

function checkAttempts(maxAttempts: number): number {
  if (Number.isInteger(maxAttempts) && maxAttempts >= 1) return maxAttempts;
  throw new ConfigurationError(`maxAttempts: ${maxAttempts}, expected a whole number of at least 1.`);
}

function checkAppId(appId: unknown): string | undefined {
  if (appId === undefined || (typeof appId === "string" && appId.length <= 50)) return appId;
  throw new ConfigurationError(
    `userAgentAppId: ${typeof appId === "string" ? `${appId.length} characters` : kindOf(appId)}, expected a string of at most 50 characters.`,
  );
}

function toEndpoint(endpoint: PartnerCentralChannelEndpoint): Endpoint {
  return parseUrl(parseEndpoint(textOf(endpoint)));
}

/** Endpoints come as a string, a URL, `{ url }`, or in parts of which all but the host may be missing. */
function textOf(endpoint: PartnerCentralChannelEndpoint): string {
  if (typeof endpoint !== "object" || endpoint === null || endpoint instanceof URL) return String(endpoint);
  if ("url" in endpoint) return String(endpoint.url);
  const { protocol, hostname, port, path }: Partial<Endpoint> = endpoint;
  return `${protocol ?? "https:"}//${hostname ?? ""}${port === undefined ? "" : `:${port}`}${path ?? "/"}`;
}

function credentialsProvider({ credentials, profile }: PartnerCentralChannelClientConfig) {
  if (credentials === undefined) return memoizeCredentials(runtime.defaultCredentials(profile));
  return typeof credentials === "function" ? memoizeCredentials(credentials) : () => Promise.resolve(credentials);
}

function requestHandlerOf(given: PartnerCentralChannelClientConfig["requestHandler"]): HttpRequestHandler {
  return isRequestHandler(given) ? given : runtime.createRequestHandler({ ...given });
}

function isRequestHandler(given: unknown): given is HttpRequestHandler {
  return typeof (given as { handle?: unknown } | undefined)?.handle === "function";
}

function retryStrategyProvider(
  given: PartnerCentralChannelClientConfig["retryStrategy"],
  maxAttempts: Provider<number>,
): PartnerCentralChannelClientResolvedConfig["retryStrategy"] {
  if (typeof given === "function") return given;
  const strategy = Promise.resolve(given ?? new StandardRetryStrategy(maxAttempts));
  return () => strategy;
}

function defaultUserAgent(): string[] {
  return [
    `partnercentral-channel/${version}`,
    "ua/2.1",
    ...runtime.userAgent(),
    `api/${service.target.toLowerCase()}#${service.apiVersion}`,
  ];
}

function toUserAgent(custom: string | UserAgent | undefined): UserAgent | undefined {
  return typeof custom === "string" ? [[custom]] : custom;
}
