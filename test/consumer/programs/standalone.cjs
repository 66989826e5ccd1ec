/** CommonJS on the file that has everything in it. It says which packages that took. */
const { CreateRelationshipCommand, PartnerCentralChannelClient } = require("partnercentral-channel/standalone");

const client = new PartnerCentralChannelClient();
const command = new CreateRelationshipCommand({
  catalog: "Sandbox",
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-sandbox000001",
  associatedAccountId: "444455556666",
  displayName: "Größe",
  sector: "COMMERCIAL",
});
void client.send(command).then(({ relationshipDetail }) => {
  console.log(client.constructor.name, command.constructor.name, relationshipDetail.id);
  for (const file of Object.keys(require.cache)) if (file !== __filename) console.log(file);
});
