import type { CreateChannelHandshakeCommandInput } from "../../../commands/create-channel-handshake.js";
import type { ChannelHandshakeSummary, HandshakeDetail, RevokeServicePeriodPayload } from "../../../commands/index.js";
import { conflict, notFound, refused } from "../api-error.js";
import type { Relationship } from "../state.js";
import { accountOf, findAccount, isNamed, mayUse } from "./find.js";
import type { Call } from "./handler.js";
import { handshakesAbout, isAboutServicePeriod, runningServicePeriod } from "./handshake-rules.js";
import { startedServicePeriod } from "./service-period.js";

type Input = CreateChannelHandshakeCommandInput;

/** What a handshake is about, and between whom. */
export type Subject = Pick<
  ChannelHandshakeSummary,
  "ownerAccountId" | "senderAccountId" | "receiverAccountId" | "associatedResourceId" | "detail"
>;

/** @throws ApiError when there is no such program management account, or nothing to consent to. */
export function accountSubject({ catalog, associatedResourceIdentifier: identifier, payload }: Input, call: Call): Subject {
  if (payload !== undefined) throw refused("payload", "has to be left out for a handshake over a program management account");
  const { id, status, program, ownerAccountId, accountId } = findAccount({ catalog, identifier }, call);
  if (status !== "PENDING") {
    throw conflict(`The program management account is ${status} already.`, { resourceType: "ProgramManagementAccount", resourceId: id });
  }
  requireNonePending(id, call);
  return {
    ownerAccountId,
    senderAccountId: ownerAccountId,
    receiverAccountId: accountId,
    associatedResourceId: id,
    detail: { programManagementAccountHandshakeDetail: { program } },
  };
}

/** @throws ApiError when there is no such relationship, or its service period cannot be started or ended. */
export function servicePeriodSubject(input: Input, call: Call): Subject {
  const relationship = relationshipNamed(input, call);
  const { ownerAccountId, accountId } = accountOf(relationship, call);
  const detail = detailOf(input, relationship, call);
  requireNonePending(relationship.id, call);
  return {
    ownerAccountId,
    senderAccountId: accountId,
    receiverAccountId: relationship.associatedAccountId,
    associatedResourceId: relationship.id,
    detail,
  };
}

function detailOf({ handshakeType, payload }: Input, relationship: Relationship, call: Call): HandshakeDetail {
  const { startServicePeriodPayload: start, revokeServicePeriodPayload: revoke } = payload ?? {};
  if (handshakeType === "START_SERVICE_PERIOD") {
    if (start === undefined) throw refused("payload", "has to have startServicePeriodPayload for this type");
    requireSameAccount("payload.startServicePeriodPayload", start, { relationship, call });
    requireNoneRunning(relationship.id, call);
    return { startServicePeriodHandshakeDetail: startedServicePeriod(start, call.now) };
  }
  if (revoke === undefined) throw refused("payload", "has to have revokeServicePeriodPayload for this type");
  requireSameAccount("payload.revokeServicePeriodPayload", revoke, { relationship, call });
  const running = runningServicePeriod(relationship.id, call);
  if (running === undefined) throw refused("associatedResourceIdentifier", "has no service period to revoke");
  return { revokeServicePeriodHandshakeDetail: { ...running, note: revoke.note } };
}

function relationshipNamed({ catalog, associatedResourceIdentifier: identifier }: Input, call: Call): Relationship {
  const relationship = Array.from(call.state.relationships.values()).find((candidate) => isNamed(candidate, identifier));
  if (relationship?.catalog === catalog && mayUse(accountOf(relationship, call), call)) return relationship;
  throw notFound({ resourceType: "Relationship", resourceId: identifier });
}

/** The payload has to name the program management account that the relationship belongs to. */
function requireSameAccount(
  path: string,
  { programManagementAccountIdentifier }: RevokeServicePeriodPayload,
  { relationship, call }: { relationship: Relationship; call: Call },
): void {
  if (isNamed(accountOf(relationship, call), programManagementAccountIdentifier)) return;
  throw refused(`${path}.programManagementAccountIdentifier`, "is not the program management account of the relationship");
}

/** A relationship has one service period at a time. */
function requireNoneRunning(relationshipId: string, call: Call): void {
  if (runningServicePeriod(relationshipId, call) === undefined) return;
  throw conflict("The relationship has a service period, which has to be revoked first.", {
    resourceType: "Relationship",
    resourceId: relationshipId,
  });
}

/** A resource has one pending handshake at a time; of a relationship, either over the start of a service period or over its end. */
function requireNonePending(resourceId: string, { state }: Call): void {
  const pending = handshakesAbout(resourceId, state).find(({ status }) => status === "PENDING");
  if (pending === undefined) return;
  const what = isAboutServicePeriod(pending) ? "over a service period" : "over the program management account";
  throw conflict(`The handshake ${pending.id} ${what} is pending.`, { resourceType: "ChannelHandshake", resourceId: pending.id });
}
