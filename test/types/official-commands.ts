import {
  CreateRelationshipCommand,
  type CreateRelationshipCommandOutput,
  ListRelationshipsCommand,
} from "@aws-sdk/client-partnercentral-channel";
import { S3Client } from "@aws-sdk/client-s3";
import { STSClient } from "@aws-sdk/client-sts";
import {
  ListRelationshipsCommand as OldListRelationshipsCommand,
  type ListRelationshipsCommandOutput,
} from "client-partnercentral-channel-3.1072";
import { S3Client as OldS3Client } from "client-s3-3.350";
import { PartnerCentralChannelClient } from "partnercentral-channel";

/** Official commands on our client, with the outputs of the official package, and clients of ours made from others. */

const client = PartnerCentralChannelClient.from(new STSClient());
PartnerCentralChannelClient.from(new S3Client(), { maxAttempts: 2 });
PartnerCentralChannelClient.from(new OldS3Client({}));
PartnerCentralChannelClient.from(client);
// @ts-expect-error it is no client
PartnerCentralChannelClient.from({ config: {} });
// @ts-expect-error no such option
PartnerCentralChannelClient.from(client, { maxAttempt: 2 });

const command = new CreateRelationshipCommand({
  catalog: "Sandbox",
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-sandbox000001",
  associatedAccountId: "444455556666",
  displayName: "Example Customer",
  sector: "COMMERCIAL",
});
export const output: Promise<CreateRelationshipCommandOutput> = client.send(command, { abortSignal: AbortSignal.timeout(1) });
client.send(command, (error: unknown, created?: CreateRelationshipCommandOutput) => {
  console.log(error, created?.relationshipDetail?.id);
});
export const names = async (): Promise<(string | undefined)[] | undefined> => {
  const { items } = await client.send(new ListRelationshipsCommand({ catalog: "Sandbox" }));
  return items?.map(({ displayName }) => displayName);
};
export const old = (): Promise<ListRelationshipsCommandOutput> => client.send(new OldListRelationshipsCommand({ catalog: "Sandbox" }));
