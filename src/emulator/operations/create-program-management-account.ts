import { createProgramManagementAccount } from "../../../commands/create-program-management-account.js";
import { conflict, quotaExceeded } from "../api-error.js";
import { programManagementAccountArn } from "../arn.js";
import { nextId } from "../state.js";
import { operationHandler, type OperationHandler } from "./handler.js";
import { setTags } from "./tags.js";

/** @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_CreateProgramManagementAccount.html */
const maxAccounts = 50;

export const createProgramManagementAccountHandler: OperationHandler = operationHandler(createProgramManagementAccount, (input, call) => {
  const { catalog, program, displayName, accountId, tags } = input;
  const { state, caller, now } = call;
  const siblings = Array.from(state.accounts.values()).filter(({ ownerAccountId }) => ownerAccountId === caller.accountId);
  const existing = siblings.find(
    (account) => account.accountId === accountId && account.catalog === catalog && account.program === program,
  );
  if (existing !== undefined) {
    throw conflict(`The account is the program management account ${existing.id} already.`, {
      resourceType: "ProgramManagementAccount",
      resourceId: existing.id,
    });
  }
  if (siblings.length >= maxAccounts) {
    throw quotaExceeded(`A partner has at most ${maxAccounts} program management accounts.`, {
      resourceType: "ProgramManagementAccount",
      resourceId: caller.accountId,
      quotaCode: "L-PROGRAM-MANAGEMENT-ACCOUNTS",
    });
  }
  const id = nextId(state, "pma");
  const ownerAccountId = caller.accountId;
  const arn = programManagementAccountArn({ ownerAccountId, catalog, id });
  const times = { createdAt: now, updatedAt: now };
  state.accounts.set(id, { id, arn, revision: "1", catalog, program, displayName, accountId, ownerAccountId, status: "PENDING", ...times });
  setTags(state, arn, tags);
  return { programManagementAccountDetail: { id, arn } };
});
