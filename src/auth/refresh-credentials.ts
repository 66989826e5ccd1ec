import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "@smithy/types";

const expiredNames: ReadonlySet<string> = new Set(["ExpiredTokenException", "ExpiredToken"]);

/** Whether the service refused a request because its session token has expired. */
export function isExpiredToken(error: unknown): error is Error {
  return error instanceof Error && expiredNames.has(error.name);
}

/** Whether a provider, told to refresh, gives another identity than the refused one. One that fails does not: what the service said stands. */
export async function refreshCredentials(
  provider: AwsCredentialIdentityProvider | undefined,
  refused: AwsCredentialIdentity,
): Promise<boolean> {
  try {
    const fresh = await provider?.({ forceRefresh: true, refused });
    return fresh !== undefined && (fresh.accessKeyId !== refused.accessKeyId || fresh.sessionToken !== refused.sessionToken);
  } catch {
    return false;
  }
}
