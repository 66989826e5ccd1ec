import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "@smithy/types";
import { peekable } from "../known-value.js";
import { checkIdentity } from "./check-identity.js";

const refreshBeforeExpiryMs = 5 * 60_000;
/** A provider that has not answered by then is asked again: it may hang for ever, and the calls that wait for it have a deadline. */
const longestWaitMs = 30_000;

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
  let askedAtMs = 0;
  const valid = (): AwsCredentialIdentity | undefined => {
    const expiresAt = cached?.expiration?.getTime() ?? Number.POSITIVE_INFINITY;
    return expiresAt - refreshBeforeExpiryMs > now() ? cached : undefined;
  };
  const ask: AwsCredentialIdentityProvider = ({ refused, ...properties } = {}) => {
    const isDropped = properties["forceRefresh"] === true && (refused === undefined || refused === cached);
    const kept = isDropped ? undefined : valid();
    if (kept !== undefined) return Promise.resolve(kept);
    if (pending !== undefined && now() - askedAtMs <= longestWaitMs) return pending;
    askedAtMs = now();
    const asked = Promise.resolve()
      .then(() => provider(properties))
      .then((identity) => (cached = checkIdentity(identity)))
      .finally(() => {
        if (pending === asked) pending = undefined;
      });
    pending = asked;
    return asked;
  };
  return peekable(ask, () => {
    const value = valid();
    return value && { value };
  });
}
