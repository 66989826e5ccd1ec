import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "@smithy/types";

const refreshBeforeExpiryMs = 5 * 60_000;

/**
 * Asks a provider once for all callers of the same time, keeps what it gave until five minutes before its expiry, and
 * forgets failures, so that the next call asks again.
 */
export function memoizeCredentials(provider: AwsCredentialIdentityProvider, now: () => number = Date.now): AwsCredentialIdentityProvider {
  let cached: AwsCredentialIdentity | undefined;
  let pending: Promise<AwsCredentialIdentity> | undefined;
  return (properties) => {
    const expiresAt = cached?.expiration?.getTime() ?? Number.POSITIVE_INFINITY;
    if (cached !== undefined && expiresAt - refreshBeforeExpiryMs > now()) return Promise.resolve(cached);
    pending ??= Promise.resolve()
      .then(() => provider(properties))
      .then((identity) => (cached = identity))
      .finally(() => (pending = undefined));
    return pending;
  };
}
