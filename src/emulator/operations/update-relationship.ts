import { updateRelationship } from "../../../commands/update-relationship.js";
import { findRelationship } from "./find.js";
import { operationHandler, type OperationHandler } from "./handler.js";
import { nextRevision } from "./revision.js";

export const updateRelationshipHandler: OperationHandler = operationHandler(updateRelationship, (input, call) => {
  const relationship = findRelationship(input, call);
  const { id, arn } = relationship;
  const revision = nextRevision(relationship.revision, input.revision, { resourceType: "Relationship", resourceId: id });
  const displayName = input.displayName ?? relationship.displayName;
  const requestedSupportPlan = input.requestedSupportPlan ?? relationship.requestedSupportPlan;
  Object.assign(relationship, { revision, displayName, requestedSupportPlan, updatedAt: call.now });
  return { relationshipDetail: { arn, id, revision, displayName } };
});
