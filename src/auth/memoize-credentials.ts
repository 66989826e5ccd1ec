import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "@smithy/types";
import { checkIdentity } from "./check-identity.js";

const refreshBeforeExpiryMs = 5 * 60_000;

/**
 * Asks a provider once for all callers of the same time, keeps what it gave until five minutes before its expiry, and
 * forgets failures and what cannot be used, so that the next call asks again.
 *
 * What it keeps is asked for anew with `forceRefresh: true`; with `refused` as well, only if that is what it keeps, so
 * that callers whose identity was refused at the same time refresh it once.
 */
export function memoizeCredentials(
  provider: AwsCredentialIdentityProvider,
  now: () => number = () => Date.now(),
): AwsCredentialIdentityProvider {
  let cached: AwsCredentialIdentity | undefined;
  let pending: Promise<AwsCredentialIdentity> | undefined;
  return ({ refused, ...properties } = {}) => {
    const expiresAt = cached?.expiration?.getTime() ?? Number.POSITIVE_INFINITY;
    const isDropped = properties["forceRefresh"] === true && (refused === undefined || refused === cached);
    if (cached !== undefined && !isDropped && expiresAt - refreshBeforeExpiryMs > now()) return Promise.resolve(cached);
    pending ??= Promise.resolve()
      .then(() => provider(properties))
      .then((identity) => (cached = checkIdentity(identity)))
      .finally(() => (pending = undefined));
    return pending;
  };
}
