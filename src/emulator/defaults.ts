import type { EmulatorIdentity } from "./authenticate.js";
import type { EmulatorProgramManagementAccount } from "./state.js";

/**
 * The keys of a partner that the local service takes when it was not told others. They are no secret and open nothing else.
 */
export const emulatorCredentials: EmulatorIdentity = {
  accessKeyId: "AKIAEMULATOR00000001",
  secretAccessKey: "emulator-secret-access-key",
  accountId: "111122223333",
};

/** The keys of a customer's management account, who answers the partner's handshakes. */
export const emulatorCustomerCredentials: EmulatorIdentity = {
  accessKeyId: "AKIAEMULATOR00000002",
  secretAccessKey: "emulator-customer-secret-key",
  accountId: "444455556666",
};

/** One program management account in each catalog. */
export const emulatorProgramManagementAccounts: readonly EmulatorProgramManagementAccount[] = [
  { id: "pma-sandbox000001", catalog: "Sandbox", accountId: emulatorCredentials.accountId },
  { id: "pma-aws0000000001", catalog: "AWS", accountId: emulatorCredentials.accountId },
];
