import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "@smithy/types";
import { CredentialsError, sentenceOf } from "../errors/index.js";
import { checkIdentity } from "./check-identity.js";

/**
 * The identity to sign a call with. The error is a new one for each call, since each bears what is known of its own call.
 *
 * @throws CredentialsError when the provider fails (its error is the cause) or gives something unusable.
 */
export async function loadCredentials(
  provider: AwsCredentialIdentityProvider | undefined,
  commandName: string,
): Promise<AwsCredentialIdentity> {
  if (typeof provider !== "function") {
    throw new CredentialsError(`${commandName} was not sent: the client has no credentials provider. Give it \`credentials\`.`);
  }
  try {
    return checkIdentity(await provider());
  } catch (error) {
    throw new CredentialsError(`${commandName} was not sent. ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof CredentialsError) return error.message;
  return `The credentials provider failed: ${sentenceOf(error)}`;
}
