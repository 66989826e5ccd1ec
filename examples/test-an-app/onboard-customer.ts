/** A part of an app: it takes a customer on, and is content when that has been done before. */
import { CreateRelationshipCommand, isServiceException, type PartnerCentralChannelClient } from "partnercentral-channel";

export interface Customer {
  name: string;
  accountId: string;
}

/** The id of the customer's relationship, new or old. */
export async function onboardCustomer(client: PartnerCentralChannelClient, customer: Customer): Promise<string> {
  const command = new CreateRelationshipCommand({
    catalog: "Sandbox",
    associationType: "END_CUSTOMER",
    programManagementAccountIdentifier: "pma-sandbox000001",
    associatedAccountId: customer.accountId,
    displayName: customer.name,
    sector: "COMMERCIAL",
  });
  try {
    const { relationshipDetail } = await client.send(command);
    return relationshipDetail.id;
  } catch (error) {
    if (isServiceException(error, "ConflictException") && error.resourceType === "Relationship") return error.resourceId;
    throw error;
  }
}
