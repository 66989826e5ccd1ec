import { CreateRelationshipCommand } from "../../commands/index.js";
import { PartnerCentralChannelClient } from "../client/index.js";
import { emulatorCredentials, emulatorProgramManagementAccounts } from "../emulator/index.js";
import { startEmulator } from "../emulator/server.js";
import { print, printHeading } from "./print.js";
import { inputOf, type RelationshipToShow, sendAndShow, showCall } from "./show-call.js";

/** One call as it should be, one that meets a fault, one with bad input: all against a local service of its own. */
export async function showLocalService(catalog: string): Promise<void> {
  const server = await startEmulator();
  try {
    const client = new PartnerCentralChannelClient({
      endpoint: server.url,
      credentials: emulatorCredentials,
      maxAttempts: 3,
      useFipsEndpoint: false,
    });
    print(`The local service answers at ${server.url}.`);
    const relationship = relationshipIn(catalog);
    await showCall(client, relationship);
    printHeading("The same, when the service throttles the first attempt: same token, signed again");
    server.emulator.failNext({ error: "ThrottlingException" });
    await sendAndShow(client, inputOf({ ...relationship, account: "777788889999", displayName: "Example Customer 2" }));
    await showBadInput(client, relationship);
    print('\nNext: the README\'s "First call", or the option --serve and a program of your own.');
    client.destroy();
  } finally {
    await server.close();
  }
}

function relationshipIn(catalog: string): RelationshipToShow {
  const known = emulatorProgramManagementAccounts.find((account) => account.catalog === catalog);
  return { catalog, programManagementAccount: known?.id ?? "pma-unknown000001", account: "444455556666", displayName: "Example Customer" };
}

async function showBadInput(client: PartnerCentralChannelClient, relationship: RelationshipToShow): Promise<void> {
  printHeading("The same with bad input: nothing is sent");
  const faults = { associatedAccountId: "4444-5555-6666", displayName: "A display name that is far too long", sektor: "COMMERCIAL" };
  print(`  ${JSON.stringify(faults)}\n`);
  const command = new CreateRelationshipCommand({ ...inputOf(relationship), ...faults });
  await client.send(command).catch((error: Error) => print(`  ${error.name}: ${error.message}`));
}
