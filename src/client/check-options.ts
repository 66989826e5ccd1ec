import { ConfigurationError } from "../errors/index.js";
import { closest } from "../schema/index.js";
import type { PartnerCentralChannelClientConfig } from "./config.js";

type Kind = "string" | "number" | "boolean" | "object" | "function";

const url = "an absolute URL";

/** What each option may be, and how to say so. */
const options: Readonly<Record<keyof PartnerCentralChannelClientConfig, { kinds: readonly Kind[]; means: string }>> = {
  region: { kinds: ["string", "function"], means: 'a region such as "us-east-1", or a provider of one' },
  credentials: { kinds: ["object", "function"], means: "{ accessKeyId, secretAccessKey, sessionToken? }, or a provider of that" },
  endpoint: { kinds: ["string", "object", "function"], means: `${url}, or a provider of one` },
  requestHandler: { kinds: ["object", "function"], means: "an HTTP handler, or options for the default one" },
  maxAttempts: { kinds: ["number", "function"], means: "a whole number of at least 1, or a provider of one" },
  retryStrategy: { kinds: ["object", "function"], means: "a retry strategy, or a provider of one" },
  logger: { kinds: ["object", "function"], means: "an object with debug, info, warn and error" },
  validateInput: { kinds: ["boolean"], means: "true or false" },
  useFipsEndpoint: { kinds: ["boolean", "function"], means: "true or false, or a provider of that" },
  profile: { kinds: ["string"], means: "the name of a profile" },
  userAgentAppId: { kinds: ["string", "function"], means: "a string of at most 50 characters, or a provider of one" },
  customUserAgent: { kinds: ["string", "object"], means: "a string, or [[name, version], ...]" },
  cacheMiddleware: { kinds: ["boolean"], means: "true or false" },
};

/**
 * Refuses options that the client does not have, or that are of a kind it cannot use, before any call depends on them.
 *
 * @throws ConfigurationError that names each such option.
 */
export function checkOptions(given: object): void {
  const faults = Object.entries(given).flatMap(([name, value]) => faultOf(name, value) ?? []);
  if (faults.length > 0) throw new ConfigurationError(`PartnerCentralChannelClient cannot use its options. ${faults.join(" ")}`);
}

function faultOf(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const option = Object.hasOwn(options, name) ? options[name as keyof typeof options] : undefined;
  if (option === undefined) return unknownOption(name);
  const kind = value === null ? "null" : typeof value;
  return (option.kinds as readonly string[]).includes(kind) ? undefined : `${name}: ${kind}, expected ${option.means}.`;
}

function unknownOption(name: string): string {
  const suggestion = closest(name, Object.keys(options));
  return suggestion === undefined
    ? `${name}: no such option; there are ${Object.keys(options).join(", ")}.`
    : `${name}: no such option; did you mean ${suggestion}?`;
}
