/** Each entry point once, from an ES module: the local service in the process, behind a port, and within MSW. */
import { setupServer } from "msw/node";
import { CreateRelationshipCommand, PartnerCentralChannelClient } from "partnercentral-channel";
import { Emulator, emulatorCredentials as credentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { emulatorHandlers } from "partnercentral-channel/emulator/msw";
import { startEmulator } from "partnercentral-channel/emulator/server";

const command = new CreateRelationshipCommand({
  catalog: "Sandbox",
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-sandbox000001",
  associatedAccountId: "444455556666",
  displayName: "Example Customer",
  sector: "COMMERCIAL",
});

async function create(where, options) {
  const { relationshipDetail } = await new PartnerCentralChannelClient({ credentials, ...options }).send(command);
  console.log(where, relationshipDetail.id);
}

await create("in the process", { requestHandler: emulatorRequestHandler(new Emulator()) });

const server = await startEmulator();
await create("over HTTP", { endpoint: server.url });
await server.close();

const msw = setupServer(...emulatorHandlers(new Emulator()));
msw.listen({ onUnhandledRequest: "error" });
await create("within MSW", {});
msw.close();
