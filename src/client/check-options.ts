import { ConfigurationError } from "../errors/index.js";
import { closest } from "../schema/index.js";
import type { PartnerCentralChannelClientConfig } from "./config.js";

const milliseconds = "milliseconds above 0, or Infinity";
const trueOrFalse = "true or false";

type Check = (value: unknown) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;
const isFunction = (value: unknown): boolean => typeof value === "function";
const isProvider = (value: unknown): boolean => isFunction(value);
const isString = (value: unknown): boolean => typeof value === "string";
const isNumber = (value: unknown): boolean => typeof value === "number";
const isBoolean = (value: unknown): boolean => typeof value === "boolean";
const isDuration = (value: unknown): boolean => isNumber(value) && (value as number) > 0;
const isHandler = has("handle");
const isPlain = (value: unknown): boolean => isObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object);
const isUserAgent = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (section) => Array.isArray(section) && isString(section[0]) && section.slice(1).every((part) => part === undefined || isString(part)),
  );

/* @__NO_SIDE_EFFECTS__ */
function has(...methods: string[]): Check {
  return (value) => isObject(value) && methods.every((name) => isFunction(value[name]));
}

/** What a right value is, in words, and of which kinds it may be. */
const options: Readonly<Record<keyof PartnerCentralChannelClientConfig, readonly [means: string, ...Check[]]>> = {
  region: ['a region such as "us-east-1"', isString, isProvider],
  credentials: ["{ accessKeyId, secretAccessKey, sessionToken? }", isObject, isProvider],
  endpoint: ["an absolute URL", isString, isObject, isProvider],
  requestHandler: ["an object with handle(), or options for the default handler", isHandler, isPlain],
  maxAttempts: ["a whole number of at least 1", isNumber, isProvider],
  retryMode: ['"standard" or "adaptive"', isString, isProvider],
  retryStrategy: [
    "a retry strategy",
    has("retry"),
    has("acquireInitialRetryToken", "refreshRetryTokenForRetry", "recordSuccess"),
    isProvider,
  ],
  attemptTimeoutMs: [milliseconds, isDuration],
  callTimeoutMs: [milliseconds, isDuration],
  quota: [
    '"published", { writesPerSecond, readsPerSecond, maxWaitMs? }, createQuotaLanes(), or false',
    (value) => value === false || value === "published",
    has("take"),
    isPlain,
  ],
  onAttempt: ["a function", isFunction],
  systemClockOffset: ["milliseconds", (value) => Number.isFinite(value)],
  logger: ["an object with debug(), info(), warn() and error()", has("info", "error")],
  validateInput: [trueOrFalse, isBoolean],
  useFipsEndpoint: [trueOrFalse, isBoolean, isProvider],
  profile: ["the name of a profile", isString],
  userAgentAppId: ["a string of at most 50 characters", isString, isProvider],
  customUserAgent: ["a string, or [[name, version], ...]", isString, isUserAgent],
  cacheMiddleware: [trueOrFalse, isBoolean],
  extensions: ["an array of objects with configure()", (value) => Array.isArray(value) && value.every(has("configure"))],
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
  const [means, ...checks] = option;
  if (!checks.some((isRight) => isRight(value)))
    return [
      `${name}: ${value === null ? "null" : typeof value}, expected ${means}${checks.includes(isProvider) ? ", or a provider of it" : ""}.`,
    ];
  return name === "requestHandler" && !isHandler(value) ? unknownHandlerOptions(value as object) : [];
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
