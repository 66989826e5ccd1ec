import process from "node:process";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "@smithy/types";
import { CredentialsError, sentenceOf } from "../errors/index.js";
import { rememberSuccess } from "../remember-success.js";

/** Without a logger the chain writes its warnings to the console. */
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

const advice =
  "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, sign in with a profile (`aws sso login`), or pass `credentials` to the client.";

/**
 * Environment variables, else the AWS default chain: profiles, SSO, web identity, containers, instance roles. The chain
 * is a package of its own and is loaded only when it is needed. As in the official SDK, a profile that was named wins
 * over keys in the environment.
 */
export function defaultCredentials(profile: string | undefined, env: NodeJS.ProcessEnv = process.env): AwsCredentialIdentityProvider {
  const chain = rememberSuccess(() => loadChain(profile));
  return async (properties) => {
    const fromEnvironment = profile === undefined && !env["AWS_PROFILE"] ? environmentCredentials(env) : undefined;
    if (fromEnvironment !== undefined) return fromEnvironment;
    const provider = await chain();
    return provider(properties).catch((cause: unknown) => {
      throw new CredentialsError(messageFor(profile ?? env["AWS_PROFILE"], cause), { cause });
    });
  };
}

function messageFor(profile: string | undefined, cause: unknown): string {
  const reason = sentenceOf(cause);
  if (!profile) return `No credentials: ${reason} ${advice}`;
  return `No credentials from the profile ${JSON.stringify(profile)}: ${reason} Check its name and keys in the shared config files, or sign in again.`;
}

function environmentCredentials(env: NodeJS.ProcessEnv): AwsCredentialIdentity | undefined {
  const accessKeyId = env["AWS_ACCESS_KEY_ID"];
  const secretAccessKey = env["AWS_SECRET_ACCESS_KEY"];
  if (!accessKeyId || !secretAccessKey) return undefined;
  return {
    accessKeyId,
    secretAccessKey,
    ...(env["AWS_SESSION_TOKEN"] && { sessionToken: env["AWS_SESSION_TOKEN"] }),
    ...(env["AWS_CREDENTIAL_EXPIRATION"] && { expiration: new Date(env["AWS_CREDENTIAL_EXPIRATION"]) }),
    ...(env["AWS_ACCOUNT_ID"] && { accountId: env["AWS_ACCOUNT_ID"] }),
  };
}

async function loadChain(profile: string | undefined): Promise<AwsCredentialIdentityProvider> {
  const module = await import("@aws-sdk/credential-provider-node").catch((cause: unknown) => {
    throw new CredentialsError(
      `No credentials in the environment, and the AWS default chain is not installed: npm install @aws-sdk/credential-provider-node. ${advice}`,
      { cause },
    );
  });
  return module.defaultProvider({ logger: silent, ...(profile !== undefined && { profile }) });
}
