/** A Worker on the file that has everything in it; what the client needs comes with the request. */
import { CreateRelationshipCommand, PartnerCentralChannelClient } from "partnercentral-channel/standalone";

const worker = {
  async fetch(request) {
    const client = new PartnerCentralChannelClient(await request.json());
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
    return new Response(relationshipDetail.id);
  },
};

export { worker as default };
