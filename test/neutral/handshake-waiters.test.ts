import {
  AcceptChannelHandshakeCommand,
  CancelChannelHandshakeCommand,
  type ChannelHandshakeReference,
  ConfigurationError,
  DeleteRelationshipCommand,
  getChannelHandshake,
  InputValidationError,
  QuotaWaitError,
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
  // Without deadlines of their own, so that the only timers are those of the wait.
  const config = { requestHandler, retryStrategy: promptRetries(1), attemptTimeoutMs: Infinity, callTimeoutMs: Infinity };
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
    const arn = String(found?.arn);
    expect(await getChannelHandshake(watchingCustomer, { catalog, identifier: arn })).toEqual(found);
    // The region in an ARN says nothing: the API is global.
    expect(await getChannelHandshake(client, { catalog, identifier: arn.replace("us-east-1", "us-west-2") })).toEqual(found);
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

  test("finds one that changes while the pages are read", async () => {
    const { client, emulator, createRelationship, createHandshake } = await pending();
    let wanted = "";
    for (let number = 0; number < 150; number += 1) {
      const associatedResourceIdentifier = await createRelationship({ associatedAccountId: String(100_000_000_000 + number) });
      const id = await createHandshake({ handshakeType: "START_SERVICE_PERIOD", associatedResourceIdentifier, payload: noticePeriod });
      if (number === 120) wanted = id;
    }
    const inner = emulatorRequestHandler(emulator);
    let answers = 0;
    client.config.requestHandler = {
      handle: async (request, options) => {
        const answer = await inner.handle(request, options);
        answers += 1;
        if (answers === 1) await emulatorPartner.send(new CancelChannelHandshakeCommand({ catalog, identifier: wanted }));
        return answer;
      },
    };
    const emulatorPartner = testClient({ requestHandler: inner });
    const known = { handshakeType: "START_SERVICE_PERIOD", participantType: "SENDER" } as const;
    expect(await getChannelHandshake(client, { catalog, identifier: wanted, ...known })).toMatchObject({ status: "CANCELED" });
  });

  test.each([
    [
      "a member with a typing error",
      { handshaketype: "START_SERVICE_PERIOD" },
      "handshaketype: no such member; did you mean handshakeType?",
    ],
    [
      "a resource of the wrong form",
      { associatedResourceIdentifier: "ch-0000000000001" },
      "associatedResourceIdentifier: a string of another form",
    ],
  ])("refuses %s", async (_case, wrong, message) => {
    const { client, identifier } = await pending();
    const error = await rejectionOf(getChannelHandshake(client, { catalog, identifier, ...wrong }));
    expect((error as Error).message).toContain(message);
  });

  test("without a client it says what to give", async () => {
    const error = await rejectionOf(getChannelHandshake(undefined as never, { catalog, identifier: "ch-0000000000001" }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toContain("give it a client");
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
    await rejectionOf(ended(waitForHandshake(client, { catalog, identifier, maxWaitTime: 60 })));
    const later = sent.slice(6);
    expect(later.length).toBeGreaterThan(1);
    for (const request of later) {
      expect(request).toMatchObject({
        handshakeType: "START_SERVICE_PERIOD",
        participantType: "SENDER",
        associatedResourceIdentifiers: [relationship],
        maxResults: 100,
      });
    }
  });

  test("one whose relationship is gone is still found, canceled", async () => {
    const { client, emulator, identifier, relationship, sent } = await pending();
    const wait = waitForHandshake(client, { catalog, identifier });
    await passTime(() => sent.length > 7);
    const reference = { catalog, programManagementAccountIdentifier: "pma-sandbox000001", identifier: relationship };
    await client.send(new DeleteRelationshipCommand(reference));
    // A service that refuses to list what is about something that is gone.
    emulator.failNext({ error: "ResourceNotFoundException", operation: "ListChannelHandshakes" });
    expect(await ended(wait)).toMatchObject({ status: "CANCELED" });
  });

  test("an abort at whatever moment ends it at once", async () => {
    for (let turns = 0; turns < 40; turns += 1) {
      const controller = new AbortController();
      const lister = {
        send: async () => {
          // So many microtasks after the answer.
          let later = Promise.resolve();
          for (let turn = 0; turn < turns; turn += 1) later = later.then(() => undefined);
          void later.then(() => controller.abort("enough"));
          return { items: [], $metadata: {} };
        },
      };
      const known = { handshakeType: "START_SERVICE_PERIOD", participantType: "SENDER" } as const;
      const identifier = "ch-0000000000001";
      const wait = rejectionOf(waitForHandshake(lister, { catalog, identifier, ...known, abortSignal: controller.signal }));
      await new Promise((resolve) => realTimeout(resolve));
      expect(vi.getTimerCount()).toBe(0);
      expect(await wait).toMatchObject({ name: "AbortError", cause: "enough" });
    }
  });

  test("an abort from within the client's send ends it, though the send never does", async () => {
    const controller = new AbortController();
    const lister = {
      send: () => {
        controller.abort("enough");
        return new Promise<never>(() => undefined);
      },
    };
    const wait = waitForHandshake(lister, { catalog, identifier: "ch-0000000000001", abortSignal: controller.signal });
    expect(await rejectionOf(wait)).toMatchObject({ name: "AbortError", cause: "enough" });
  });

  test("the caller's signal keeps no listener", async () => {
    const { client, customerClient, identifier } = await pending();
    await customerClient.send(new AcceptChannelHandshakeCommand({ catalog, identifier }));
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, "addEventListener");
    const remove = vi.spyOn(signal, "removeEventListener");
    await waitForHandshake(client, { catalog, identifier, abortSignal: signal });
    expect(add.mock.calls.map(([, listener]) => listener)).toEqual(remove.mock.calls.map(([, listener]) => listener));
    expect(add).toHaveBeenCalledOnce();
  });

  test("a clock that is set in between changes nothing", async () => {
    const { client, customerClient, identifier, sent } = await pending();
    const wait = waitForHandshake(client, { catalog, identifier, maxWaitTime: 60 });
    await passTime(() => sent.length > 7);
    const ahead = Date.now() + 120_000;
    vi.setSystemTime(ahead);
    await customerClient.send(new AcceptChannelHandshakeCommand({ catalog, identifier }));
    expect(await ended(wait)).toMatchObject({ status: "ACCEPTED" });
  });

  test("a wait that is shorter than half a second lasts as long as it was told", async () => {
    const { client, identifier } = await pending();
    const startMs = Date.now();
    await rejectionOf(ended(waitForHandshake(client, { catalog, identifier, maxWaitTime: 0.2 })));
    expect(Date.now() - startMs).toBe(200);
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
    expect((error as Error).message).toContain("the handshake is in no list of this caller's; check the identifier");
  });

  test("when no look has succeeded it says so, and a failure that passed is not the cause", async () => {
    const { client, emulator, identifier } = await pending();
    emulator.failNext({ error: "ThrottlingException" });
    const passed = await rejectionOf(ended(waitForHandshake(client, { catalog, identifier, maxWaitTime: 30 })));
    expect(passed).toMatchObject({ name: "TimeoutError", message: expect.stringContaining("is still pending") });
    expect((passed as Error).cause).toBeUndefined();
    emulator.failNext({ error: "ThrottlingException", times: 1000 });
    const error = await rejectionOf(ended(waitForHandshake(client, { catalog, identifier, maxWaitTime: 30 })));
    expect((error as Error).message).toContain("and no look at the lists has succeeded");
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

  test.each(["ServiceUnavailable", "InternalFailure", "TooManyRequestsException", "RequestTimeout"])("%s may pass too", async (name) => {
    const { client, emulator, identifier } = await pending();
    emulator.failNext({ error: name });
    const error = await rejectionOf(ended(waitForHandshake(client, { catalog, identifier, maxWaitTime: 20 })));
    expect(error).toMatchObject({ name: "TimeoutError", message: expect.stringContaining("is still pending") });
  });

  test("a connection that is lost, a request that takes too long, and a quota without room may pass", async () => {
    const failures = [
      Object.assign(new Error("reset"), { code: "ECONNRESET" }),
      Object.assign(new Error("slow"), { name: "TimeoutError" }),
      new QuotaWaitError("no room"),
    ];
    const { client, customerClient, identifier } = await pending({
      before: async () => {
        const failure = failures.shift();
        if (failure !== undefined) throw failure;
      },
    });
    await customerClient.send(new AcceptChannelHandshakeCommand({ catalog, identifier }));
    expect(await ended(waitForHandshake(client, { catalog, identifier }))).toMatchObject({ status: "ACCEPTED" });
  });

  test("delays may be longer than the default of the longest", async () => {
    const { client, customerClient, identifier, sent } = await pending();
    const wait = waitForHandshake(client, { catalog, identifier, minDelay: 200, maxWaitTime: 3600 });
    await passTime(() => sent.length > 7);
    await customerClient.send(new AcceptChannelHandshakeCommand({ catalog, identifier }));
    expect(await ended(wait)).toMatchObject({ status: "ACCEPTED" });
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
    [{ maxDelay: "5" as unknown as number }, "maxDelay is a string, expected a number"],
    [{ minDelay: 5, maxDelay: 4 }, "maxDelay is 4, expected at least minDelay, which is 5"],
  ])("times like %j are refused", async (times: Partial<WaitForHandshakeInput>, message) => {
    const { client, identifier, sent } = await pending();
    const error = await rejectionOf(waitForHandshake(client, { catalog, identifier, ...times }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toContain(message);
    expect(sent).toHaveLength(0);
  });
});
