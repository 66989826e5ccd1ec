/** What a page and a program of Node have in common. */
import { CreateRelationshipCommand, PartnerCentralChannelClient } from "partnercentral-channel";

export async function createRelationship(options) {
  const client = new PartnerCentralChannelClient(options);
  const { relationshipDetail } = await client.send(
    new CreateRelationshipCommand({
      catalog: "Sandbox",
      associationType: "END_CUSTOMER",
      programManagementAccountIdentifier: "pma-sandbox000001",
      associatedAccountId: "444455556666",
      displayName: "Größe",
      sector: "COMMERCIAL",
    }),
  );
  return relationshipDetail.id;
}
