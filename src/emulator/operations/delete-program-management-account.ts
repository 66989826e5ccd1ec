import { deleteProgramManagementAccount } from "../../../commands/delete-program-management-account.js";
import { conflict } from "../api-error.js";
import { findAccount } from "./find.js";
import { operationHandler, type OperationHandler } from "./handler.js";
import { cancelPending } from "./handshake-rules.js";

export const deleteProgramManagementAccountHandler: OperationHandler = operationHandler(deleteProgramManagementAccount, (input, call) => {
  const { id, arn } = findAccount(input, call);
  const { accounts, relationships, tags } = call.state;
  const used = Array.from(relationships.values()).find(({ programManagementAccountId }) => programManagementAccountId === id);
  if (used !== undefined) {
    throw conflict(`The program management account has the relationship ${used.id} still.`, {
      resourceType: "ProgramManagementAccount",
      resourceId: id,
    });
  }
  cancelPending(id, call);
  accounts.delete(id);
  tags.delete(arn);
  return {};
});
