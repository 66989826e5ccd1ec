import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PartnerCentralChannelClient as OfficialClient } from "@aws-sdk/client-partnercentral-channel";
import { S3Client } from "@aws-sdk/client-s3";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { DynamoDBClient as OldDynamoDBClient } from "client-dynamodb-3.350";
import { PartnerCentralChannelClient as OldOfficialClient } from "client-partnercentral-channel-3.1072";
import { S3Client as OldS3Client } from "client-s3-3.350";
import { STSClient as OldSTSClient } from "client-sts-3.350";
import {
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  type CreateRelationshipCommandOutput,
  type GetRelationshipCommandOutput,
  GetRelationshipCommand,
  paginateListRelationships,
  PartnerCentralChannelClient,
  sendVia,
  waitForHandshake,
} from "partnercentral-channel";
import type { Same } from "./same.js";

/** Which clients of other packages take our commands in their own `send`, and that `sendVia` takes all of them. */

const region = "us-east-1";
const ours = new PartnerCentralChannelClient();
const official = new OfficialClient({ region });
const sts = new STSClient({ region });
const dynamo = new DynamoDBClient({ region });
const documents = DynamoDBDocumentClient.from(dynamo);
const s3 = new S3Client({ region });
const oldOfficial = new OldOfficialClient({ region });
const oldSts = new OldSTSClient({ region });
const oldDynamo = new OldDynamoDBClient({ region });
const oldS3 = new OldS3Client({ region });

declare const input: CreateRelationshipCommandInput;
const command = new CreateRelationshipCommand(input);
const get = new GetRelationshipCommand({ catalog: "AWS", programManagementAccountIdentifier: "pma-1", identifier: "rs-1" });

/** Of the very type, and not of `any`. */
declare function expectType<Expected>(): <Actual>(actual: Promise<Actual>, same: Same<Actual, Expected>) => void;
const created = expectType<CreateRelationshipCommandOutput>();
const found = expectType<GetRelationshipCommandOutput>();

// By their own send.
created(ours.send(command), true);
created(official.send(command), true);
created(sts.send(command), true);
created(dynamo.send(command), true);
created(documents.send(command), true);
created(oldOfficial.send(command), true);
found(sts.send(get, { abortSignal: AbortSignal.timeout(1000) }), true);
// @ts-expect-error every input of S3 is of members that ours has not
void s3.send(command);
// @ts-expect-error in 2023 stacks had a method less, so that ours is none to them
void oldSts.send(command);
// @ts-expect-error the same
void oldDynamo.send(command);
// @ts-expect-error the same
void oldS3.send(command);

// By sendVia, all of them.
for (const client of [ours, official, sts, dynamo, documents, s3, oldOfficial, oldSts, oldDynamo, oldS3])
  created(sendVia(client, command), true);
created(sendVia(ours, command), true);
created(sendVia(official, command), true);
created(sendVia(sts, command), true);
created(sendVia(dynamo, command), true);
created(sendVia(documents, command), true);
created(sendVia(s3, command), true);
created(sendVia(oldOfficial, command), true);
created(sendVia(oldSts, command), true);
created(sendVia(oldDynamo, command), true);
created(sendVia(oldS3, command), true);
found(sendVia(s3, get, { abortSignal: AbortSignal.timeout(1000), requestTimeout: 1000 }), true);
// The stack and the config alone are enough.
created(sendVia({ middlewareStack: s3.middlewareStack, config: s3.config }, command), true);

// @ts-expect-error a config is no client
void sendVia(s3.config, command);
// @ts-expect-error the command of another package
void sendVia(s3, new GetCallerIdentityCommand({}));
// @ts-expect-error no such option
void sendVia(s3, command, { abortSignl: AbortSignal.timeout(1000) });

// Lists and waits, by any client that sends, or that something sends by.
const catalog = "AWS";
void paginateListRelationships({ client: official }, { catalog });
void paginateListRelationships({ client: sts }, { catalog });
void paginateListRelationships({ client: dynamo }, { catalog });
void paginateListRelationships({ client: documents }, { catalog });
void paginateListRelationships({ client: { send: (list, options) => sendVia(s3, list, options) } }, { catalog });
void waitForHandshake(sts, { catalog, identifier: "ch-1" });
void waitForHandshake({ send: (list, options) => sendVia(s3, list, options) }, { catalog, identifier: "ch-1" });
