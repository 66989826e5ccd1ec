import { getRelationship } from "../../../commands/get-relationship.js";
import { findRelationship } from "./find.js";
import { operationHandler, type OperationHandler } from "./handler.js";

export const getRelationshipHandler: OperationHandler = operationHandler(getRelationship, (input, call) => ({
  relationshipDetail: findRelationship(input, call),
}));
