import { createRelationship, type CreateRelationshipCommandInput } from "../../../commands/create-relationship.js";
import { ApiError } from "../api-error.js";
import { type EmulatorProgramManagementAccount, nextId } from "../state.js";
import { findProgramManagementAccount, programManagementAccountArn } from "./find.js";
import { type Call, operationHandler, type OperationHandler } from "./handler.js";

/** @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_CreateRelationship.html */
const maxRelationshipsPerAccount = 1000;

export const createRelationshipHandler: OperationHandler = operationHandler(createRelationship, (input, call) => {
  const account = findProgramManagementAccount(input, call);
  requireRoom(input, account, call);
  const { catalog, associationType, associatedAccountId, displayName, resaleAccountModel, sector } = input;
  const id = nextId(call.state, "rs");
  const arn = `${programManagementAccountArn(account)}/relationship/${id}` as const;
  call.state.relationships.set(id, {
    arn,
    id,
    revision: "1",
    catalog,
    associationType,
    programManagementAccountId: account.id as `pma-${string}`,
    associatedAccountId,
    displayName,
    resaleAccountModel,
    sector,
    createdAt: call.now,
    updatedAt: call.now,
    startDate: call.now,
  });
  return { relationshipDetail: { arn, id } };
});

/** One relationship per account and program management account, and a thousand in all. */
function requireRoom(
  { associatedAccountId }: CreateRelationshipCommandInput,
  { id }: EmulatorProgramManagementAccount,
  { state }: Call,
): void {
  const siblings = Array.from(state.relationships.values()).filter((relationship) => relationship.programManagementAccountId === id);
  const existing = siblings.find((relationship) => relationship.associatedAccountId === associatedAccountId);
  if (existing !== undefined) {
    throw new ApiError(
      "ConflictException",
      `The account has the relationship ${existing.id} with this program management account already.`,
      {
        resourceId: existing.id,
        resourceType: "Relationship",
      },
    );
  }
  if (siblings.length < maxRelationshipsPerAccount) return;
  throw new ApiError(
    "ServiceQuotaExceededException",
    `A program management account has at most ${maxRelationshipsPerAccount} relationships.`,
    {
      resourceId: id,
      resourceType: "ProgramManagementAccount",
      quotaCode: "L-RELATIONSHIPS",
    },
  );
}
