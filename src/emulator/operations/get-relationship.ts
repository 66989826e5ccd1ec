import { getRelationship, type GetRelationshipCommandInput } from "../../../commands/get-relationship.js";
import { notFound } from "../api-error.js";
import { operationHandler, type OperationHandler } from "./handler.js";
import { findProgramManagementAccount, idOf } from "./program-management-account.js";

export const getRelationshipHandler: OperationHandler = operationHandler(getRelationship, (input: GetRelationshipCommandInput, call) => {
  const account = findProgramManagementAccount(input, call);
  const relationshipDetail = call.state.relationships.get(idOf(input.identifier));
  if (relationshipDetail?.programManagementAccountId === account.id) return { relationshipDetail };
  throw notFound("Relationship", input.identifier);
});
