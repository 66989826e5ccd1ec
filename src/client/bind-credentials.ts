import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "@smithy/types";
import { memoizeCredentials } from "../auth/index.js";
import { constant } from "../known-value.js";

/**
 * Makes a property `credentials` like that of the official clients: an identity or a provider may be assigned at any time.
 * A provider is asked once for calls of the same time, and is told in `callerClientConfig` whose credentials are wanted:
 * some take region, request handler or profile from there.
 */
export function bindCredentials<Config extends object>(
  config: Config,
  given: AwsCredentialIdentity | AwsCredentialIdentityProvider,
): asserts config is Config & { credentials: AwsCredentialIdentityProvider } {
  let credentials = toProvider(config, given);
  Object.defineProperty(config, "credentials", {
    get: () => credentials,
    set: (assigned: typeof given) => {
      if (assigned !== credentials) credentials = toProvider(config, assigned);
    },
    enumerable: true,
    configurable: true,
  });
}

function toProvider(
  callerClientConfig: object,
  given: AwsCredentialIdentity | AwsCredentialIdentityProvider,
): AwsCredentialIdentityProvider {
  if (typeof given === "function") return memoizeCredentials((properties) => given({ ...properties, callerClientConfig }));
  return constant(given);
}
