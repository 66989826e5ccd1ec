export type { HttpRequestHandler } from "../http/index.js";
export type { EmulatorIdentity } from "./authenticate.js";
export { Emulator, emulatorCredentials, type EmulatorFault, type EmulatorOptions, emulatorProgramManagementAccounts } from "./emulator.js";
export { emulatorRequestHandler } from "./request-handler.js";
export type { EmulatorProgramManagementAccount } from "./state.js";
