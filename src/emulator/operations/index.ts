import { createRelationshipHandler } from "./create-relationship.js";
import { getRelationshipHandler } from "./get-relationship.js";
import type { OperationHandler } from "./handler.js";

/** Every operation that the local service has, by name. */
export const operationHandlers: ReadonlyMap<string, OperationHandler> = new Map(
  [createRelationshipHandler, getRelationshipHandler].map((handler) => [handler.operation.name, handler]),
);
