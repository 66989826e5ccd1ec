import type { HttpHandlerOptions } from "@smithy/types";
import {
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  type CreateRelationshipCommandOutput,
  type PartnerCentralChannelClient,
  type PartnerCentralChannelClientConfig,
  type PartnerCentralChannelClientError,
  type PartnerCentralChannelServiceException,
} from "partnercentral-channel";
import { inject } from "vitest";
import { relationshipInput } from "../relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../test-client.js";
import type { Seen } from "./server.js";

type CallError = PartnerCentralChannelClientError | PartnerCentralChannelServiceException;

/** A client of a server that treats its requests by these faults. */
export interface FaultyCall {
  readonly client: PartnerCentralChannelClient;
  send(input?: Partial<CreateRelationshipCommandInput>, options?: HttpHandlerOptions): Promise<CreateRelationshipCommandOutput>;
  /** What a send is rejected with. */
  failure(input?: Partial<CreateRelationshipCommandInput>): Promise<CallError>;
  /** What the server has seen. */
  seen(): Promise<Seen>;
}

/** @param faults - `resetBeforeHead`, `503-html`, or several, `never,200-ok`: the last is for all further requests. */
export function faulty(faults: string, options: PartnerCentralChannelClientConfig = {}): FaultyCall {
  const server = inject("faultServerUrl");
  const id = crypto.randomUUID();
  const client = testClient({ endpoint: `${server}/${faults}/${id}`, retryStrategy: promptRetries(1), ...options });
  const send: FaultyCall["send"] = (input, sendOptions) =>
    client.send(new CreateRelationshipCommand(relationshipInput(input)), sendOptions);
  return {
    client,
    send,
    failure: async (input) => (await rejectionOf(send(input))) as CallError,
    seen: async () => (await (await fetch(`${server}/${id}`)).json()) as Seen,
  };
}
