import { createRelationship } from "../../../commands/create-relationship.js";
import { conflict, quotaExceeded, refused } from "../api-error.js";
import { type Account, nextId } from "../state.js";
import { findAccount } from "./find.js";
import { type Call, operationHandler, type OperationHandler } from "./handler.js";
import { setTags } from "./tags.js";

/** @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_CreateRelationship.html */
const maxRelationshipsPerAccount = 1000;

export const createRelationshipHandler: OperationHandler = operationHandler(createRelationship, (input, call) => {
  const { catalog, associationType, associatedAccountId, displayName, resaleAccountModel, sector, requestedSupportPlan } = input;
  const account = findAccount({ catalog, identifier: input.programManagementAccountIdentifier }, call);
  requireActive(account);
  requireRoom(associatedAccountId, account, call);
  const id = nextId(call.state, "rs");
  const arn = `${account.arn}/relationship/${id}` as const;
  call.state.relationships.set(id, {
    arn,
    id,
    revision: "1",
    catalog,
    associationType,
    programManagementAccountId: account.id,
    associatedAccountId,
    displayName,
    resaleAccountModel,
    sector,
    requestedSupportPlan,
    createdAt: call.now,
    updatedAt: call.now,
    startDate: call.now,
  });
  setTags(call.state, arn, input.tags);
  return { relationshipDetail: { arn, id } };
});

function requireActive({ id, status }: Account): void {
  if (status === "ACTIVE") return;
  throw refused("programManagementAccountIdentifier", `${id} is ${status}; its handshake has to be accepted first`);
}

/** One relationship per account and program management account, and a thousand in all. */
function requireRoom(associatedAccountId: string, { id }: Account, { state }: Call): void {
  const siblings = Array.from(state.relationships.values()).filter((relationship) => relationship.programManagementAccountId === id);
  const existing = siblings.find((relationship) => relationship.associatedAccountId === associatedAccountId);
  if (existing !== undefined) {
    throw conflict(`The account has the relationship ${existing.id} with this program management account already.`, {
      resourceType: "Relationship",
      resourceId: existing.id,
    });
  }
  if (siblings.length < maxRelationshipsPerAccount) return;
  throw quotaExceeded(`A program management account has at most ${maxRelationshipsPerAccount} relationships.`, {
    resourceType: "ProgramManagementAccount",
    resourceId: id,
    quotaCode: "L-RELATIONSHIPS",
  });
}
