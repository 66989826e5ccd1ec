/** What a call of ours promises holds on the clients of other packages too; its requests are seen, and verified, by a server. */
import type { RetryStrategyV2 } from "@smithy/types";
import {
  ConflictException,
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  GetRelationshipCommand,
  InputValidationError,
  isErrorOf,
  isServiceException,
  paginateListRelationships,
  ResourceNotFoundException,
  sendVia,
  waitForHandshake,
} from "partnercentral-channel";
import * as api from "partnercentral-channel";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ForeignClient, foreignClients, type ForeignOptions } from "../support/foreign-clients.js";
import { type Loopback, startLoopback } from "../support/loopback.js";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf } from "../support/test-client.js";

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.close());

const catalog = "Sandbox";
const programManagementAccountIdentifier = "pma-sandbox000001";
const command = (overrides?: Partial<CreateRelationshipCommandInput>) => new CreateRelationshipCommand(relationshipInput(overrides));
const getCommand = (identifier: string) => new GetRelationshipCommand({ catalog, programManagementAccountIdentifier, identifier });
const bodies = () => loopback.arrivals.map(({ body }) => JSON.parse(body) as CreateRelationshipCommandInput);
const associatedAccountId = (index: number): string => String(200_000_000_000 + index);

describe.each(foreignClients)("on $name", ({ create }) => {
  const clients: ForeignClient[] = [];
  function diverted(options?: ForeignOptions): ForeignClient {
    const client = create(options);
    client.config.requestHandler = loopback.divert(client.config.requestHandler);
    clients.push(client);
    return client;
  }
  afterEach(() => {
    for (const client of clients.splice(0)) client.destroy();
  });

  describe.each([
    ["client.send", (client: ForeignClient, sent: api.SendableCommand<object>) => client.send(sent)],
    ["sendVia", (client: ForeignClient, sent: api.SendableCommand<object>) => sendVia(client, sent)],
    [
      "sendVia, of the stack and the config alone,",
      ({ middlewareStack, config }: ForeignClient, sent: api.SendableCommand<object>) => sendVia({ middlewareStack, config }, sent),
    ],
  ])("%s", (_way, send) => {
    test("gives the output, of a request whose signature the server found valid", async () => {
      const output = await send(diverted(), command());
      expect(output).toMatchObject({ relationshipDetail: { id: "rs-0000000000001" }, $metadata: { httpStatusCode: 200, attempts: 1 } });
      expect(loopback.arrivals).toMatchObject([{ status: 200, path: "/", scope: "us-east-1/partnercentral-channel" }]);
    });

    test("is rejected with our exception, its members and what became of the call", async () => {
      const sent = getCommand("rs-0000000000009");
      const error = await rejectionOf(send(diverted(), sent));
      expect(error).toBeInstanceOf(ResourceNotFoundException);
      expect(isServiceException(error, "ResourceNotFoundException") && isErrorOf(sent, error)).toBe(true);
      expect(error).toMatchObject({
        resourceId: "rs-0000000000009",
        resourceType: "Relationship",
        kind: "service",
        outcome: "rejected",
        $fault: "client",
        $metadata: { httpStatusCode: 400, attempts: 1, requestId: expect.any(String) },
      });
      const { $response } = error as { $response?: object };
      expect($response).toBeTypeOf("object");
      expect(Object.keys(error as object)).not.toContain("$response");
    });
  });

  test("the signature is one that another secret key would not give", async () => {
    const credentials = async () => ({ ...emulatorCredentials, secretAccessKey: "another" });
    expect(await rejectionOf(sendVia(diverted({ credentials }), command()))).toMatchObject({
      name: "InvalidSignatureException",
      outcome: "rejected",
    });
  });

  test("a wrong input is refused before anything is sent", async () => {
    const error = await rejectionOf(sendVia(diverted(), command({ associatedAccountId: "1", displayName: "x".repeat(31) })));
    expect(error).toBeInstanceOf(InputValidationError);
    expect(error).toMatchObject({ faults: [{ path: "associatedAccountId" }, { path: "displayName" }], outcome: "not-sent" });
    expect(loopback.arrivals).toEqual([]);
  });

  test("an abortSignal ends a call whose request hangs, in an AbortError, and no other request follows", async () => {
    loopback.hang();
    const controller = new AbortController();
    const call = rejectionOf(sendVia(diverted(), command(), { abortSignal: controller.signal }));
    await expect.poll(() => loopback.arrivals).toHaveLength(1);
    controller.abort();
    expect(await call).toMatchObject({ name: "AbortError", outcome: "unknown", $metadata: { clientToken: bodies()[0]?.clientToken } });
    expect(loopback.arrivals).toHaveLength(1);
  });

  test("an abortSignal ends a call in the pause before a retry, and no other request follows", async () => {
    loopback.emulator.failNext({ error: "ThrottlingException", times: 9 });
    const controller = new AbortController();
    const token = { getRetryCount: () => 0, getRetryDelay: () => 100 };
    const retryStrategy: RetryStrategyV2 = {
      acquireInitialRetryToken: async () => token,
      refreshRetryTokenForRetry: async (_token, { errorType }) => {
        // Clients of 2023 ask about an AbortError too.
        if (errorType !== "THROTTLING") throw new Error("This is not tried again.");
        setTimeout(() => controller.abort(), 10);
        return token;
      },
      recordSuccess: () => undefined,
    };
    const call = rejectionOf(sendVia(diverted({ retryStrategy }), command(), { abortSignal: controller.signal }));
    expect(await call).toMatchObject({ name: "AbortError", outcome: "rejected" });
    expect(loopback.arrivals).toHaveLength(1);
  });

  test("an abortSignal that is aborted already lets nothing be sent", async () => {
    const error = await rejectionOf(sendVia(diverted(), command(), { abortSignal: AbortSignal.abort() }));
    expect(error).toMatchObject({ name: "AbortError", outcome: "not-sent" });
    expect(loopback.arrivals).toEqual([]);
  });

  test("the token is the same in each attempt, in the output and in the error, and another for each call", async () => {
    const client = diverted();
    const sent = command();
    loopback.emulator.failNext({ error: "ThrottlingException", applied: true });
    const { $metadata } = await sendVia(client, sent);
    const error = await rejectionOf(sendVia(client, sent));
    expect(error).toBeInstanceOf(ConflictException);
    const tokens = bodies().map(({ clientToken }) => clientToken);
    const { clientToken } = (error as ConflictException).$metadata;
    expect(tokens).toEqual([$metadata.clientToken, $metadata.clientToken, clientToken]);
    expect(clientToken).toMatch(/^[0-9a-f-]{36}$/);
    expect(clientToken).not.toBe($metadata.clientToken);
  });

  test("the token of the caller is sent as it is", async () => {
    const { $metadata } = await sendVia(diverted(), command({ clientToken: "token-of-the-caller" }));
    expect([$metadata.clientToken, bodies()[0]?.clientToken]).toEqual(["token-of-the-caller", "token-of-the-caller"]);
  });

  test("with cacheMiddleware, calls of one class have each its own input, token and outcome", async () => {
    const client = diverted();
    // Set on the config: the DocumentClient refuses it as an option.
    Object.assign(client.config, { cacheMiddleware: true });
    const inputs = [1, 2, 3].map((index) => ({ associatedAccountId: associatedAccountId(index), displayName: `Customer ${index}` }));
    const outputs = await Promise.all(inputs.map((input) => sendVia(client, command(input))));
    const sent = bodies().map(({ associatedAccountId: account, displayName }) => ({ associatedAccountId: account, displayName }));
    expect(sent.sort((a, b) => a.displayName.localeCompare(b.displayName))).toEqual(inputs);
    expect(new Set(outputs.map(({ $metadata }) => $metadata.clientToken)).size).toBe(3);
    const found = await Promise.all(outputs.map(({ relationshipDetail }) => sendVia(client, getCommand(relationshipDetail.id))));
    expect(found.map(({ relationshipDetail: { displayName } }) => displayName).sort()).toEqual(["Customer 1", "Customer 2", "Customer 3"]);
    loopback.emulator.failNext({ error: "AccessDeniedException" });
    expect(await rejectionOf(sendVia(client, getCommand("rs-0000000000001")))).toMatchObject({ outcome: "rejected" });
    const wrong = await rejectionOf(sendVia(client, getCommand("wrong")));
    expect(wrong).toMatchObject({ name: "InputValidationError", outcome: "not-sent", $metadata: { attempts: 0 } });
  });

  test.each([
    ["InternalServerException", "unknown"],
    ["AccessDeniedException", "rejected"],
  ] as const)("the outcome after %s is %s", async (error, outcome) => {
    loopback.emulator.failNext({ error, times: 9 });
    expect(await rejectionOf(sendVia(diverted({ maxAttempts: 1 }), command()))).toMatchObject({ name: error, outcome });
  });

  test("the outcome of a call without a connection is that nothing was sent", async () => {
    const client = diverted({ maxAttempts: 1 });
    await loopback.close();
    expect(await rejectionOf(sendVia(client, command()))).toMatchObject({ code: "ECONNREFUSED", outcome: "not-sent" });
  });

  test("lists are read page by page, and a handshake is waited for", async () => {
    const client = diverted();
    const ids: string[] = [];
    for (let index = 1; index <= 3; index += 1) {
      const { relationshipDetail } = await sendVia(client, command({ associatedAccountId: associatedAccountId(index) }));
      ids.push(relationshipDetail.id);
    }
    const listed: string[] = [];
    for await (const { id } of paginateListRelationships({ client, pageSize: 1 }, { catalog })) listed.push(id);
    expect(listed.sort()).toEqual(ids.sort());
    const { channelHandshakeDetail } = await sendVia(
      client,
      new api.CreateChannelHandshakeCommand({
        catalog,
        handshakeType: "START_SERVICE_PERIOD",
        associatedResourceIdentifier: ids[0] ?? "",
        payload: {
          startServicePeriodPayload: {
            programManagementAccountIdentifier,
            servicePeriodType: "MINIMUM_NOTICE_PERIOD",
            minimumNoticeDays: "14",
          },
        },
      }),
    );
    const identifier = channelHandshakeDetail.id;
    const waiting = waitForHandshake({ send: (list, options) => sendVia(client, list, options) }, { catalog, identifier, minDelay: 0.1 });
    await sendVia(client, new api.CancelChannelHandshakeCommand({ catalog, identifier }));
    expect(await waiting).toMatchObject({ id: identifier, status: "CANCELED" });
  });

  test("100 calls at once have each its own input, token, signature and answer", async () => {
    const client = diverted();
    const accounts = Array.from({ length: 100 }, (_, index) => associatedAccountId(index));
    const outputs = await Promise.all(accounts.map((account) => sendVia(client, command({ associatedAccountId: account }))));
    expect(new Set(outputs.map(({ relationshipDetail }) => relationshipDetail.id)).size).toBe(100);
    expect(loopback.arrivals.every(({ status }) => status === 200)).toBe(true);
    const tokenOf = new Map(bodies().map((body) => [body.associatedAccountId, body.clientToken]));
    expect(outputs.map(({ $metadata }) => $metadata.clientToken)).toEqual(accounts.map((account) => tokenOf.get(account)));
    expect(new Set(tokenOf.values()).size).toBe(100);
    const found = await Promise.all(outputs.map(({ relationshipDetail }) => sendVia(client, getCommand(relationshipDetail.id))));
    expect(found.map(({ relationshipDetail }) => relationshipDetail.associatedAccountId)).toEqual(accounts);
  });
});
