import type { EndpointV2 } from "@smithy/types";
import { ConfigurationError } from "../errors/index.js";
import { service } from "../service.js";
import { parseEndpoint } from "./parse-endpoint.js";

/** The inputs of the service's endpoint rules, by the names that AWS SDKs give them. */
export interface EndpointParameters {
  /** The region that was asked for; it decides the partition. */
  readonly Region?: string | undefined;
  /** Whether to use the FIPS endpoint. */
  readonly UseFIPS?: boolean | undefined;
  /** A custom endpoint; it wins over the region. */
  readonly Endpoint?: string | undefined;
}

interface Partition {
  readonly prefix: string;
  readonly dnsSuffix: string;
  /** The API is global within a partition: this region stands in each signature, whatever region was asked for. */
  readonly globalRegion: string;
  readonly host?: string;
}

const commercial: Partition = { prefix: "", dnsSuffix: "api.aws", globalRegion: "us-east-1" };
/** By the prefix of their regions' names. */
const otherPartitions: readonly Partition[] = [
  { prefix: "cn-", dnsSuffix: "api.amazonwebservices.com.cn", globalRegion: "cn-northwest-1" },
  { prefix: "us-gov-", dnsSuffix: "api.aws", globalRegion: "us-gov-west-1", host: "us-gov" },
  { prefix: "us-iso-", dnsSuffix: "api.aws.ic.gov", globalRegion: "us-iso-east-1" },
  { prefix: "us-isob-", dnsSuffix: "api.aws.scloud", globalRegion: "us-isob-east-1" },
  { prefix: "us-isof-", dnsSuffix: "api.aws.hci.ic.gov", globalRegion: "us-isof-south-1" },
  { prefix: "eu-isoe-", dnsSuffix: "api.cloud-aws.adc-e.uk", globalRegion: "eu-isoe-west-1" },
  { prefix: "eusc-", dnsSuffix: "api.amazonwebservices.eu", globalRegion: "eusc-de-east-1" },
];

/**
 * Where to send and what region to sign for. The SigV4 scheme stands alone in the result: SigV4a, which the service also
 * takes, would need a signer of its own.
 *
 * @throws ConfigurationError for FIPS with a custom endpoint, and for an endpoint that is no URL.
 * @see https://docs.aws.amazon.com/general/latest/gr/rande.html
 */
export function resolveEndpointRules({ Region, UseFIPS = false, Endpoint }: EndpointParameters): EndpointV2 {
  if (Endpoint === undefined) return globalEndpoint(Region, UseFIPS);
  if (!UseFIPS) return endpointOf(parseEndpoint(Endpoint), Region);
  throw fipsWithCustomEndpoint();
}

/** The two exclude each other: a custom endpoint is used as it is. */
export function fipsWithCustomEndpoint(): ConfigurationError {
  return new ConfigurationError("useFipsEndpoint cannot be combined with a custom endpoint: leave one of the two out.");
}

function globalEndpoint(region: string | undefined, useFips: boolean): EndpointV2 {
  const { host = "global", dnsSuffix, globalRegion } = otherPartitions.find(({ prefix }) => region?.startsWith(prefix)) ?? commercial;
  return endpointOf(new URL(`https://${service.signingName}${useFips ? "-fips" : ""}.${host}.${dnsSuffix}`), globalRegion);
}

function endpointOf(url: URL, signingRegion = "us-east-1"): EndpointV2 {
  const scheme = { name: "sigv4", signingName: service.signingName, signingRegion, properties: {} };
  return { url, properties: { authSchemes: [scheme] } };
}
