import process from "node:process";
import { emulatorCredentials, emulatorCustomerCredentials, emulatorProgramManagementAccounts } from "../emulator/index.js";
import { startEmulator } from "../emulator/server.js";
import { UsageError } from "./arguments.js";
import { print } from "./print.js";

/** Runs the local service until the process is asked to end. */
export async function serve(port: number): Promise<void> {
  const server = await startEmulator({ port }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE" ? new UsageError(`Port ${port} is taken: give another one with --port.`) : error;
  });
  print(`The local service answers at ${server.url} until Ctrl-C. To use it from a shell:\n`);
  print("  unset AWS_PROFILE AWS_SESSION_TOKEN");
  print(`  export AWS_ENDPOINT_URL_PARTNERCENTRAL_CHANNEL=${server.url}`);
  print(`  export AWS_ACCESS_KEY_ID=${emulatorCredentials.accessKeyId}`);
  print(`  export AWS_SECRET_ACCESS_KEY=${emulatorCredentials.secretAccessKey}\n`);
  for (const { id, catalog } of emulatorProgramManagementAccounts) print(`  program management account in ${catalog}: ${id}`);
  const { accountId, accessKeyId, secretAccessKey } = emulatorCustomerCredentials;
  print(`  to answer its handshakes, account ${accountId}: ${accessKeyId}, ${secretAccessKey}`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await server.close();
}
