import {
  AcceptChannelHandshakeCommand,
  CancelChannelHandshakeCommand,
  type ChannelHandshakeReference,
  ConfigurationError,
  getChannelHandshake,
  InputValidationError,
  RejectChannelHandshakeCommand,
  waitForHandshake,
  type WaitForHandshakeInput,
} from "partnercentral-channel";
import { emulatorCustomerCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type EmulatorSetup, emulatorSetup, noticePeriod } from "../support/emulator-setup.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

const catalog = "Sandbox";
/** Of the real clock, which is another while a test drives the time. */
const realTimeout = setTimeout;

interface Sent {
  readonly handshakeType: string;
  readonly participantType: string;
  readonly associatedResourceIdentifiers?: string[];
}

/** A pending handshake, and clients that keep what they send; `before` runs before each request. */
async function pending({ before = async () => undefined }: { before?: (signal?: AbortSignal) => Promise<void> } = {}) {
  const setup: EmulatorSetup = emulatorSetup();
  const relationship = await setup.createRelationship();
  const identifier = await setup.createHandshake({
    handshakeType: "START_SERVICE_PERIOD",
    associatedResourceIdentifier: relationship,
    payload: noticePeriod,
  });
  const sent: Sent[] = [];
  const inner = emulatorRequestHandler(setup.emulator);
  const requestHandler: typeof inner = {
    handle: async (request, options) => {
      sent.push(JSON.parse(String(request.body)) as Sent);
      await before(options?.abortSignal as AbortSignal | undefined);
      return inner.handle(request, options);
    },
  };
  const config = { requestHandler, retryStrategy: promptRetries(1) };
  return {
    ...setup,
    client: testClient(config),
    watchingCustomer: testClient({ ...config, credentials: emulatorCustomerCredentials }),
    relationship,
    identifier,
    sent,
  };
}

describe("getChannelHandshake", () => {
  test("finds a handshake by its id or ARN, on either side", async () => {
    const { client, watchingCustomer, identifier } = await pending();
    const found = await getChannelHandshake(client, { catalog, identifier });
    expect(found).toMatchObject({ id: identifier, status: "PENDING", handshakeType: "START_SERVICE_PERIOD" });
    expect(await getChannelHandshake(watchingCustomer, { catalog, identifier: String(found?.arn) })).toEqual(found);
  });

  test("what is known of it makes the search shorter", async () => {
    const { client, identifier, relationship, sent } = await pending();
    const count = async (known: Partial<ChannelHandshakeReference>) => {
      sent.length = 0;
      expect(await getChannelHandshake(client, { catalog, identifier, ...known })).toBeDefined();
      return sent.length;
    };
    expect(await count({})).toBeGreaterThan(1);
    expect(await count({ handshakeType: "START_SERVICE_PERIOD", participantType: "SENDER" })).toBe(1);
    await count({ associatedResourceIdentifier: relationship });
    expect(new Set(sent.flatMap((request) => request.associatedResourceIdentifiers))).toEqual(new Set([relationship]));
  });

  test("gives undefined for one that is in none of the six lists", async () => {
    const { client, sent } = await pending();
    expect(await getChannelHandshake(client, { catalog, identifier: "ch-0000000000099" })).toBeUndefined();
    expect(new Set(sent.map(({ handshakeType, participantType }) => `${handshakeType} ${participantType}`)).size).toBe(6);
  });

  test("refuses what is no handshake before it sends anything", async () => {
    const { client, relationship, sent } = await pending();
    const error = await rejectionOf(getChannelHandshake(client, { catalog: "", identifier: relationship as string }));
    expect(error).toBeInstanceOf(InputValidationError);
    expect((error as InputValidationError).faults.map(({ path }) => path)).toEqual(["catalog", "identifier"]);
    expect(sent).toHaveLength(0);
  });

  test("a signal ends it", async () => {
    const { client, identifier } = await pending();
    const call = getChannelHandshake(client, { catalog, identifier, abortSignal: AbortSignal.abort("no") });
    expect(await rejectionOf(call)).toMatchObject({ name: "AbortError", cause: "no" });
  });
});

describe("waitForHandshake", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** Lets a wait go on until something holds: time passes while it pauses, and stands still while it asks. */
  async function passTime(until: () => boolean): Promise<void> {
    while (!until()) {
      // One timer is that of the end; a second one is that of a pause.
      if (vi.getTimerCount() > 1) await vi.advanceTimersToNextTimerAsync();
      else await new Promise((resolve) => realTimeout(resolve));
    }
  }

  /** Lets a wait go on until it has ended. */
  async function ended<T>(promise: Promise<T>): Promise<T> {
    let isOver = false;
    const over = () => void (isOver = true);
    promise.then(over, over);
    await passTime(() => isOver);
    return promise;
  }

  test.each([
    ["ACCEPTED", "customerClient", AcceptChannelHandshakeCommand],
    ["REJECTED", "customerClient", RejectChannelHandshakeCommand],
    ["CANCELED", "client", CancelChannelHandshakeCommand],
  ] as const)("ends when the handshake is %s, for either side", async (status, side, Answer) => {
    for (const waiting of ["client", "watchingCustomer"] as const) {
      const setup = await pending();
      const { identifier, sent } = setup;
      const wait = waitForHandshake(setup[waiting], { catalog, identifier });
      await passTime(() => sent.length > 8);
      await setup[side].send(new Answer({ catalog, identifier }));
      expect(await ended(wait)).toMatchObject({ id: identifier, status });
    }
  });

  test("ends when the handshake has expired", async () => {
    const { client, identifier } = await pending();
    const startMs = Date.now();
    const times = { maxWaitTime: 31 * 86_400, minDelay: 3600, maxDelay: 86_400 };
    expect(await ended(waitForHandshake(client, { catalog, identifier, ...times }))).toMatchObject({ status: "EXPIRED" });
    expect(Date.now() - startMs).toBeGreaterThanOrEqual(30 * 86_400_000);
  });

  test("a handshake that has ended already is given at once", async () => {
    const { client, customerClient, identifier, sent } = await pending();
    await customerClient.send(new AcceptChannelHandshakeCommand({ catalog, identifier }));
    await expect(waitForHandshake(client, { catalog, identifier })).resolves.toMatchObject({ status: "ACCEPTED" });
    expect(sent.length).toBeLessThanOrEqual(6);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("after the first look it asks for one short list", async () => {
    const { client, identifier, relationship, sent } = await pending();
    await rejectionOf(ended(waitForHandshake(client, { catalog, identifier, participantType: "SENDER", maxWaitTime: 60 })));
    const later = sent.slice(3);
    expect(later.length).toBeGreaterThan(1);
    for (const request of later) {
      expect(request).toMatchObject({ handshakeType: "START_SERVICE_PERIOD", associatedResourceIdentifiers: [relationship] });
    }
  });

  test("when the time is over it says how things stand, and leaves no timer", async () => {
    const { client, identifier } = await pending();
    const error = await rejectionOf(ended(waitForHandshake(client, { catalog, identifier, maxWaitTime: 60 })));
    expect(error).toMatchObject({
      name: "TimeoutError",
      kind: "timeout",
      message: "waitForHandshake waited 60 seconds, and the handshake is still pending. Call it again to wait on.",
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("one that is in no list is waited for, and then said to be in none", async () => {
    const { client } = await pending();
    const error = await rejectionOf(ended(waitForHandshake(client, { catalog, identifier: "ch-0000000000099", maxWaitTime: 60 })));
    expect((error as Error).message).toContain("the handshake is in no list of this caller's");
  });

  test("the time is over also while a request gets no answer, and the request is aborted", async () => {
    let seen: AbortSignal | undefined;
    const { client, identifier } = await pending({
      before: (signal) => {
        seen = signal;
        return new Promise(() => undefined);
      },
    });
    const wait = rejectionOf(waitForHandshake(client, { catalog, identifier, maxWaitTime: 10 }));
    await passTime(() => seen !== undefined);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await wait).toMatchObject({ name: "TimeoutError" });
    expect(seen?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  const moments = {
    "while it pauses": { before: async () => undefined, isThere: () => vi.getTimerCount() > 1 },
    "while it asks": { before: () => new Promise<void>(() => undefined), isThere: (sent: readonly Sent[]) => sent.length === 1 },
  };

  test.each(Object.entries(moments))("a signal ends it at once %s, and leaves no timer", async (_moment, { before, isThere }) => {
    const { client, identifier, sent } = await pending({ before });
    const controller = new AbortController();
    const wait = rejectionOf(waitForHandshake(client, { catalog, identifier, abortSignal: controller.signal }));
    while (!isThere(sent)) await new Promise((resolve) => realTimeout(resolve));
    const count = sent.length;
    controller.abort("enough");
    expect(await wait).toMatchObject({ name: "AbortError", kind: "aborted", cause: "enough" });
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(count);
  });

  test("a signal that was aborted before sends nothing", async () => {
    const { client, identifier, sent } = await pending();
    const error = await rejectionOf(waitForHandshake(client, { catalog, identifier, abortSignal: AbortSignal.abort("no") }));
    expect(error).toMatchObject({ name: "AbortError", cause: "no" });
    expect(sent).toHaveLength(0);
  });

  test("what may pass does not end the wait, and is the cause when nothing else came", async () => {
    const { client, customerClient, emulator, identifier, sent } = await pending();
    emulator.failNext({ error: "ThrottlingException", times: 2 });
    emulator.failNext({ error: "InternalServerException" });
    const wait = waitForHandshake(client, { catalog, identifier });
    await passTime(() => sent.length > 12);
    await customerClient.send(new AcceptChannelHandshakeCommand({ catalog, identifier }));
    expect(await ended(wait)).toMatchObject({ status: "ACCEPTED" });
    emulator.failNext({ error: "ThrottlingException", times: 1000 });
    const error = await rejectionOf(ended(waitForHandshake(client, { catalog, identifier, maxWaitTime: 30 })));
    expect(error).toMatchObject({ name: "TimeoutError", cause: { name: "ThrottlingException" } });
  });

  test("what will not pass ends it", async () => {
    const { client, emulator, identifier } = await pending();
    emulator.failNext({ error: "AccessDeniedException" });
    expect(await rejectionOf(waitForHandshake(client, { catalog, identifier }))).toMatchObject({ name: "AccessDeniedException" });
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([
    [{ maxWaitTime: 0 }, "maxWaitTime is 0, expected a number of seconds above 0"],
    [{ maxWaitTime: Number.POSITIVE_INFINITY }, "maxWaitTime is Infinity"],
    [{ minDelay: -1 }, "minDelay is -1"],
    [{ maxDelay: "5" as unknown as number }, "maxDelay is 5, expected a number"],
    [{ minDelay: 5, maxDelay: 4 }, "maxDelay is 4, expected at least minDelay, which is 5"],
  ])("times like %j are refused", async (times: Partial<WaitForHandshakeInput>, message) => {
    const { client, identifier, sent } = await pending();
    const error = await rejectionOf(waitForHandshake(client, { catalog, identifier, ...times }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toContain(message);
    expect(sent).toHaveLength(0);
  });
});
