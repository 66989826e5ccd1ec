import type { ChannelHandshakeSummary } from "../../../commands/index.js";
import { notFound } from "../api-error.js";
import type { Account, Relationship } from "../state.js";
import type { Call } from "./handler.js";

interface AccountReference {
  readonly catalog: string;
  /** An id, or an ARN. */
  readonly programManagementAccountIdentifier: string;
}

interface Reference {
  readonly catalog: string;
  /** An id, or an ARN. */
  readonly identifier: string;
}

/** Whether a caller may use a program management account: the partner, and the management account once it has consented. */
export function mayUse({ ownerAccountId, accountId, status }: Account, { caller }: Call): boolean {
  return caller.accountId === ownerAccountId || (caller.accountId === accountId && status === "ACTIVE");
}

/** Whether an id or an ARN means this resource. */
export function isNamed(resource: { readonly id: string; readonly arn: string }, identifier: string): boolean {
  return identifier === resource.id || identifier === resource.arn;
}

/**
 * The program management account that an id or an ARN means in a catalog.
 *
 * @throws ApiError ResourceNotFoundException when there is none there that the caller may use.
 */
export function findAccount({ catalog, identifier }: Reference, call: Call): Account {
  const account = call.state.accounts.get(idOf(identifier));
  if (account !== undefined && isNamed(account, identifier) && account.catalog === catalog && mayUse(account, call)) return account;
  throw notFound({ resourceType: "ProgramManagementAccount", resourceId: identifier });
}

/**
 * The relationship that an id or an ARN means under a program management account.
 *
 * @throws ApiError ResourceNotFoundException when there is none there.
 */
export function findRelationship(reference: AccountReference & Reference, call: Call): Relationship {
  const { catalog, identifier, programManagementAccountIdentifier } = reference;
  const account = findAccount({ catalog, identifier: programManagementAccountIdentifier }, call);
  const relationship = call.state.relationships.get(idOf(identifier));
  const isThere = relationship !== undefined && isNamed(relationship, identifier);
  if (isThere && relationship.programManagementAccountId === account.id) return relationship;
  throw notFound({ resourceType: "Relationship", resourceId: identifier });
}

/** The program management account that a relationship belongs to, which stays as long as the relationship does. */
export function accountOf({ programManagementAccountId }: Relationship, { state }: Call): Account {
  const account = state.accounts.get(programManagementAccountId);
  if (account === undefined) throw new Error(`${programManagementAccountId} is missing, and has relationships.`);
  return account;
}

/** Whether the caller asked: as the sender, or as the partner whose account it is about. */
export function isSender({ senderAccountId, ownerAccountId }: ChannelHandshakeSummary, { caller }: Call): boolean {
  return [senderAccountId, ownerAccountId].includes(caller.accountId);
}

/** Whether the caller was asked. */
export function isReceiver({ receiverAccountId }: ChannelHandshakeSummary, { caller }: Call): boolean {
  return receiverAccountId === caller.accountId;
}

/**
 * The handshake that an id or an ARN means in a catalog.
 *
 * @throws ApiError ResourceNotFoundException when there is none there that the caller takes part in.
 */
export function findHandshake({ catalog, identifier }: Reference, call: Call): ChannelHandshakeSummary {
  const handshake = call.state.handshakes.get(idOf(identifier));
  const isThere = handshake !== undefined && isNamed(handshake, identifier) && handshake.catalog === catalog;
  if (isThere && (isSender(handshake, call) || isReceiver(handshake, call))) return handshake;
  throw notFound({ resourceType: "ChannelHandshake", resourceId: identifier });
}

/** The last part of an ARN is the id. */
export function idOf(identifier: string): string {
  return identifier.slice(identifier.lastIndexOf("/") + 1);
}
