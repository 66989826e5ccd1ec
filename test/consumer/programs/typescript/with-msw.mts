/** A consumer's program that has MSW, whose own types need those of the DOM. */
import type { SetupServer } from "msw/node";
import { Emulator } from "partnercentral-channel/emulator";
import { emulatorHandlers } from "partnercentral-channel/emulator/msw";

const emulator = new Emulator();
export const intercept = (server: SetupServer): void => server.use(...emulatorHandlers(emulator, { endpoint: "https://example.com" }));
// @ts-expect-error no such option
emulatorHandlers(emulator, { url: "https://example.com" });
