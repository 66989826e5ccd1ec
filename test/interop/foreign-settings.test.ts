/** What a client of another package is told holds for our commands, whose requests a server sees. */
import { NodeHttpHandler } from "@smithy/node-http-handler";
import type { RetryStrategyV2 } from "@smithy/types";
import { CreateRelationshipCommand, GetRelationshipCommand, sendVia } from "partnercentral-channel";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ForeignClient, foreignClients, type ForeignOptions } from "../support/foreign-clients.js";
import { type Loopback, startLoopback } from "../support/loopback.js";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf } from "../support/test-client.js";

let loopback: Loopback;
const clients: ForeignClient[] = [];

beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await loopback.close();
});

const command = () => new CreateRelationshipCommand(relationshipInput());

/** Tries again at once, whatever it was, and keeps what it was asked about. */
function countingStrategy(maxAttempts: number) {
  const failures: string[] = [];
  const token = { getRetryCount: () => failures.length, getRetryDelay: () => 0 };
  const strategy: RetryStrategyV2 = {
    acquireInitialRetryToken: async () => token,
    refreshRetryTokenForRetry: async (_token, { errorType }) => {
      failures.push(errorType);
      if (failures.length >= maxAttempts) throw new Error("No attempt is left.");
      return token;
    },
    recordSuccess: () => undefined,
  };
  return { failures, strategy };
}

describe.each(foreignClients)("on $name", ({ create, extraAttempts = 0 }) => {
  /** With the HTTP handler that the client has by itself, but for where its requests arrive. */
  function diverted(options?: ForeignOptions): ForeignClient {
    const client = create(options);
    client.config.requestHandler = loopback.divert(client.config.requestHandler);
    clients.push(client);
    return client;
  }

  test("the credentials are those of its provider, session token included", async () => {
    const credentials = vi.fn(async () => ({
      ...emulatorCredentials,
      accessKeyId: "AKIAOTHER00000000001",
      sessionToken: "session-token-1",
    }));
    const error = await rejectionOf(sendVia(diverted({ credentials }), command()));
    expect(error).toMatchObject({ name: "UnrecognizedClientException", outcome: "rejected" });
    expect(credentials).toHaveBeenCalled();
    const { headers } = loopback.arrivals[0] ?? { headers: {} };
    expect(headers).toMatchObject({
      "x-amz-security-token": "session-token-1",
      authorization: expect.stringMatching(/Credential=AKIAOTHER00000000001\/.*SignedHeaders=[^,]*x-amz-security-token/),
    });
  });

  test("a provider that fails ends the call before anything is sent", async () => {
    const client = diverted({ credentials: () => Promise.reject(new Error("no keys today")) });
    expect(await rejectionOf(sendVia(client, command()))).toMatchObject({
      name: "CredentialsError",
      message: expect.stringContaining("no keys today"),
      outcome: "not-sent",
    });
    expect(loopback.arrivals).toEqual([]);
  });

  test("the request handler is that of the client, and another one when it is replaced", async () => {
    const first = loopback.divert(new NodeHttpHandler());
    const second = loopback.divert(new NodeHttpHandler());
    const handle = [vi.spyOn(first, "handle"), vi.spyOn(second, "handle")] as const;
    const client = create({ requestHandler: first });
    clients.push(client);
    await sendVia(client, command());
    client.config.requestHandler = second;
    await rejectionOf(sendVia(client, command()));
    expect(handle.map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    expect(loopback.arrivals).toHaveLength(2);
  });

  test("what sends the request is told the options of the send", async () => {
    const handler = loopback.divert(new NodeHttpHandler());
    const told = vi.spyOn(handler, "handle");
    await sendVia(create({ requestHandler: handler }), command(), { requestTimeout: 7_777 });
    expect(told.mock.calls[0]?.[1]).toMatchObject({ requestTimeout: 7_777 });
  });

  test("a retry strategy of the user's decides what is tried again", async () => {
    const { failures, strategy } = countingStrategy(5);
    loopback.emulator.failNext({ error: "AccessDeniedException" });
    loopback.emulator.failNext({ error: "InternalServerException" });
    loopback.emulator.failNext({ error: "ThrottlingException" });
    const output = await sendVia(diverted({ retryStrategy: strategy }), command());
    // The standard mode would end at the first.
    expect(failures).toEqual(["CLIENT_ERROR", "TRANSIENT", "THROTTLING"]);
    expect(output.$metadata.attempts).toBe(4);
    expect(loopback.arrivals).toHaveLength(4);
  });

  test.each([1, 2])("maxAttempts: %i is kept to as with the client's own commands", async (maxAttempts) => {
    const attempts = maxAttempts + extraAttempts;
    loopback.emulator.failNext({ error: "InternalServerException", times: 9 });
    const error = await rejectionOf(sendVia(diverted({ maxAttempts }), command()));
    expect(error).toMatchObject({ name: "InternalServerException", $metadata: { attempts }, outcome: "unknown" });
    expect(loopback.arrivals).toHaveLength(attempts);
  });

  test("a call that is refused for its rate is tried again by the client itself", async () => {
    loopback.emulator.failNext({ error: "ThrottlingException" });
    const { $metadata } = await sendVia(diverted(), command());
    expect($metadata.attempts).toBe(2);
    expect(loopback.arrivals.map(({ status }) => status)).toEqual([400, 200]);
  });

  test("the logger is told once of each call, without account ids and display names", async () => {
    const told: [string, unknown][] = [];
    const tell = (level: string) => (entry: unknown) => {
      // What a client says of its settings is text.
      if (typeof entry === "object") told.push([level, entry]);
    };
    const logger = { trace: tell("trace"), debug: tell("debug"), info: tell("info"), warn: tell("warn"), error: tell("error") };
    const client = diverted({ logger });
    const { relationshipDetail } = await sendVia(client, command());
    const strings = { catalog: "Sandbox", programManagementAccountIdentifier: "pma-sandbox000001" };
    await sendVia(client, new GetRelationshipCommand({ ...strings, identifier: relationshipDetail.id }));
    await rejectionOf(sendVia(client, new GetRelationshipCommand({ ...strings, identifier: "rs-0000000000009" })));
    expect(told).toMatchObject([
      ["info", { commandName: "CreateRelationshipCommand", input: { associatedAccountId: "********6666" } }],
      ["info", { commandName: "GetRelationshipCommand", output: { relationshipDetail: { id: relationshipDetail.id } } }],
      ["error", { commandName: "GetRelationshipCommand", input: { identifier: "rs-0000000000009" } }],
    ]);
    expect(told).toHaveLength(3);
    expect(JSON.stringify(told)).not.toMatch(/444455556666|111122223333|Example Customer|emulator-secret/);
  });
});
