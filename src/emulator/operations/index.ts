import { acceptChannelHandshakeHandler } from "./accept-channel-handshake.js";
import { cancelChannelHandshakeHandler } from "./cancel-channel-handshake.js";
import { createChannelHandshakeHandler } from "./create-channel-handshake.js";
import { createProgramManagementAccountHandler } from "./create-program-management-account.js";
import { createRelationshipHandler } from "./create-relationship.js";
import { deleteProgramManagementAccountHandler } from "./delete-program-management-account.js";
import { deleteRelationshipHandler } from "./delete-relationship.js";
import { getRelationshipHandler } from "./get-relationship.js";
import type { OperationHandler } from "./handler.js";
import { listChannelHandshakesHandler } from "./list-channel-handshakes.js";
import { listProgramManagementAccountsHandler } from "./list-program-management-accounts.js";
import { listRelationshipsHandler } from "./list-relationships.js";
import { listTagsForResourceHandler } from "./list-tags-for-resource.js";
import { rejectChannelHandshakeHandler } from "./reject-channel-handshake.js";
import { tagResourceHandler } from "./tag-resource.js";
import { untagResourceHandler } from "./untag-resource.js";
import { updateProgramManagementAccountHandler } from "./update-program-management-account.js";
import { updateRelationshipHandler } from "./update-relationship.js";

const handlers = [
  acceptChannelHandshakeHandler,
  cancelChannelHandshakeHandler,
  createChannelHandshakeHandler,
  createProgramManagementAccountHandler,
  createRelationshipHandler,
  deleteProgramManagementAccountHandler,
  deleteRelationshipHandler,
  getRelationshipHandler,
  listChannelHandshakesHandler,
  listProgramManagementAccountsHandler,
  listRelationshipsHandler,
  listTagsForResourceHandler,
  rejectChannelHandshakeHandler,
  tagResourceHandler,
  untagResourceHandler,
  updateProgramManagementAccountHandler,
  updateRelationshipHandler,
];

/** Every operation that the local service has, by name. */
export const operationHandlers: ReadonlyMap<string, OperationHandler> = new Map(
  handlers.map((handler) => [handler.operation.name, handler]),
);
