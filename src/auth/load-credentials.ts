import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "@smithy/types";
import { CredentialsError } from "../errors/index.js";

/**
 * The identity that a provider gives.
 *
 * @throws CredentialsError when the provider fails (its error is the cause) or gives something unusable.
 */
export async function loadCredentials(
  provider: AwsCredentialIdentityProvider | undefined,
  commandName: string,
): Promise<AwsCredentialIdentity> {
  if (provider === undefined)
    throw new CredentialsError(`${commandName} was not sent: the client has no credentials. Give it \`credentials\`.`);
  const identity = await provider().catch((cause: unknown) => {
    if (cause instanceof CredentialsError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CredentialsError(`${commandName} was not sent: the credentials provider failed. ${reason}`, { cause });
  });
  const fault = faultOf(identity);
  if (fault === undefined) return identity;
  throw new CredentialsError(
    `${commandName} was not sent: the credentials ${fault}. Give { accessKeyId, secretAccessKey, sessionToken? }.`,
  );
}

function faultOf(identity: unknown): string | undefined {
  if (typeof identity !== "object" || identity === null) return "provider gave no identity";
  for (const name of ["accessKeyId", "secretAccessKey", "sessionToken"] as const) {
    const value: unknown = (identity as Partial<AwsCredentialIdentity>)[name];
    if (value === undefined && name === "sessionToken") continue;
    if (typeof value !== "string" || value === "") return `have no ${name}`;
    if (/[^\x21-\x7e]/.test(value)) return `have white space, a line break or another unprintable character in ${name}`;
  }
  return undefined;
}
