/** The clients of other packages that our commands are sent with: the newest of each, and the oldest that is held to. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PartnerCentralChannelClient as OfficialClient } from "@aws-sdk/client-partnercentral-channel";
import { S3Client } from "@aws-sdk/client-s3";
import { STSClient } from "@aws-sdk/client-sts";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type {
  AwsCredentialIdentityProvider,
  HttpHandlerOptions,
  Logger,
  MetadataBearer,
  MiddlewareStack,
  RetryStrategyV2,
} from "@smithy/types";
import { DynamoDBClient as OldDynamoDBClient } from "client-dynamodb-3.350";
import { PartnerCentralChannelClient as OldOfficialClient } from "client-partnercentral-channel-3.1072";
import { S3Client as OldS3Client } from "client-s3-3.350";
import { STSClient as OldSTSClient } from "client-sts-3.350";
import type { HttpRequestHandler, SendableCommand } from "partnercentral-channel";
import { emulatorCredentials } from "partnercentral-channel/emulator";

/** The options that the constructors of all of them take. */
export interface ForeignOptions {
  readonly region?: string;
  readonly credentials?: AwsCredentialIdentityProvider;
  readonly endpoint?: string;
  readonly useFipsEndpoint?: boolean;
  readonly requestHandler?: HttpRequestHandler;
  readonly maxAttempts?: number;
  readonly retryStrategy?: RetryStrategyV2;
  readonly logger?: Logger;
}

/** What all of them have; their own types differ in what they let through. */
export interface ForeignClient {
  readonly config: {
    requestHandler: HttpRequestHandler;
    /** Where the client would send its own requests, if it was told. */
    readonly endpoint?: unknown;
  };
  readonly middlewareStack: MiddlewareStack<object, MetadataBearer>;
  send<Output>(command: SendableCommand<Output>, options?: HttpHandlerOptions): Promise<Output>;
  destroy(): void;
}

type ForeignClass = new (options: never) => object;

/** The types of one client are not those of another; what is the same in all of them is {@link ForeignClient}. */
function creator(Client: ForeignClass, ofService: object = {}): (options?: ForeignOptions) => ForeignClient {
  return (options) => {
    const all = { region: "us-east-1", credentials: async () => emulatorCredentials, ...ofService, ...options };
    return new Client(all as never) as ForeignClient;
  };
}

export interface ForeignCase {
  readonly name: string;
  readonly create: (options?: ForeignOptions) => ForeignClient;
  /** How many more requests it makes than `maxAttempts` says, of its own commands too. */
  readonly extraAttempts?: number;
}

const createDynamo = creator(DynamoDBClient);

/** Those of other services. */
export const otherServices: readonly ForeignCase[] = [
  { name: "STS", create: creator(STSClient) },
  { name: "STS of 2023", create: creator(OldSTSClient), extraAttempts: 1 },
  { name: "DynamoDB", create: createDynamo },
  { name: "DynamoDB of 2023", create: creator(OldDynamoDBClient), extraAttempts: 1 },
  // It has no options of its own: it takes the stack and the config of the client that it is made from.
  {
    name: "the DynamoDB DocumentClient",
    create: (options) => DynamoDBDocumentClient.from(createDynamo(options) as unknown as DynamoDBClient) as unknown as ForeignClient,
  },
  { name: "S3", create: creator(S3Client) },
  { name: "S3 of 2023", create: creator(OldS3Client), extraAttempts: 1 },
];

/** Those of this service. */
export const officialClients: readonly ForeignCase[] = [
  { name: "the official Channel client", create: creator(OfficialClient) },
  { name: "the first official Channel client", create: creator(OldOfficialClient) },
];

export const foreignClients: readonly ForeignCase[] = [...otherServices, ...officialClients];

/** Options by which a client sends its own requests to a place of its own. */
export const misleading: readonly ForeignCase[] = [
  ...otherServices.map(({ name, create }) => ({
    name: `${name} with an endpoint of its own`,
    create: (options?: ForeignOptions) => create({ endpoint: "http://127.0.0.1:1", ...options }),
  })),
  { name: "STS with its global endpoint", create: creator(STSClient, { useGlobalEndpoint: true }) },
  { name: "STS of 2023 with its global endpoint", create: creator(OldSTSClient, { useGlobalEndpoint: true }) },
  { name: "DynamoDB with account ids in its endpoint", create: creator(DynamoDBClient, { accountIdEndpointMode: "required" }) },
  { name: "S3 with accelerated buckets", create: creator(S3Client, { useAccelerateEndpoint: true }) },
  { name: "S3 with dual-stack endpoints", create: creator(S3Client, { useDualstackEndpoint: true }) },
  { name: "S3 with the bucket for an endpoint", create: creator(S3Client, { endpoint: "http://127.0.0.1:1", bucketEndpoint: true }) },
  { name: "S3 with paths for buckets", create: creator(S3Client, { endpoint: "http://127.0.0.1:1", forcePathStyle: true }) },
  { name: "S3 of 2023 with accelerated buckets", create: creator(OldS3Client, { useAccelerateEndpoint: true }) },
];
