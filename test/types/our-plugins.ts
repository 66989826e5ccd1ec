import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PartnerCentralChannelClient as OfficialClient } from "@aws-sdk/client-partnercentral-channel";
import { S3Client } from "@aws-sdk/client-s3";
import { STSClient } from "@aws-sdk/client-sts";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { DynamoDBClient as OldDynamoDBClient } from "client-dynamodb-3.350";
import { S3Client as OldS3Client } from "client-s3-3.350";
import { STSClient as OldSTSClient } from "client-sts-3.350";
import {
  abortPlugin,
  attemptTimeoutPlugin,
  callTimeoutPlugin,
  clockSkewPlugin,
  hostHeaderPlugin,
  idempotencyTokenPlugin,
  loggerPlugin,
  networkErrorPlugin,
  onAttemptPlugin,
  type Plugin,
  rateLimitPlugin,
  recursionDetectionPlugin,
  retryPlugin,
  userAgentPlugin,
} from "partnercentral-channel";

/** The plugins of ours as a user writes them on clients of other services: no type argument, no cast. */

const plugins: readonly Plugin[] = [
  abortPlugin(),
  attemptTimeoutPlugin({ attemptTimeoutMs: 1 }),
  callTimeoutPlugin({ callTimeoutMs: 1 }),
  hostHeaderPlugin(),
  idempotencyTokenPlugin({ tokenMember: "ClientRequestToken" }),
  loggerPlugin(),
  networkErrorPlugin(),
  onAttemptPlugin({ onAttempt: ({ number }) => number }),
  rateLimitPlugin(),
  recursionDetectionPlugin({ lambdaTraceId: () => undefined }),
  userAgentPlugin({ defaultUserAgent: ["importer/1.0"], userAgentAppId: async () => undefined }),
];

const dynamo = new DynamoDBClient();
const s3 = new S3Client();
const sts = new STSClient();
const document = DynamoDBDocumentClient.from(dynamo);
const official = new OfficialClient();
const oldDynamo = new OldDynamoDBClient({});
const oldS3 = new OldS3Client({});
const oldSts = new OldSTSClient({});

for (const plugin of plugins) {
  dynamo.middlewareStack.use(plugin);
  s3.middlewareStack.use(plugin);
  sts.middlewareStack.use(plugin);
  document.middlewareStack.use(plugin);
  official.middlewareStack.use(plugin);
  oldDynamo.middlewareStack.use(plugin);
  oldS3.middlewareStack.use(plugin);
  oldSts.middlewareStack.use(plugin);
}
for (const client of [dynamo, document]) {
  client.middlewareStack.use(retryPlugin(client.config));
  client.middlewareStack.use(clockSkewPlugin(client.config));
}
s3.middlewareStack.use(retryPlugin(s3.config));
s3.middlewareStack.use(clockSkewPlugin(s3.config));
sts.middlewareStack.use(retryPlugin(sts.config));
sts.middlewareStack.use(clockSkewPlugin(sts.config));
official.middlewareStack.use(retryPlugin(official.config));
official.middlewareStack.use(clockSkewPlugin(official.config));
for (const client of [oldDynamo, oldS3, oldSts]) {
  retryPlugin(client.config);
  clockSkewPlugin(client.config);
}
