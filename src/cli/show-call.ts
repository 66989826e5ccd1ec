import { CreateRelationshipCommand, type CreateRelationshipCommandInput } from "../../commands/index.js";
import type { PartnerCentralChannelClient } from "../client/index.js";
import { isClientError, isServiceException } from "../errors/index.js";
import { print, printHeading } from "./print.js";
import { showRequestsPlugin } from "./show-requests.js";

export interface RelationshipToShow {
  readonly catalog: string;
  readonly programManagementAccount: string;
  readonly account: string;
  readonly displayName: string;
}

/** Shows the middleware of a client, then creates a relationship and shows each request and the result. */
export async function showCall(client: PartnerCentralChannelClient, relationship: RelationshipToShow): Promise<void> {
  printHeading("The middleware of a call, in order");
  print(
    client.middlewareStack
      .identify()
      .map((name) => `  ${name}`)
      .join("\n"),
  );
  client.middlewareStack.use(showRequestsPlugin(print));
  printHeading("CreateRelationship, as sent");
  await sendAndShow(client, inputOf(relationship));
}

/** Creates a relationship and shows what is known of the call, also when it fails. */
export async function sendAndShow(client: PartnerCentralChannelClient, input: CreateRelationshipCommandInput): Promise<void> {
  try {
    const { relationshipDetail, $metadata } = await client.send(new CreateRelationshipCommand(input));
    print();
    print(`  relationship  ${relationshipDetail.id}`);
    print(`  arn           ${relationshipDetail.arn}`);
    print(`  attempts      ${$metadata.attempts}, waited ${$metadata.totalRetryDelay} ms between them`);
    print(`  clientToken   ${$metadata.clientToken}`);
    print(`  request id    ${$metadata.requestId}`);
  } catch (error) {
    if (isServiceException(error) || isClientError(error)) print(`\n  clientToken   ${error.$metadata.clientToken}`);
    throw error;
  }
}

export function inputOf({ catalog, programManagementAccount, account, displayName }: RelationshipToShow): CreateRelationshipCommandInput {
  return {
    catalog,
    associationType: "END_CUSTOMER",
    programManagementAccountIdentifier: programManagementAccount,
    associatedAccountId: account,
    displayName,
    sector: "COMMERCIAL",
  };
}
