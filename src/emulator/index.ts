export type { HttpRequestHandler } from "../http/index.js";
export type { OperationRates } from "../quota/index.js";
export type { EmulatorIdentity } from "./authenticate.js";
export { emulatorCredentials, emulatorCustomerCredentials, emulatorProgramManagementAccounts } from "./defaults.js";
export { Emulator, type EmulatorOptions } from "./emulator.js";
export type { EmulatorFault } from "./faults.js";
export { emulatorRequestHandler } from "./request-handler.js";
export type { EmulatorProgramManagementAccount } from "./state.js";
