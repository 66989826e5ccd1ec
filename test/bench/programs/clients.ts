import type { AwsCredentialIdentity, Logger } from "@smithy/types";
import type { CreateRelationshipCommandInput, HttpRequestHandler, PartnerCentralChannelClientConfig } from "partnercentral-channel";
import { answer } from "./relationship.js";

/** One call, from the making of its command to its output. */
export type Send = (input: CreateRelationshipCommandInput) => Promise<unknown>;

interface AnyClient {
  send(command: object): Promise<unknown>;
  destroy(): void;
}

/** What the packages that are compared have in common. */
export interface ClientPackage {
  readonly PartnerCentralChannelClient: new (config: object) => AnyClient;
  readonly CreateRelationshipCommand: new (input: CreateRelationshipCommandInput) => object;
}

/** Either package by its name, which a compiler need not know. */
export async function clientPackage(name: string): Promise<ClientPackage> {
  return (await import(name)) as ClientPackage;
}

export function sendWith({ PartnerCentralChannelClient, CreateRelationshipCommand }: ClientPackage, config: object): Send {
  const client = new PartnerCentralChannelClient(config);
  return (input) => client.send(new CreateRelationshipCommand(input));
}

export const credentials: AwsCredentialIdentity = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
};

/** Answers at once, each time with a body of its own. Bytes: what a stream costs is no cost of a client. */
export const mockHandler: HttpRequestHandler = handlerOf(() => new TextEncoder().encode(answer));

export function handlerOf(bodyOf: () => unknown): HttpRequestHandler {
  const headers = { "content-type": "application/x-amz-json-1.0" };
  return { handle: async () => ({ response: { statusCode: 200, headers: { ...headers }, body: bodyOf() } }) };
}

const nothing = (): void => undefined;
const logger: Logger = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/** For both clients. */
export const sharedConfig: Pick<PartnerCentralChannelClientConfig, "region" | "credentials" | "logger"> = {
  region: "us-east-1",
  credentials,
  logger,
};

/** Ours with every feature: validation and deadlines are on by default, and a quota that never waits still counts each attempt. */
export const ourConfig: PartnerCentralChannelClientConfig = { ...sharedConfig, quota: { writesPerSecond: 1e9, readsPerSecond: 1e9 } };
