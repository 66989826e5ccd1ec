/** Creates a relationship; in a checkout, `npm run example create-relationship` runs it. */
import { CreateRelationshipCommand, PartnerCentralChannelClient } from "partnercentral-channel";

// Credentials, and the endpoint if it is not the service's own, come from the environment.
const client = new PartnerCentralChannelClient();

const { relationshipDetail, $metadata } = await client.send(
  new CreateRelationshipCommand({
    catalog: "Sandbox",
    associationType: "END_CUSTOMER",
    programManagementAccountIdentifier: "pma-sandbox000001",
    associatedAccountId: "444455556666",
    displayName: "Example Customer",
    sector: "COMMERCIAL",
    resaleAccountModel: "END_CUSTOMER",
    requestedSupportPlan: { partnerLedSupport: { coverage: "ENTIRE_ORGANIZATION", tamLocation: "Dublin" } },
    tags: [{ key: "cost-center", value: "42" }],
  }),
);

console.log(`Created ${relationshipDetail.id} in ${$metadata.attempts} attempt.`);
client.destroy();
