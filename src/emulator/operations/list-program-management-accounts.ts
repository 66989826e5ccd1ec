import { listProgramManagementAccounts } from "../../../commands/list-program-management-accounts.js";
import { mayUse } from "./find.js";
import { operationHandler, type OperationHandler } from "./handler.js";
import { isIn } from "./is-in.js";
import { pageOf } from "./page.js";

export const listProgramManagementAccountsHandler: OperationHandler = operationHandler(listProgramManagementAccounts, (input, call) => {
  const found = Array.from(call.state.accounts.values()).filter(
    (account) =>
      account.catalog === input.catalog &&
      mayUse(account, call) &&
      isIn(input.displayNames, account.displayName) &&
      isIn(input.programs, account.program) &&
      isIn(input.accountIds, account.accountId) &&
      isIn(input.statuses, account.status),
  );
  return pageOf(found, input, { call, sort: input.sort });
});
