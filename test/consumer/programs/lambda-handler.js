/** A Lambda function: the client outlives an invocation, and has everything from the environment. */
import { CreateRelationshipCommand, PartnerCentralChannelClient } from "partnercentral-channel";

const client = new PartnerCentralChannelClient();

export const handler = async (event) => {
  const { relationshipDetail } = await client.send(
    new CreateRelationshipCommand({
      catalog: "Sandbox",
      associationType: "END_CUSTOMER",
      programManagementAccountIdentifier: "pma-sandbox000001",
      associatedAccountId: event.account,
      displayName: event.name,
      sector: "COMMERCIAL",
    }),
  );
  return { statusCode: 200, body: relationshipDetail.id };
};
