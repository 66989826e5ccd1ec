import { ConfigurationError } from "../errors/index.js";
import { closest } from "../schema/index.js";
import type { PartnerCentralChannelClientConfig } from "./config.js";

interface Option {
  readonly isRight: (value: unknown) => boolean;
  /** What a right value is, in words. */
  readonly means: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;
const isFunction = (value: unknown): boolean => typeof value === "function";
const isString = (value: unknown): boolean => typeof value === "string";
const isBoolean = (value: unknown): boolean => typeof value === "boolean";
const isDuration = (value: unknown): boolean => typeof value === "number" && value > 0;
const hasMethods = (value: unknown, ...names: string[]): boolean => isObject(value) && names.every((name) => isFunction(value[name]));
const isPlain = (value: unknown): boolean => isObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object);
const isRetryStrategy = (value: unknown): boolean =>
  hasMethods(value, "retry") || hasMethods(value, "acquireInitialRetryToken", "refreshRetryTokenForRetry", "recordSuccess");
const isUserAgent = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (section) => Array.isArray(section) && isString(section[0]) && section.slice(1).every((part) => part === undefined || isString(part)),
  );
const either =
  (...checks: ((value: unknown) => boolean)[]) =>
  (value: unknown): boolean =>
    checks.some((check) => check(value));

const options: Readonly<Record<keyof PartnerCentralChannelClientConfig, Option>> = {
  region: { isRight: either(isString, isFunction), means: 'a region such as "us-east-1", or a provider of one' },
  credentials: { isRight: either(isObject, isFunction), means: "{ accessKeyId, secretAccessKey, sessionToken? }, or a provider of that" },
  endpoint: { isRight: either(isString, isObject, isFunction), means: "an absolute URL, or a provider of one" },
  requestHandler: {
    isRight: either((value) => hasMethods(value, "handle"), isPlain),
    means: "an object with handle(), or options for the default handler",
  },
  maxAttempts: {
    isRight: either((value) => typeof value === "number", isFunction),
    means: "a whole number of at least 1, or a provider of one",
  },
  retryMode: { isRight: either(isString, isFunction), means: '"standard" or "adaptive", or a provider of one' },
  retryStrategy: {
    isRight: either(isFunction, isRetryStrategy),
    means: "a retry strategy, or a provider of one",
  },
  attemptTimeoutMs: { isRight: isDuration, means: "a number of milliseconds above 0, or Infinity" },
  callTimeoutMs: { isRight: isDuration, means: "a number of milliseconds above 0, or Infinity" },
  quota: {
    isRight: either(
      (value) => value === false || value === "published",
      (value) => hasMethods(value, "take"),
      isPlain,
    ),
    means: '"published", { writesPerSecond, readsPerSecond, maxWaitMs? }, createQuotaLanes(), or false',
  },
  onAttempt: { isRight: isFunction, means: "a function" },
  systemClockOffset: { isRight: (value) => Number.isFinite(value), means: "milliseconds" },
  logger: { isRight: (value) => hasMethods(value, "info", "error"), means: "an object with debug(), info(), warn() and error()" },
  validateInput: { isRight: isBoolean, means: "true or false" },
  useFipsEndpoint: { isRight: either(isBoolean, isFunction), means: "true or false, or a provider of that" },
  profile: { isRight: isString, means: "the name of a profile" },
  userAgentAppId: { isRight: either(isString, isFunction), means: "a string of at most 50 characters, or a provider of one" },
  customUserAgent: { isRight: either(isString, isUserAgent), means: "a string, or [[name, version], ...]" },
  cacheMiddleware: { isRight: isBoolean, means: "true or false" },
  extensions: {
    isRight: (value) => Array.isArray(value) && value.every((extension) => hasMethods(extension, "configure")),
    means: "an array of objects with configure()",
  },
};

/** Those of `NodeHttpHandler` and `FetchHttpHandler` together: code for both platforms may give both. */
const handlerOptions = [
  "connectionTimeout",
  "requestTimeout",
  "throwOnRequestTimeout",
  "socketTimeout",
  "socketAcquisitionWarningTimeout",
  "httpAgent",
  "httpsAgent",
  "logger",
  "keepAlive",
  "credentials",
  "cache",
  "requestInit",
  "customFetch",
];

/**
 * Refuses options that the client does not have, or cannot use, before any call depends on them.
 *
 * @throws ConfigurationError that names each such option.
 */
export function checkOptions(given: unknown): void {
  if (!isObject(given))
    throw new ConfigurationError("PartnerCentralChannelClient takes its options as an object: { region, credentials, ... }.");
  const faults = Object.entries(given).flatMap(([name, value]) => faultsOf(name, value));
  if (faults.length > 0) throw new ConfigurationError(`PartnerCentralChannelClient cannot use its options. ${faults.join(" ")}`);
}

function faultsOf(name: string, value: unknown): string[] {
  if (value === undefined) return [];
  const option = Object.hasOwn(options, name) ? options[name as keyof typeof options] : undefined;
  if (option === undefined) return [unknown(name, Object.keys(options))];
  if (!option.isRight(value)) return [`${name}: ${value === null ? "null" : typeof value}, expected ${option.means}.`];
  return name === "requestHandler" && !hasMethods(value, "handle") ? unknownHandlerOptions(value as object) : [];
}

function unknownHandlerOptions(given: object): string[] {
  const names = Object.keys(given).filter((name) => !handlerOptions.includes(name));
  return names.map((name) => unknown(name, handlerOptions, "requestHandler."));
}

function unknown(name: string, known: readonly string[], prefix = ""): string {
  const suggestion = closest(name, known);
  const hint = suggestion === undefined ? `there are ${known.join(", ")}.` : `did you mean ${suggestion}?`;
  return `${prefix}${name}: no such option; ${hint}`;
}
