/** Each entry point once, from CommonJS: the local service in the process, behind a port, and within MSW. */
const { setupServer } = require("msw/node");
const { CreateRelationshipCommand, PartnerCentralChannelClient } = require("partnercentral-channel");
const { Emulator, emulatorCredentials: credentials, emulatorRequestHandler } = require("partnercentral-channel/emulator");
const { emulatorHandlers } = require("partnercentral-channel/emulator/msw");
const { startEmulator } = require("partnercentral-channel/emulator/server");

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

async function main() {
  await create("in the process", { requestHandler: emulatorRequestHandler(new Emulator()) });

  const server = await startEmulator();
  await create("over HTTP", { endpoint: server.url });
  await server.close();

  const msw = setupServer(...emulatorHandlers(new Emulator()));
  msw.listen({ onUnhandledRequest: "error" });
  await create("within MSW", {});
  msw.close();
}

void main();
