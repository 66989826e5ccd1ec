import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "@smithy/types";
import { CredentialsError, sentenceOf } from "../errors/index.js";
import { knownValue } from "../known-value.js";
import { checkIdentity } from "./check-identity.js";

/**
 * Goes on with the identity to sign a call with: at once where the provider has it. The error is a new one for each call,
 * since each bears what is known of its own call.
 *
 * @throws CredentialsError when the provider fails (its error is the cause) or gives something unusable.
 */
export function withCredentials<Result>(
  provider: AwsCredentialIdentityProvider | undefined,
  commandName: string,
  use: (identity: AwsCredentialIdentity) => Promise<Result>,
): Promise<Result> {
  if (typeof provider !== "function") {
    throw new CredentialsError(`${commandName} was not sent: the client has no credentials provider. Give it \`credentials\`.`);
  }
  const known = knownValue(provider);
  return known === undefined ? load(provider, commandName).then(use) : use(checked(known.value, commandName));
}

async function load(provider: AwsCredentialIdentityProvider, commandName: string): Promise<AwsCredentialIdentity> {
  try {
    return checkIdentity(await provider());
  } catch (error) {
    throw notSent(error, commandName);
  }
}

function checked(identity: unknown, commandName: string): AwsCredentialIdentity {
  try {
    return checkIdentity(identity);
  } catch (error) {
    throw notSent(error, commandName);
  }
}

function notSent(error: unknown, commandName: string): CredentialsError {
  const reason = error instanceof CredentialsError ? error.message : `The credentials provider failed: ${sentenceOf(error)}`;
  return new CredentialsError(`${commandName} was not sent. ${reason}`, { cause: error });
}
