/** What can go wrong, and how a program tells; in a checkout, `npm run example handle-errors` runs it. */
import {
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  isClientError,
  isServiceException,
  PartnerCentralChannelClient,
} from "partnercentral-channel";

const client = new PartnerCentralChannelClient();

const input: CreateRelationshipCommandInput = {
  catalog: "Sandbox",
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-sandbox000001",
  associatedAccountId: "444455556666",
  displayName: "Example Customer",
  sector: "COMMERCIAL",
};

async function create(overrides: Partial<CreateRelationshipCommandInput> = {}): Promise<string> {
  try {
    const { relationshipDetail } = await client.send(new CreateRelationshipCommand({ ...input, ...overrides }));
    return `created ${relationshipDetail.id}`;
  } catch (error) {
    return describe(error);
  }
}

function describe(error: unknown): string {
  if (isServiceException(error)) {
    switch (error.name) {
      case "ConflictException":
        // Also the answer to a token that came before with another input.
        return error.resourceType === "Relationship" ? `exists already as ${error.resourceId}` : error.message;
      case "ResourceNotFoundException":
        return `${error.resourceType} ${error.resourceId} does not exist`;
      default:
        return `the service said ${error.name}, request ${error.$metadata.requestId}: ${error.message}`;
    }
  }
  // Nothing came back: what was sent may have been applied. The token tells the service that it is the same request.
  if (isClientError(error) && (error.kind === "network" || error.kind === "timeout")) {
    return `send it again with clientToken ${error.$metadata.clientToken}`;
  }
  // What is wrong with the input, the credentials or the configuration stands in the message.
  return error instanceof Error ? error.message : String(error);
}

console.log(await create());
console.log(await create());
console.log(await create({ programManagementAccountIdentifier: "pma-0000000000000" }));
console.log(await create({ displayName: "A display name that is far too long" }));
client.destroy();
