import { StandardRetryStrategy } from "@smithy/core/retry";
import { parseUrl } from "@smithy/core/transport";
import type { Endpoint, Provider, UserAgent } from "@smithy/types";
import { runtime } from "#runtime";
import { memoizeCredentials } from "../auth/index.js";
import { ConfigurationError } from "../errors/index.js";
import { type HttpRequestHandler, parseEndpoint, resolveEndpointRules } from "../http/index.js";
import { service } from "../service.js";
import { checkOptions } from "./check-options.js";
import type { PartnerCentralChannelClientConfig, PartnerCentralChannelClientResolvedConfig } from "./config.js";

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
    useFipsEndpoint: checked(options.useFipsEndpoint ?? environment.useFipsEndpoint ?? false, (value) => value),
    credentials: credentialsProvider(options),
    requestHandler: requestHandlerOf(options.requestHandler),
    maxAttempts,
    retryStrategy: retryStrategyProvider(options.retryStrategy, maxAttempts),
    logger: options.logger,
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
  return () => (pending ??= runtime.profileRegion(profile).then((found) => checkRegion(found ?? "us-east-1")));
}

function checkRegion(region: string): string {
  if (/^[a-z0-9-]{1,63}$/i.test(region)) return region;
  throw new ConfigurationError(`region: ${JSON.stringify(region)} is not the name of a region such as "us-east-1".`);
}

function checkAttempts(maxAttempts: number): number {
  if (Number.isInteger(maxAttempts) && maxAttempts >= 1) return maxAttempts;
  throw new ConfigurationError(`maxAttempts: ${maxAttempts}, expected a whole number of at least 1.`);
}

function checkAppId(appId: string | undefined): string | undefined {
  if (appId === undefined || appId.length <= 50) return appId;
  throw new ConfigurationError(`userAgentAppId: ${appId.length} characters, at most 50.`);
}

function toEndpoint(endpoint: string | URL | Endpoint): Endpoint {
  if (typeof endpoint === "object" && "hostname" in endpoint && !(endpoint instanceof URL)) {
    const { protocol, hostname, port, path } = endpoint;
    return parseUrl(parseEndpoint(`${protocol}//${hostname}${port === undefined ? "" : `:${port}`}${path}`));
  }
  return parseUrl(parseEndpoint(String(endpoint)));
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

function toUserAgent(custom: string | UserAgent | undefined): UserAgent | undefined {
  return typeof custom === "string" ? [[custom]] : custom;
}
