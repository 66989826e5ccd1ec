/** An ES module on the file that has everything in it. */
import { CreateRelationshipCommand, PartnerCentralChannelClient } from "partnercentral-channel/standalone";

const client = new PartnerCentralChannelClient();
const command = new CreateRelationshipCommand({
  catalog: "Sandbox",
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-sandbox000001",
  associatedAccountId: "444455556666",
  displayName: "Größe",
  sector: "COMMERCIAL",
});
const { relationshipDetail } = await client.send(command);
console.log(client.constructor.name, command.constructor.name, relationshipDetail.id);
