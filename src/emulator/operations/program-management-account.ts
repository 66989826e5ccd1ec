import { notFound } from "../api-error.js";
import type { EmulatorProgramManagementAccount } from "../state.js";
import type { Call } from "./handler.js";

/**
 * The account that an identifier, an id or an ARN, means in a catalog.
 *
 * @throws ApiError ResourceNotFoundException when there is none there that is the caller's.
 */
export function findProgramManagementAccount(
  { catalog, programManagementAccountIdentifier }: { catalog: string; programManagementAccountIdentifier: string },
  { state, caller }: Call,
): EmulatorProgramManagementAccount {
  const account = state.programManagementAccounts.get(idOf(programManagementAccountIdentifier));
  if (account?.catalog === catalog && account.accountId === caller.accountId) return account;
  throw notFound("ProgramManagementAccount", programManagementAccountIdentifier);
}

/** The last part of an ARN is the id. */
export function idOf(identifier: string): string {
  return identifier.slice(identifier.lastIndexOf("/") + 1);
}
