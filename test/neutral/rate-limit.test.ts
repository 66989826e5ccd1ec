import { StandardRetryStrategy } from "@smithy/core/retry";
import type { HttpRequest } from "@smithy/core/transport";
import {
  AbortError,
  CreateRelationshipCommand,
  createQuotaLanes,
  GetRelationshipCommand,
  HttpResponse,
  type PartnerCentralChannelClient,
  type PartnerCentralChannelClientConfig,
  type PartnerCentralChannelClientError,
  type QuotaLanes,
  rateLimitPlugin,
} from "partnercentral-channel";
import { Emulator, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { relationshipDetail } from "../support/answer-with.js";
import { attemptCounter, driveUntil } from "../support/driven-time.js";
import { handClock } from "../support/hand-clock.js";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

const createOne = (index = 0, token?: string): CreateRelationshipCommand =>
  new CreateRelationshipCommand(
    relationshipInput({ associatedAccountId: String(100_000_000_000 + index), ...(token !== undefined && { clientToken: token }) }),
  );

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance", "hrtime"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Without deadlines: the clock goes from timer to timer, and would jump to theirs before a call has got to its lane. */
const unhurried = { attemptTimeoutMs: Infinity, callTimeoutMs: Infinity };
const published = { writesPerSecond: 3, readsPerSecond: 5 };

describe("against a service that takes 3 a second", () => {
  test("300 creates at once all succeed, none of them is throttled, and it takes 1.05 times the shortest possible time at most", async () => {
    const emulator = new Emulator({ rates: published });
    const inner = emulatorRequestHandler(emulator);
    const statuses: number[] = [];
    const requestHandler = {
      handle: async (request: HttpRequest) => {
        const answer = await inner.handle(request);
        statuses.push(answer.response.statusCode);
        return answer;
      },
    };
    const client = testClient({ ...unhurried, requestHandler, quota: "published", retryStrategy: new StandardRetryStrategy(3) });
    const counter = attemptCounter();
    client.middlewareStack.use(counter.plugin());
    const startedAtMs = Date.now();
    const calls = Promise.all(Array.from({ length: 300 }, (_, index) => client.send(createOne(index))));
    const outputs = await driveUntil(calls, counter);
    expect(new Set(outputs.map((output) => output.relationshipDetail.id)).size).toBe(300);
    expect(statuses).toEqual(Array.from({ length: 300 }, () => 200));
    expect((Date.now() - startedAtMs) / 1000).toBeLessThanOrEqual(1.05 * ((300 - 3) / 3));
    expect(vi.getTimerCount()).toBe(0);
  });

  test("two clients that share lanes are not throttled either, and two that do not are", async () => {
    const throttlings = async (quotas: readonly NonNullable<PartnerCentralChannelClientConfig["quota"]>[]): Promise<number> => {
      const requestHandler = emulatorRequestHandler(new Emulator({ rates: published }));
      const counter = attemptCounter();
      const calls = quotas.flatMap((quota, half) => {
        const client = testClient({ ...unhurried, requestHandler, quota, retryStrategy: promptRetries(1) });
        client.middlewareStack.use(counter.plugin());
        return Array.from({ length: 10 }, (_, index) => client.send(createOne(index + 10 * half)));
      });
      const ends = await driveUntil(Promise.allSettled(calls), counter);
      return ends.filter((end) => end.status === "rejected" && (end.reason as Error).name === "ThrottlingException").length;
    };
    const shared = createQuotaLanes();
    expect(await throttlings([shared, shared])).toBe(0);
    expect(await throttlings(["published", "published"])).toBeGreaterThan(0);
  });
});

/** A client whose attempts are answered one after another, the last answer again and again; it notes when they were sent. */
function scripted(answers: readonly { status?: number; name?: string; headers?: Record<string, string> }[], quota: QuotaLanes) {
  const sent: { atMs: number; signedAt: string | undefined }[] = [];
  const requestHandler = {
    handle: async ({ headers: { "x-amz-date": signedAt } }: HttpRequest) => {
      const { status = 200, name, headers = {} } = answers[Math.min(sent.length, answers.length - 1)] ?? {};
      sent.push({ atMs: performance.now(), signedAt });
      const body = JSON.stringify(name === undefined ? { relationshipDetail } : { __type: name, message: "m" });
      return { response: new HttpResponse({ statusCode: status, headers, body }) };
    },
  };
  return { client: testClient({ requestHandler, quota }), sent };
}

/** Lanes that take anything at once, and note what they are told. */
function noting(): { lanes: QuotaLanes; notes: string[] } {
  const notes: string[] = [];
  return {
    notes,
    lanes: {
      take: async (operation) => {
        notes.push(`take ${operation}`);
        return { accepted: () => notes.push("accepted"), throttled: (ms) => notes.push(`throttled ${ms}`) };
      },
    },
  };
}

/** Makes a call that ends in any way. */
async function ended(client: PartnerCentralChannelClient): Promise<void> {
  await driveUntil(
    client.send(createOne()).catch(() => undefined),
    attemptCounter(),
  );
}

describe("the lane is told what the service made of an attempt", () => {
  const throttling = { status: 400, name: "ThrottlingException" };

  test.each([
    ["a success", {}, "accepted"],
    ["a refusal of the input", { status: 400, name: "ValidationException" }, "accepted"],
    ["a ThrottlingException", throttling, "throttled undefined"],
    ["TooManyRequestsException", { status: 400, name: "TooManyRequestsException" }, "throttled undefined"],
    ["a status of 429", { status: 429, name: "Whatever" }, "throttled undefined"],
    ["Retry-After in seconds", { ...throttling, headers: { "retry-after": "7" } }, "throttled 7000"],
    ["Retry-After in any case", { ...throttling, headers: { "Retry-After": " 1.5 " } }, "throttled 1500"],
    [
      "Retry-After as a date, by the service's clock",
      { ...throttling, headers: { "retry-after": "Wed, 01 Jan 2020 00:00:09 GMT", date: "Wed, 01 Jan 2020 00:00:00 GMT" } },
      "throttled 9000",
    ],
    ["a date that has passed", { ...throttling, headers: { "retry-after": "Wed, 01 Jan 2020 00:00:09 GMT" } }, "throttled 0"],
    ["x-amz-retry-after in milliseconds", { ...throttling, headers: { "x-amz-retry-after": "250", "retry-after": "7" } }, "throttled 250"],
    ["a hint that is none", { ...throttling, headers: { "x-amz-retry-after": "-1", "retry-after": "soon" } }, "throttled undefined"],
  ])("%s", async (_case, answer, note) => {
    const { lanes, notes } = noting();
    const { client } = scripted([answer, {}], lanes);
    await ended(client);
    expect(notes.slice(0, 2)).toEqual(["take CreateRelationship", note]);
  });

  test("Retry-After as a date is compared with the time of day, where the answer does not tell its own", async () => {
    vi.setSystemTime(new Date("2026-01-01T00:00:00Z"));
    const { lanes, notes } = noting();
    const answer = { ...throttling, headers: { "retry-after": "Thu, 01 Jan 2026 00:00:05 GMT" } };
    await ended(scripted([answer, {}], lanes).client);
    expect(notes[1]).toBe("throttled 5000");
  });

  test.each([500, 503])("nothing by an answer with status %s", async (status) => {
    const { lanes, notes } = noting();
    await ended(scripted([{ status, name: "InternalServerException" }], lanes).client);
    expect(notes).toEqual(Array.from({ length: 3 }, () => "take CreateRelationship"));
  });

  test("nothing by a connection that broke, nor by a handler that throws no error", async () => {
    const { lanes, notes } = noting();
    const handle = vi.fn().mockRejectedValueOnce(Object.assign(new Error("broke"), { code: "EPIPE" }));
    handle.mockRejectedValue("no error");
    const client = testClient({ requestHandler: { handle }, quota: lanes });
    client.middlewareStack.remove("networkErrorMiddleware");
    client.middlewareStack.remove("retryMiddleware");
    await rejectionOf(client.send(createOne()));
    await rejectionOf(client.send(createOne()));
    expect(notes).toEqual(["take CreateRelationship", "take CreateRelationship"]);
  });
});

test("each attempt takes a slot, and its signature is of the time when it is sent", async () => {
  vi.setSystemTime(new Date("2026-01-01T00:00:00Z"));
  const { client, sent } = scripted(
    [{ status: 500, name: "InternalServerException" }, {}],
    createQuotaLanes({ writesPerSecond: 0.1, readsPerSecond: 1 }),
  );
  const counter = attemptCounter();
  const { $metadata } = await driveUntil(client.send(createOne()), counter);
  expect($metadata.attempts).toBe(2);
  expect(sent.map(({ signedAt }) => signedAt)).toEqual(["20260101T000000Z", "20260101T000010Z"]);
});

describe("maxWaitMs", () => {
  const hasty = { writesPerSecond: 0.1, readsPerSecond: 5, maxWaitMs: 500 };

  test("ends an attempt that waited so long, which is not sent and not tried again", async () => {
    const { client, sent } = scripted([{}], createQuotaLanes(hasty));
    await client.send(createOne());
    const error = await driveUntil(rejectionOf(client.send(createOne())), attemptCounter());
    expect(error).toMatchObject({
      name: "QuotaWaitError",
      kind: "timeout",
      message:
        "CreateRelationshipCommand was not sent: its quota had no room within 500 ms (maxWaitMs). Send it later, allow a longer wait, or make fewer calls at once.",
      $metadata: { clientToken: expect.any(String), attempts: 1 },
    });
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("says of a later attempt that one before was sent", async () => {
    const { client } = scripted([{ status: 500, name: "InternalServerException" }], createQuotaLanes(hasty));
    const error = await driveUntil(rejectionOf(client.send(createOne())), attemptCounter());
    expect((error as Error).message).toBe(
      "CreateRelationshipCommand was not sent again: its quota had no room within 500 ms (maxWaitMs). Send it later, allow a longer wait, or make fewer calls at once. An attempt before was sent and failed. It may have been applied: to be sure, send it again with the token at $metadata.clientToken.",
    );
  });

  test("of lanes of one's own need not be told", async () => {
    const { client } = scripted([{}], { take: async () => undefined });
    const error = await rejectionOf(client.send(createOne()));
    expect((error as Error).message).toContain("its quota had no room in time. Send it later");
  });
});

describe("a call that is aborted while it waits", () => {
  async function abortWaiting(client: PartnerCentralChannelClient): Promise<unknown> {
    await client.send(createOne());
    const controller = new AbortController();
    const error = rejectionOf(client.send(createOne(), { abortSignal: controller.signal }));
    await vi.waitUntil(() => vi.getTimerCount() > 0, { interval: 0 });
    controller.abort(new Error("closed the page"));
    return error;
  }
  const slow = { writesPerSecond: 0.1, readsPerSecond: 1 };

  test("is not sent, and no timer stays", async () => {
    const { client, sent } = scripted([{}], createQuotaLanes(slow));
    expect(await abortWaiting(client)).toBeInstanceOf(AbortError);
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("has made no attempt, as one whose client is destroyed then", async () => {
    const { client } = scripted([{}], createQuotaLanes(slow));
    const waited = { outcome: "not-sent", $metadata: { attempts: 0 } };
    expect(await abortWaiting(client)).toMatchObject(waited);
    const error = rejectionOf(client.send(createOne()));
    await vi.waitUntil(() => vi.getTimerCount() > 0, { interval: 0 });
    client.destroy();
    const { outcome, $metadata } = (await error) as PartnerCentralChannelClientError;
    // What goes on within the call must not write to what it was rejected with.
    for (let turns = 0; turns < 100; turns += 1) await Promise.resolve();
    expect({ outcome, $metadata }).toMatchObject(waited);
  });

  test("says so itself where no other stage does", async () => {
    const { client } = scripted([{}], createQuotaLanes(slow));
    // Smithy's retry answers an abort with an error of its own.
    for (const name of ["abortMiddleware", "retryMiddleware"]) client.middlewareStack.remove(name);
    expect(await abortWaiting(client)).toMatchObject({
      name: "AbortError",
      kind: "aborted",
      message: "CreateRelationshipCommand was not sent: it was aborted while it waited for its quota.",
      cause: { message: "closed the page" },
    });
  });
});

test("an error of lanes of one's own is the call's", async () => {
  const { client } = scripted([{}], { take: () => Promise.reject(new Error("no leave today")) });
  expect(await rejectionOf(client.send(createOne()))).toMatchObject({ message: "no leave today" });
});

describe("the option quota", () => {
  const isOn = (options: PartnerCentralChannelClientConfig): boolean =>
    testClient({ quota: undefined, ...options })
      .middlewareStack.identify()
      .some((entry) => entry.startsWith("rateLimitMiddleware "));
  const endpoint = "http://127.0.0.1:4566";

  test.each<[PartnerCentralChannelClientConfig, boolean]>([
    [{}, true],
    [{ endpoint }, false],
    [{ endpoint: async () => endpoint }, false],
    [{ endpoint, quota: "published" }, true],
    [{ endpoint, quota: published }, true],
    [{ quota: false }, false],
    [{ quota: createQuotaLanes() }, true],
  ])("%j", (options, expected) => {
    expect(isOn(options)).toBe(expected);
  });

  test("takes rates of one's own", async () => {
    const clock = handClock();
    const lanes = createQuotaLanes({ writesPerSecond: 11, readsPerSecond: 2 }, clock);
    const { client, sent } = scripted([{}], lanes);
    const reading = new GetRelationshipCommand({
      catalog: "AWS",
      programManagementAccountIdentifier: "pma-u8ic702rtzng8",
      identifier: "rs-l9o4fj3b5zb91",
    });
    const calls = [...Array.from({ length: 12 }, () => createOne()), reading, reading];
    void Promise.allSettled(calls.map((command) => client.send(command as CreateRelationshipCommand)));
    await vi.waitUntil(() => sent.length >= 11, { interval: 0 });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(11);
    await clock.advance(10_000);
    await vi.waitUntil(() => sent.length === 14, { interval: 0 });
  });
});

test("the plugin has lanes of its own, and finds its place before the signature when it comes late", () => {
  const client = testClient();
  client.middlewareStack.use(rateLimitPlugin());
  const names = client.middlewareStack.identify().map((entry) => entry.split(" ", 1)[0]);
  expect(names.slice(names.indexOf("retryMiddleware"), names.indexOf("networkErrorMiddleware"))).toEqual([
    "retryMiddleware",
    "rateLimitMiddleware",
    "httpSigningMiddleware",
    "callEndMiddleware",
    "onAttemptMiddleware",
    "attemptTimeoutMiddleware",
    "clockSkewMiddleware",
  ]);
});
