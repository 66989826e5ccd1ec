import type { Provider, UserAgent } from "@smithy/types";
import { runtime } from "#runtime";
import { fipsWithCustomEndpoint, type HttpRequestHandler, resolveEndpointRules } from "../http/index.js";
import { constant } from "../known-value.js";
import { createQuotaLanes, type QuotaLanes } from "../quota/index.js";
import { rememberSuccess } from "../remember-success.js";
import { clientRate, StandardRetry } from "../retry/index.js";
import { service } from "../service.js";
import { version } from "../version.js";
import { bindCredentials } from "./bind-credentials.js";
import { checkOptions } from "./check-options.js";
import { checkAppId, checkAttempts, checkBoolean, checkRegion, checkRetryMode, toEndpoint } from "./check-values.js";
import type { PartnerCentralChannelClientConfig, PartnerCentralChannelClientResolvedConfig, RetryMode } from "./config.js";
import { applyExtensions } from "./extensions.js";

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
  const retryMode = checked(options.retryMode ?? environment.retryMode ?? "standard", checkRetryMode);
  const config: Omit<PartnerCentralChannelClientResolvedConfig, "credentials"> = {
    serviceId: service.serviceId,
    apiVersion: service.apiVersion,
    hasServiceStages: true,
    validateInput: options.validateInput ?? true,
    attemptTimeoutMs: options.attemptTimeoutMs ?? 30_000,
    callTimeoutMs: options.callTimeoutMs ?? 120_000,
    cacheMiddleware: options.cacheMiddleware ?? false,
    isCustomEndpoint: endpoint !== undefined,
    endpoint: endpoint === undefined ? undefined : checked(endpoint, toEndpoint),
    endpointProvider: resolveEndpointRules,
    region: regionProvider(options.region ?? environment.region, options.profile),
    useFipsEndpoint: checked(useFipsEndpoint, checkBoolean),
    profile: options.profile,
    requestHandler: requestHandlerOf(options.requestHandler),
    maxAttempts,
    retryMode,
    retryStrategy: options.retryStrategy === undefined ? retryOf(retryMode, maxAttempts) : asProvider(options.retryStrategy),
    quota: quotaLanes(options.quota ?? (endpoint === undefined ? "published" : false)),
    onAttempt: options.onAttempt,
    systemClockOffset: options.systemClockOffset ?? 0,
    logger: options.logger,
    defaultUserAgent: defaultUserAgent(),
    userAgentAppId: checked<string | undefined>(options.userAgentAppId ?? environment.userAgentAppId, checkAppId),
    customUserAgent: toUserAgent(options.customUserAgent),
  };
  bindCredentials(config, options.credentials ?? runtime.defaultCredentials(options.profile));
  applyExtensions(config, options.extensions ?? []);
  return config;
}

/** A value is checked now and kept, a provider's value whenever it is asked. */
function checked<T, U = T>(given: T | Provider<T>, check: (value: T) => U): Provider<U> {
  if (typeof given === "function") return async () => check(await (given as Provider<T>)());
  return constant(check(given));
}

function regionProvider(region: string | Provider<string> | undefined, profile: string | undefined): Provider<string> {
  if (region !== undefined) return checked(region, checkRegion);
  return rememberSuccess(async () => checkRegion((await runtime.profileRegion(profile)) ?? "us-east-1"));
}

function requestHandlerOf(given: PartnerCentralChannelClientConfig["requestHandler"]): HttpRequestHandler {
  return isRequestHandler(given) ? given : runtime.createRequestHandler({ ...given });
}

function isRequestHandler(given: unknown): given is HttpRequestHandler {
  return typeof (given as { handle?: unknown } | undefined)?.handle === "function";
}

type GivenStrategy = NonNullable<PartnerCentralChannelClientConfig["retryStrategy"]>;

function asProvider(given: GivenStrategy): PartnerCentralChannelClientResolvedConfig["retryStrategy"] {
  if (typeof given === "function") return given;
  return constant(given);
}

function retryOf(retryMode: Provider<RetryMode>, maxAttempts: Provider<number>): Provider<StandardRetry> {
  return rememberSuccess(
    async () => new StandardRetry(maxAttempts, (await retryMode()) === "adaptive" ? { rate: clientRate() } : undefined),
  );
}

/** A custom endpoint may be a proxy, or a local service: its rates are not known. */
function quotaLanes(given: NonNullable<PartnerCentralChannelClientConfig["quota"]>): QuotaLanes | undefined {
  if (given === false) return undefined;
  if (given === "published") return createQuotaLanes();
  return "take" in given ? given : createQuotaLanes(given);
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
