import type { AwsCredentialIdentity } from "@smithy/types";
import { CredentialsError } from "../errors/index.js";
import { timeOf } from "../schema/index.js";

/** Of an identity, of which nothing is known yet. */
type Texts = Readonly<Record<"accessKeyId" | "secretAccessKey" | "sessionToken", unknown>>;

/** The identities that were found right, and with what in them: they may be rotated in place. */
const right = new WeakMap<object, Texts>();

/**
 * The identity itself, when it can be used to sign.
 *
 * @throws CredentialsError that says what is wrong with it, and holds nothing of it.
 */
export function checkIdentity(identity: unknown): AwsCredentialIdentity {
  const fault = faultOf(identity);
  if (fault !== undefined) throw new CredentialsError(`The credentials ${fault}. Give { accessKeyId, secretAccessKey, sessionToken? }.`);
  return identity as AwsCredentialIdentity;
}

function faultOf(identity: unknown): string | undefined {
  if (typeof identity !== "object" || identity === null) return "provider gave no identity";
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = identity as Texts & { readonly expiration?: unknown };
  if (expiration !== undefined && !isValidDate(expiration)) return "have an expiration that is no valid Date";
  if (isKnown(identity, { accessKeyId, secretAccessKey, sessionToken })) return undefined;
  const fault = textFault({ accessKeyId, secretAccessKey, ...(isGiven(sessionToken) && { sessionToken }) });
  if (fault === undefined) right.set(identity, { accessKeyId, secretAccessKey, sessionToken });
  return fault;
}

function isKnown(identity: object, { accessKeyId, secretAccessKey, sessionToken }: Texts): boolean {
  const known = right.get(identity);
  if (known === undefined) return false;
  return known.accessKeyId === accessKeyId && known.secretAccessKey === secretAccessKey && known.sessionToken === sessionToken;
}

function textFault(members: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, value] of Object.entries(members)) {
    if (typeof value !== "string" || value === "") return `have no ${name}`;
    if (/[^\x21-\x7e]/.test(value)) return `have white space, a line break or another unprintable character in ${name}`;
  }
  return undefined;
}

/** An empty token, as an unset variable gives it, is none. */
function isGiven(sessionToken: unknown): boolean {
  return sessionToken !== undefined && sessionToken !== null && sessionToken !== "";
}

function isValidDate(value: unknown): boolean {
  return !Number.isNaN(timeOf(value) ?? Number.NaN);
}
