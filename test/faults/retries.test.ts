import { StandardRetryStrategy } from "@smithy/core/retry";
import { HttpResponse } from "@smithy/core/transport";
import type { RetryErrorInfo, RetryErrorType, RetryStrategyV2, StandardRetryToken } from "@smithy/types";
import { CreateRelationshipCommand, type HttpRequestHandler, PartnerCentralChannelClient } from "partnercentral-channel";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { StandardRetry } from "../../src/retry/index.js";
import { relationshipDetail } from "../support/answer-with.js";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf } from "../support/test-client.js";

const startMs = Date.parse("2026-01-01T00:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ now: startMs });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Nothing but the retry makes it wait. */
const bare = { attemptTimeoutMs: Infinity, callTimeoutMs: Infinity, quota: false } as const;

type Answer = () => { status: number; body?: unknown; headers?: Record<string, string> };

const ok: Answer = () => ({ status: 200, body: { relationshipDetail } });
const failed =
  (status: number, name = "SomeException", headers: Record<string, string> = {}): Answer =>
  () => ({ status, body: { __type: name, message: "m" }, headers });
const throws = (code: string): Answer => {
  return () => {
    throw Object.assign(new Error("low level"), { code });
  };
};

/** A client that is answered from a list, one answer per attempt, the last again and again; its bucket can be read. */
function answered(...answers: Answer[]) {
  const sentAtMs: number[] = [];
  const requestHandler: HttpRequestHandler = {
    handle: async () => {
      const { status, body, headers = {} } = (answers[Math.min(sentAtMs.push(Date.now()), answers.length) - 1] ?? ok)();
      return { response: new HttpResponse({ statusCode: status, headers, body: JSON.stringify(body) }) };
    },
  };
  const client = new PartnerCentralChannelClient({ ...bare, credentials: emulatorCredentials, requestHandler });
  return {
    client,
    delays: () => sentAtMs.slice(1).map((ms, i) => ms - (sentAtMs[i] ?? 0)),
    bucket: async () => ((await client.config.retryStrategy()) as StandardRetry).getCapacity(),
    send: (abortSignal?: AbortSignal) =>
      client.send(new CreateRelationshipCommand(relationshipInput()), abortSignal === undefined ? {} : { abortSignal }),
  };
}

/** What a call ends in, after all the time that it takes. */
async function endOf<T>(call: Promise<T>): Promise<T | { name: string; $metadata: object }> {
  const end = call.catch((error: unknown) => error as { name: string; $metadata: object });
  await vi.runAllTimersAsync();
  return end;
}

describe("R1: the standard mode pauses between attempts", () => {
  const cases: [string, Answer[], { delays: number[]; left: number }][] = [
    ["not after a success", [ok], { delays: [], left: 500 }],
    ["50 ms, then 100 ms after a fault of the service", [failed(503), failed(500), ok], { delays: [50, 100], left: 486 }],
    ["50 ms, then 100 ms, and no third time", [failed(502), failed(504), failed(500)], { delays: [50, 100], left: 472 }],
    ["a second, then two when throttled", [failed(400, "ThrottlingException"), failed(429), ok], { delays: [1000, 2000], left: 495 }],
    ["by the kind of the last fault", [failed(503), failed(429), ok], { delays: [50, 2000], left: 486 }],
    ["not after a fault of the request", [failed(400, "ValidationException")], { delays: [], left: 500 }],
    ["as the service wishes, in milliseconds", [failed(503, "E", { "x-amz-retry-after": "1500" }), ok], { delays: [1500], left: 500 }],
    ["as the service wishes, in seconds", [failed(503, "E", { "retry-after": "3" }), ok], { delays: [3000], left: 500 }],
    [
      "as the service wishes, by a date",
      [failed(429, "E", { "retry-after": "Thu, 01 Jan 2026 00:00:04 GMT" }), ok],
      { delays: [4000], left: 500 },
    ],
    ["at most five seconds longer than it would", [failed(503, "E", { "retry-after": "60" }), ok], { delays: [5050], left: 500 }],
    ["not shorter than it would", [failed(429, "E", { "x-amz-retry-after": "10" }), ok], { delays: [1000], left: 500 }],
    ["as it would after a wish that makes no sense", [failed(503, "E", { "retry-after": "soon" }), ok], { delays: [50], left: 500 }],
    ["as it would after a wish beyond all time", [failed(503, "E", { "x-amz-retry-after": "1e300" }), ok], { delays: [50], left: 500 }],
  ];

  test.each(cases)("%s", async (_when, answers, { delays, left }) => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const call = answered(...answers);
    const { $metadata } = await endOf(call.send());
    expect(call.delays()).toEqual(delays);
    expect($metadata).toMatchObject({ attempts: delays.length + 1, totalRetryDelay: delays.reduce((sum, ms) => sum + ms, 0) });
    expect(await call.bucket()).toBe(left);
  });

  test("a random part of that", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.25);
    const call = answered(failed(503), failed(503), ok);
    await endOf(call.send());
    expect(call.delays()).toEqual([12, 25]);
  });

  test("20 seconds at the longest", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const retry = new StandardRetry(async () => 100);
    let token = await retry.acquireInitialRetryToken();
    const delays: (number | undefined)[] = [];
    for (let i = 0; i < 7; i += 1) {
      const next = retry.refreshRetryTokenForRetry(token, { errorType: "THROTTLING" });
      await vi.runAllTimersAsync();
      token = await next;
      delays.push(token.$retryLog?.acquisitionDelay);
    }
    expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 20_000, 20_000]);
  });
});

describe("R1: what is tried again", () => {
  test.each([
    ...[429, 500, 502, 503, 504].map((status) => failed(status)),
    ...["ThrottlingException", "TooManyRequestsException", "RequestLimitExceeded", "SlowDown"].map((name) => failed(400, name)),
    ...["InternalServerException", "ServiceQuotaExceededException", "RequestTimeout"].map((name) => failed(400, name)),
    ...["ECONNRESET", "ECONNREFUSED", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"].map(throws),
    ...["UND_ERR_SOCKET", "UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"].map(throws),
  ])("case %#", async (answer) => {
    expect((await endOf(answered(answer, ok).send())).$metadata).toMatchObject({ attempts: 2, httpStatusCode: 200 });
  });
});

describe("R1: what is not tried again", () => {
  test.each([
    ...[400, 401, 403, 404, 405, 409, 410, 412, 413, 422, 501, 505].map((status) => failed(status)),
    ...["ConflictException", "ResourceNotFoundException", "ValidationException", "AccessDeniedException"].map((name) => failed(400, name)),
    ...["EMFILE", "CERT_HAS_EXPIRED"].map(throws),
  ])("case %#", async (answer) => {
    const end = await endOf(answered(answer, ok).send());
    expect(end).toBeInstanceOf(Error);
    expect(end.$metadata).toMatchObject({ attempts: 1 });
  });
});

describe("R1: the bucket", () => {
  test("holds 500, is empty after 35 retries, and then attempts are final", async () => {
    const call = answered(failed(503));
    for (let i = 0; i < 18; i += 1) await endOf(call.send());
    expect(await call.bucket()).toBe(500 - 35 * 14);
    expect((await endOf(call.send())).$metadata).toMatchObject({ attempts: 1 });
  });

  test("gets one token for a success without a retry, and never more than it holds", async () => {
    const call = answered(failed(503), failed(503), ok);
    await endOf(call.send());
    expect(await call.bucket()).toBe(486);
    await endOf(call.send());
    expect(await call.bucket()).toBe(487);
    for (let i = 0; i < 20; i += 1) await endOf(call.send());
    expect(await call.bucket()).toBe(500);
  });

  test("is not overdrawn by calls at the same time", async () => {
    const call = answered(failed(503));
    await endOf(Promise.allSettled(Array.from({ length: 100 }, () => call.send())) as never);
    expect(await call.bucket()).toBe(500 - 35 * 14);
  });
});

describe("R4: a call that is aborted in its pause", () => {
  test("gives back what the retry has cost, and leaves no timer", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const call = answered(failed(429));
    const controller = new AbortController();
    const end = rejectionOf(call.send(controller.signal));
    await vi.advanceTimersByTimeAsync(500);
    expect(await call.bucket()).toBe(495);
    controller.abort("closing");
    expect(await end).toMatchObject({ name: "AbortError", cause: "closing" });
    expect(await call.bucket()).toBe(500);
    expect(vi.getTimerCount()).toBe(0);
    expect(call.delays()).toEqual([]);
  });

  test("gives back the cost of its last retry alone", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const call = answered(failed(503), failed(429));
    const controller = new AbortController();
    const end = rejectionOf(call.send(controller.signal));
    await vi.advanceTimersByTimeAsync(500);
    controller.abort();
    await end;
    expect(await call.bucket()).toBe(486);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("takes nothing when it is aborted before its pause", async () => {
    const controller = new AbortController();
    const call = answered(() => {
      controller.abort();
      return failed(503)();
    });
    await rejectionOf(call.send(controller.signal));
    await vi.runAllTimersAsync();
    expect(await call.bucket()).toBe(500);
  });

  test("does not end another one's pause", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const call = answered(failed(503), failed(503), ok);
    const controller = new AbortController();
    const aborted = rejectionOf(call.send(controller.signal));
    const other = call.send(new AbortController().signal);
    await vi.advanceTimersByTimeAsync(0);
    controller.abort();
    await aborted;
    expect((await endOf(other)).$metadata).toMatchObject({ attempts: 2 });
  });
});

test("R1: maxAttempts is asked at each send", async () => {
  let maxAttempts = 1;
  const strategy = new StandardRetry(async () => maxAttempts);
  const refresh = async () => strategy.refreshRetryTokenForRetry(await strategy.acquireInitialRetryToken(), { errorType: "TRANSIENT" });
  await expect(refresh()).rejects.toThrow("No further attempt is to be made.");
  maxAttempts = 2;
  const token = refresh();
  await vi.runAllTimersAsync();
  expect((await token).getRetryCount()).toBe(1);
});

test("R1: a strategy of the user's is used as it is", async () => {
  const retryStrategy = new StandardRetryStrategy(2);
  const refresh = vi.spyOn(retryStrategy, "refreshRetryTokenForRetry");
  const { client } = answered();
  const requestHandler = { handle: () => Promise.reject(Object.assign(new Error("reset"), { code: "ECONNRESET" })) };
  const own = new PartnerCentralChannelClient({ ...bare, credentials: client.config.credentials, requestHandler, retryStrategy });
  const command = new CreateRelationshipCommand(relationshipInput());
  expect((await endOf(own.send(command, { abortSignal: new AbortController().signal }))).$metadata).toMatchObject({ attempts: 2 });
  expect(refresh).toHaveBeenCalledTimes(2);
});

test("R1: a provider of a strategy may give it at once", async () => {
  const requestHandler = { handle: () => Promise.reject(Object.assign(new Error("reset"), { code: "ECONNRESET" })) };
  const retryStrategy = (() => new StandardRetryStrategy(2)) as unknown as () => Promise<StandardRetryStrategy>;
  const client = new PartnerCentralChannelClient({ ...bare, credentials: emulatorCredentials, requestHandler, retryStrategy });
  const call = client.send(new CreateRelationshipCommand(relationshipInput()));
  expect(await endOf(call)).toMatchObject({ name: "NetworkError", $metadata: { attempts: 2 } });
});

test("R7: a strategy of the user's that never gives up ends with the call", async () => {
  const controller = new AbortController();
  let refreshes = 0;
  const token = { getRetryCount: () => refreshes, getRetryDelay: () => 1 };
  const retryStrategy: RetryStrategyV2 = {
    acquireInitialRetryToken: async () => token,
    refreshRetryTokenForRetry: async () => {
      refreshes += 1;
      if (refreshes === 3) controller.abort();
      return token;
    },
    recordSuccess: () => undefined,
  };
  const requestHandler = { handle: () => Promise.reject(Object.assign(new Error("reset"), { code: "ECONNRESET" })) };
  const client = new PartnerCentralChannelClient({ ...bare, credentials: emulatorCredentials, requestHandler, retryStrategy });
  const call = client.send(new CreateRelationshipCommand(relationshipInput()), { abortSignal: controller.signal });
  expect(await endOf(call)).toMatchObject({ name: "AbortError", $metadata: { attempts: 3 } });
  expect(refreshes).toBe(3);
  expect(vi.getTimerCount()).toBe(0);
});

describe("R1: it behaves as Smithy's StandardRetryStrategy", () => {
  /** The same numbers in every run: a linear congruential generator. */
  function numbersFrom(seed: number): () => number {
    let state = seed;
    return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  }

  interface Strategy {
    acquireInitialRetryToken(scope: string): Promise<StandardRetryToken>;
    refreshRetryTokenForRetry(token: StandardRetryToken, info: RetryErrorInfo): Promise<StandardRetryToken>;
    recordSuccess(token: StandardRetryToken): void;
    getCapacity(): number;
  }

  /** What it does with calls that fail at random, hints and all: each decision, delay and fill of the bucket. */
  async function journal(strategy: Strategy, seed: number): Promise<unknown[]> {
    vi.setSystemTime(startMs);
    const choose = numbersFrom(seed);
    const errorTypes: RetryErrorType[] = ["THROTTLING", "TRANSIENT", "TRANSIENT", "SERVER_ERROR", "CLIENT_ERROR"];
    const entries: unknown[] = [];
    vi.spyOn(Math, "random").mockImplementation(numbersFrom(seed + 1));
    for (let call = 0; call < 150; call += 1) {
      let token: StandardRetryToken | undefined = await strategy.acquireInitialRetryToken("aws");
      while (token !== undefined && choose() < 0.7) {
        const errorType = errorTypes[Math.floor(choose() * errorTypes.length)] ?? "TRANSIENT";
        const hint = choose() < 0.3 ? { retryAfterHint: new Date(Date.now() + choose() * 20_000 - 2000) } : {};
        const refreshed: Promise<StandardRetryToken | undefined> = strategy
          .refreshRetryTokenForRetry(token, { errorType, ...hint })
          .catch(() => undefined);
        await vi.runAllTimersAsync();
        token = await refreshed;
        entries.push([token?.getRetryCount(), token?.getRetryCost(), token?.getRetryDelay(), token?.$retryLog, Date.now()]);
      }
      if (token !== undefined) strategy.recordSuccess(token);
      entries.push(strategy.getCapacity());
    }
    return entries;
  }

  test.each([1, 22])("with the errors of seed %d", async (seed) => {
    const ours = await journal(new StandardRetry(async () => 4), seed);
    expect(ours).toEqual(await journal(new StandardRetryStrategy(4) as Strategy, seed));
    expect(ours.length).toBeGreaterThan(200);
  });
});
