import process from "node:process";
import { ConfigurationError } from "../errors/index.js";
import type { Environment } from "../http/index.js";

/**
 * The environment variables that the client reads, by the names that all AWS SDKs share.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const endpoint = isTrue(env["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"])
    ? undefined
    : env["AWS_ENDPOINT_URL_PARTNERCENTRAL_CHANNEL"] || env["AWS_ENDPOINT_URL"];
  return {
    // Checked only where it is used: an option may make it irrelevant.
    get maxAttempts() {
      return env["AWS_MAX_ATTEMPTS"] ? attempts(env["AWS_MAX_ATTEMPTS"]) : undefined;
    },
    get retryMode() {
      return env["AWS_RETRY_MODE"] ? retryMode(env["AWS_RETRY_MODE"]) : undefined;
    },
    ...(endpoint && { endpoint }),
    ...(env["AWS_REGION"] && { region: env["AWS_REGION"] }),
    ...(env["AWS_USE_FIPS_ENDPOINT"] && { useFipsEndpoint: isTrue(env["AWS_USE_FIPS_ENDPOINT"]) }),
    ...(env["AWS_SDK_UA_APP_ID"] && { userAgentAppId: env["AWS_SDK_UA_APP_ID"] }),
  };
}

function attempts(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new ConfigurationError(`The environment variable AWS_MAX_ATTEMPTS is ${JSON.stringify(value)}: give a whole number of at least 1.`);
}

/** `legacy` is that of other SDKs; as in the official one, it counts as `standard`. */
function retryMode(value: string): "standard" | "adaptive" {
  if (value === "standard" || value === "legacy") return "standard";
  if (value === "adaptive") return value;
  throw new ConfigurationError(`The environment variable AWS_RETRY_MODE is ${JSON.stringify(value)}: give "standard" or "adaptive".`);
}

function isTrue(value: string | undefined): boolean {
  return value?.toLowerCase() === "true";
}
