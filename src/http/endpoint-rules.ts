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

/** The API is global within a partition: its region stands in each signature, whatever region was asked for. */
type Partition = readonly [regionPrefix: string, globalRegion: string, dnsSuffix: string, host?: string];

const partitions: readonly Partition[] = [
  ["cn-", "cn-northwest-1", "amazonwebservices.com.cn"],
  ["us-gov-", "us-gov-west-1", "aws", "us-gov"],
  ["us-iso-", "us-iso-east-1", "aws.ic.gov"],
  ["us-isob-", "us-isob-east-1", "aws.scloud"],
  ["us-isof-", "us-isof-south-1", "aws.hci.ic.gov"],
  ["eu-isoe-", "eu-isoe-west-1", "cloud-aws.adc-e.uk"],
  ["eusc-", "eusc-de-east-1", "amazonwebservices.eu"],
];
const commercial: Partition = ["", "us-east-1", "aws"];

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
  const [, globalRegion, dnsSuffix, host = "global"] = partitions.find(([prefix]) => region?.startsWith(prefix)) ?? commercial;
  return endpointOf(new URL(`https://${service.signingName}${useFips ? "-fips" : ""}.${host}.api.${dnsSuffix}`), globalRegion);
}

function endpointOf(url: URL, signingRegion = "us-east-1"): EndpointV2 {
  const scheme = { name: "sigv4", signingName: service.signingName, signingRegion, properties: {} };
  return { url, properties: { authSchemes: [scheme] } };
}
