import type { RelationshipDetail } from "../../../commands/index.js";
import { notFound } from "../api-error.js";
import type { EmulatorProgramManagementAccount } from "../state.js";
import type { Call } from "./handler.js";

interface AccountReference {
  readonly catalog: string;
  /** An id, or an ARN. */
  readonly programManagementAccountIdentifier: string;
}

/**
 * The program management account that an id or an ARN means in a catalog.
 *
 * @throws ApiError ResourceNotFoundException when there is none there that is the caller's.
 */
export function findProgramManagementAccount(reference: AccountReference, { state, caller }: Call): EmulatorProgramManagementAccount {
  const { catalog, programManagementAccountIdentifier: identifier } = reference;
  const account = state.programManagementAccounts.get(idOf(identifier));
  const isMeant = account !== undefined && (identifier === account.id || identifier === programManagementAccountArn(account));
  if (isMeant && account.catalog === catalog && account.accountId === caller.accountId) return account;
  throw notFound("ProgramManagementAccount", identifier);
}

/**
 * The relationship that an id or an ARN means under a program management account.
 *
 * @throws ApiError ResourceNotFoundException when there is none there.
 */
export function findRelationship(reference: AccountReference & { readonly identifier: string }, call: Call): RelationshipDetail {
  const account = findProgramManagementAccount(reference, call);
  const relationship = call.state.relationships.get(idOf(reference.identifier));
  const isMeant = relationship !== undefined && (relationship.id === reference.identifier || relationship.arn === reference.identifier);
  if (isMeant && relationship.programManagementAccountId === account.id) return relationship;
  throw notFound("Relationship", reference.identifier);
}

export function programManagementAccountArn({ accountId, catalog, id }: EmulatorProgramManagementAccount): `arn:${string}` {
  return `arn:aws:partnercentral:us-east-1:${accountId}:catalog/${catalog}/program-management-account/${id}`;
}

/** The last part of an ARN is the id. */
function idOf(identifier: string): string {
  return identifier.slice(identifier.lastIndexOf("/") + 1);
}
