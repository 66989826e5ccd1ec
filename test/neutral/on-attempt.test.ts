import { HttpResponse } from "@smithy/core/transport";
import {
  type AttemptEvent,
  CreateRelationshipCommand,
  GetRelationshipCommand,
  onAttemptPlugin,
  type PartnerCentralChannelClientConfig,
} from "partnercentral-channel";
import { Emulator, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

/** A client of a local service that fails these times, and what its hook is told. */
function observed(faults: readonly ("ThrottlingException" | "InternalServerException")[], options: PartnerCentralChannelClientConfig = {}) {
  const emulator = new Emulator();
  for (const error of faults) emulator.failNext({ error });
  const events: AttemptEvent[] = [];
  const requestHandler = emulatorRequestHandler(emulator);
  const client = testClient({ requestHandler, onAttempt: (event) => events.push(event), ...options });
  return { client, events };
}

const create = () => new CreateRelationshipCommand(relationshipInput());
const token: unknown = expect.stringMatching(/^[\da-f-]{36}$/);

test("onAttempt is told of each attempt: its number, what came of it, and why the next one was made", async () => {
  const { client, events } = observed(["ThrottlingException", "InternalServerException"]);
  const { $metadata } = await client.send(create());
  const common = { commandName: "CreateRelationshipCommand", operation: "CreateRelationship", clientToken: $metadata.clientToken };
  expect(events).toMatchObject([
    { ...common, number: 1, delayMs: 0, reason: undefined, status: 400, error: { name: "ThrottlingException" } },
    { ...common, number: 2, reason: "ThrottlingException", status: 500, error: { name: "InternalServerException" } },
    { ...common, number: 3, reason: "InternalServerException", status: 200, requestId: $metadata.requestId },
  ]);
  expect(events[2]).not.toHaveProperty("error");
  expect(new Set(events.map(({ requestId }) => requestId)).size).toBe(3);
  expect(common.clientToken).toEqual(token);
});

test("an attempt that got no answer is told without a status, and one that was cut off with that of its head", async () => {
  const events: AttemptEvent[] = [];
  const answers = [
    () => Promise.reject(Object.assign(new Error("reset"), { code: "ECONNRESET" })),
    async () => ({ response: new HttpResponse({ statusCode: 200, headers: { "x-amzn-requestid": "request-2" }, body: "{" }) }),
  ];
  const handle = async () => (await (answers.shift() ?? answers[0])?.()) as { response: HttpResponse };
  const client = testClient({ requestHandler: { handle }, onAttempt: (event) => events.push(event) });
  await rejectionOf(client.send(create()));
  expect(events).toMatchObject([
    { number: 1, status: undefined, requestId: undefined, error: { name: "NetworkError" } },
    { number: 2, reason: "NetworkError", status: 200, requestId: "request-2", error: { name: "ResponseDecodeError" } },
  ]);
});

test("an attempt that takes too long is told, though its handler never ends", async () => {
  const events: AttemptEvent[] = [];
  const handle = () => new Promise<never>(() => undefined);
  const client = testClient({
    requestHandler: { handle },
    attemptTimeoutMs: 5,
    maxAttempts: 1,
    retryStrategy: undefined,
    onAttempt: (event) => events.push(event),
  });
  await rejectionOf(client.send(create()));
  expect(events).toMatchObject([{ number: 1, error: { name: "TimeoutError" } }]);
});

test("the delay is the time between attempts, and the duration that of the attempt", async () => {
  const { client, events } = observed(["ThrottlingException"]);
  let nowMs = 1_000;
  client.middlewareStack.use(onAttemptPlugin({ onAttempt: (event) => events.push(event), now: () => (nowMs += 10) }));
  await client.send(create());
  expect(events.map(({ number, delayMs, durationMs }) => ({ number, delayMs, durationMs }))).toEqual([
    { number: 1, delayMs: 0, durationMs: 10 },
    { number: 2, delayMs: 10, durationMs: 10 },
  ]);
});

test("an operation without a token has none, and each call begins at 1", async () => {
  const { client, events } = observed([]);
  const { relationshipDetail } = await client.send(create());
  const input = { catalog: "Sandbox", programManagementAccountIdentifier: "pma-sandbox000001", identifier: relationshipDetail.id };
  await client.send(new GetRelationshipCommand(input));
  expect(events.map(({ number, clientToken, reason }) => ({ number, clientToken, reason }))).toEqual([
    { number: 1, clientToken: token, reason: undefined },
    { number: 1, clientToken: undefined, reason: undefined },
  ]);
});

describe("a hook that fails changes nothing", () => {
  const hooks: Record<string, (event: AttemptEvent) => unknown> = {
    throws: () => {
      throw new Error("of the hook");
    },
    rejects: () => Promise.reject(new Error("of the hook")),
    "never ends": () => new Promise(() => undefined),
    "writes to the event": (event) => Object.assign(event, { number: 7 }),
  };
  test.each(Object.entries(hooks))("one that %s", async (_what, onAttempt) => {
    const { client } = observed(["ThrottlingException"], { onAttempt });
    const { relationshipDetail, $metadata } = await client.send(create());
    expect(relationshipDetail.id).toBe("rs-0000000000001");
    expect($metadata.attempts).toBe(2);
  });
});

test("no secret is in an event", async () => {
  const { client, events } = observed(["ThrottlingException"]);
  await client.send(create());
  const { secretAccessKey } = await client.config.credentials();
  const told = events.map((event) => `${JSON.stringify(event)}${String((event.error as Error | undefined)?.stack)}`).join();
  expect(told).not.toContain(secretAccessKey);
  expect(told).not.toContain("Signature=");
});
