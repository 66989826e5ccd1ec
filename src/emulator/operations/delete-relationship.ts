import { deleteRelationship } from "../../../commands/delete-relationship.js";
import { findRelationship } from "./find.js";
import { operationHandler, type OperationHandler } from "./handler.js";
import { cancelPending } from "./handshake-rules.js";

export const deleteRelationshipHandler: OperationHandler = operationHandler(deleteRelationship, (input, call) => {
  const { id, arn } = findRelationship(input, call);
  cancelPending(id, call);
  call.state.relationships.delete(id);
  call.state.tags.delete(arn);
  return {};
});
