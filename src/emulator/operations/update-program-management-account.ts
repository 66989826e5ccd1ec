import { updateProgramManagementAccount } from "../../../commands/update-program-management-account.js";
import { findAccount } from "./find.js";
import { operationHandler, type OperationHandler } from "./handler.js";
import { nextRevision } from "./revision.js";

export const updateProgramManagementAccountHandler: OperationHandler = operationHandler(updateProgramManagementAccount, (input, call) => {
  const account = findAccount(input, call);
  const { id, arn } = account;
  const revision = nextRevision(account.revision, input.revision, { resourceType: "ProgramManagementAccount", resourceId: id });
  const displayName = input.displayName ?? account.displayName;
  Object.assign(account, { revision, displayName, updatedAt: call.now });
  return { programManagementAccountDetail: { id, arn, revision, displayName } };
});
