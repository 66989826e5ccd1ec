import process from "node:process";
import { CreateRelationshipCommand, type CreateRelationshipCommandInput } from "../../commands/index.js";
import { PartnerCentralChannelClient } from "../client/index.js";
import { emulatorCredentials, emulatorProgramManagementAccounts } from "../emulator/index.js";
import { type EmulatorServer, startEmulator } from "../emulator/server.js";
import { parseStartArguments, type StartArguments, usage, UsageError } from "./arguments.js";
import { showRequestsPlugin } from "./show-requests.js";

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const heading = (text: string): void => print(`\n\n${text}\n${"-".repeat(text.length)}`);

/** Shows a person what one call is made of. Exits with 0, with 1 when AWS refused, with 2 for a wrong option. */
async function start(args: readonly string[]): Promise<void> {
  const options = parseStartArguments(args);
  if (options.help) return print(usage);
  return options.aws ? showAws(options) : showLocalService(options);
}

async function showLocalService({ catalog, account = "444455556666" }: StartArguments): Promise<void> {
  const server = await startEmulator();
  const client = new PartnerCentralChannelClient({ endpoint: server.url, credentials: emulatorCredentials, maxAttempts: 3 });
  try {
    print(`The local service answers at ${server.url}.`);
    const programManagementAccount = emulatorProgramManagementAccounts.find((candidate) => candidate.catalog === catalog)?.id;
    const input = inputOf({ catalog, account, programManagementAccount: programManagementAccount ?? "pma-unknown000001" });
    await showCall(client, input);
    await showThrottledCall(client, server, { ...input, associatedAccountId: "777788889999", displayName: "Example Customer 2" });
    await showBadInput(client, input);
  } finally {
    client.destroy();
    await server.close();
  }
}

async function showAws({ catalog, programManagementAccount = "", account = "", profile, region }: StartArguments): Promise<void> {
  const client = new PartnerCentralChannelClient({ profile, region });
  try {
    await showCall(client, inputOf({ catalog, account, programManagementAccount }));
  } finally {
    client.destroy();
  }
}

function inputOf(names: { catalog: string; account: string; programManagementAccount: string }): CreateRelationshipCommandInput {
  return {
    catalog: names.catalog,
    associationType: "END_CUSTOMER",
    programManagementAccountIdentifier: names.programManagementAccount,
    associatedAccountId: names.account,
    displayName: "Example Customer",
    sector: "COMMERCIAL",
  };
}

async function showCall(client: PartnerCentralChannelClient, input: CreateRelationshipCommandInput): Promise<void> {
  heading("The middleware of a call, in order");
  print(
    client.middlewareStack
      .identify()
      .map((name) => `  ${name}`)
      .join("\n"),
  );
  client.middlewareStack.use(showRequestsPlugin(print));
  heading("CreateRelationship, as sent");
  await send(client, input);
}

async function showThrottledCall(client: PartnerCentralChannelClient, { emulator }: EmulatorServer, input: CreateRelationshipCommandInput) {
  heading("The same, when the service throttles the first attempt: same token, new signature");
  emulator.failNext({ error: "ThrottlingException" });
  await send(client, input);
}

async function showBadInput(client: PartnerCentralChannelClient, input: CreateRelationshipCommandInput): Promise<void> {
  heading("The same with bad input: nothing is sent");
  const bad = { ...input, associatedAccountId: "4444-5555-6666", displayName: "A display name that is far too long", sektor: "COMMERCIAL" };
  await client.send(new CreateRelationshipCommand(bad)).catch((error: Error) => print(`  ${error.name}: ${error.message}`));
}

async function send(client: PartnerCentralChannelClient, input: CreateRelationshipCommandInput): Promise<void> {
  const { relationshipDetail, $metadata } = await client.send(new CreateRelationshipCommand(input));
  print("");
  print(`  relationship  ${relationshipDetail.id}`);
  print(`  arn           ${relationshipDetail.arn}`);
  print(`  attempts      ${$metadata.attempts}, waited ${$metadata.totalRetryDelay} ms between them`);
  print(`  clientToken   ${$metadata.clientToken}`);
  print(`  request id    ${$metadata.requestId}`);
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  process.stderr.write(`${message}\n${isUsage ? `\n${usage}\n` : ""}`);
  process.exitCode = isUsage ? 2 : 1;
}
