import { execFile } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";
import { emulatorCredentials } from "partnercentral-channel/emulator";

/** Runs Node in that folder, with nothing of this machine's environment, and gives what it prints. Fails when it fails, or warns. */
export async function runNode(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = { PATH: process.env["PATH"], ...environment };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: folder, env });
  if (stderr !== "") throw new Error(stderr);
  return stdout;
}

/** Where a program finds the local service, as it would find AWS. */
export const environmentFor = (endpoint: string): Record<string, string> => ({
  AWS_ENDPOINT_URL_PARTNERCENTRAL_CHANNEL: endpoint,
  AWS_ACCESS_KEY_ID: emulatorCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: emulatorCredentials.secretAccessKey,
});
