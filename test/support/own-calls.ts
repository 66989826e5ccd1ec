/** Calls of other services by their own clients, and a server that answers them. */
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { ListTablesCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { ListBucketsCommand } from "@aws-sdk/client-s3";
import { AssumeRoleCommand, GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import {
  ListTablesCommand as OldListTablesCommand,
  TransactWriteItemsCommand as OldTransactWriteItemsCommand,
} from "client-dynamodb-3.350";
import { ListBucketsCommand as OldListBucketsCommand } from "client-s3-3.350";
import { AssumeRoleCommand as OldAssumeRoleCommand, GetCallerIdentityCommand as OldGetCallerIdentityCommand } from "client-sts-3.350";
import type { SendableCommand } from "partnercentral-channel";
import { type ForeignCase, otherServices } from "./foreign-clients.js";

/** A client of another service, with a call of its own. */
export interface OwnCall extends ForeignCase {
  readonly command: SendableCommand<object>;
  readonly commandName: string;
  /** The body of its answer. */
  readonly answer: string;
}

const identity = {
  commandName: "GetCallerIdentityCommand",
  answer: `<GetCallerIdentityResponse><GetCallerIdentityResult><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
};
const tables = { commandName: "ListTablesCommand", answer: `{"TableNames":["customers"]}` };
const buckets = { commandName: "ListBucketsCommand", answer: `<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>` };

/** One for each client of another service. */
export const ownCalls: readonly OwnCall[] = [
  { ...foreign("STS"), ...identity, command: sendable(new GetCallerIdentityCommand({})) },
  { ...foreign("STS of 2023"), ...identity, command: sendable(new OldGetCallerIdentityCommand({})) },
  { ...foreign("DynamoDB"), ...tables, command: sendable(new ListTablesCommand({})) },
  { ...foreign("DynamoDB of 2023"), ...tables, command: sendable(new OldListTablesCommand({})) },
  { ...foreign("the DynamoDB DocumentClient"), ...tables, command: sendable(new ListTablesCommand({})) },
  { ...foreign("S3"), ...buckets, command: sendable(new ListBucketsCommand({})) },
  { ...foreign("S3 of 2023"), ...buckets, command: sendable(new OldListBucketsCommand({})) },
];

const items = { TransactItems: [{ Delete: { TableName: "customers", Key: { id: { S: "1" } } } }] };

/** Calls with an idempotency token; the member's name, for commands that do not tell it. */
export const callsWithToken: readonly (Omit<OwnCall, "commandName"> & { readonly tokenMember?: string })[] = [
  { ...foreign("DynamoDB"), answer: "{}", command: sendable(new TransactWriteItemsCommand(items)) },
  {
    ...foreign("DynamoDB of 2023"),
    answer: "{}",
    command: sendable(new OldTransactWriteItemsCommand(items)),
    tokenMember: "ClientRequestToken",
  },
  {
    ...foreign("the DynamoDB DocumentClient"),
    answer: "{}",
    command: sendable(new TransactWriteCommand({ TransactItems: [{ Delete: { TableName: "customers", Key: { id: "1" } } }] })),
  },
];

const role = { RoleArn: "arn:aws:iam::111122223333:role/reader", RoleSessionName: "session" };

const session = `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId>\
<SecretAccessKey>secret-of-the-role</SecretAccessKey><SessionToken>token-of-the-role</SessionToken>\
<Expiration>2030-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;

/** Calls whose output has a secret in it, `secret-of-the-role`. */
export const callsWithSecret: readonly Omit<OwnCall, "commandName">[] = [
  { ...foreign("STS"), answer: session, command: sendable(new AssumeRoleCommand(role)) },
  { ...foreign("STS of 2023"), answer: session, command: sendable(new OldAssumeRoleCommand(role)) },
];

function foreign(name: string): ForeignCase {
  const found = otherServices.find((client) => client.name === name);
  if (found === undefined) throw new Error(`There is no client ${name}.`);
  return found;
}

/** A client's own commands are typed for it alone; here each goes to the client that it belongs to. */
function sendable(command: object): SendableCommand<object> {
  return command as SendableCommand<object>;
}

export interface ReceivedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** No answer ever comes. */
  readonly hangs?: boolean;
}

export interface AnswerServer {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** The answers to come, one each; after them the last again. */
  answer(...answers: readonly Answer[]): void;
  close(): Promise<void>;
}

export async function startAnswers(): Promise<AnswerServer> {
  const requests: ReceivedRequest[] = [];
  let answers: readonly Answer[] = [{}];
  const server = createServer((incoming, outgoing) => {
    void text(incoming).then((body) => {
      requests.push({ headers: incoming.headers, body });
      const [next = {}, ...rest] = answers;
      if (rest.length > 0) answers = rest;
      if (next.hangs) return;
      outgoing.writeHead(next.status ?? 200, { "x-amzn-requestid": `request-${requests.length}`, ...next.headers }).end(next.body ?? "");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer: (...next) => void (answers = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
