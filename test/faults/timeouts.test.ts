import { HttpResponse } from "@smithy/core/transport";
import type { SerializeMiddleware } from "@smithy/types";
import {
  type ChannelMetadataBearer,
  ConfigurationError,
  CreateRelationshipCommand,
  callTimeoutPlugin,
  GetRelationshipCommand,
  type HttpRequestHandler,
} from "partnercentral-channel";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { relationshipDetail } from "../support/answer-with.js";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const create = () => new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1" }));
/** For which the next attempt waits until the connection of one that was ended is closed. */
const closingMs = 50;
/** Of the real clock, which is another while a test drives the time. */
const realTimeout = setTimeout;
/** Lets everything run that is due now, until something holds. */
const untilItIs = async (condition: () => boolean): Promise<void> => {
  while (!condition()) {
    await new Promise((resolve) => realTimeout(resolve));
    await vi.advanceTimersByTimeAsync(1);
  }
};

/** A handler that never answers, and keeps the signals of its requests. */
function silent(): { requestHandler: HttpRequestHandler; signals: AbortSignal[] } {
  const signals: AbortSignal[] = [];
  const requestHandler: HttpRequestHandler = {
    handle: (_request, { abortSignal } = {}) => {
      signals.push(abortSignal as AbortSignal);
      return new Promise(() => undefined);
    },
  };
  return { requestHandler, signals };
}

describe("R6: an attempt that takes too long", () => {
  test("is ended, its request aborted before the next one, and the call says what happened", async () => {
    const { requestHandler, signals } = silent();
    const call = rejectionOf(testClient({ requestHandler }).send(create()));
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await untilItIs(() => signals.length === attempt);
      expect(signals.map(({ aborted }) => aborted)).toEqual(Array.from({ length: attempt }, (_, index) => index < attempt - 1));
      await vi.advanceTimersByTimeAsync(30_000);
    }
    await vi.advanceTimersByTimeAsync(closingMs);
    expect(await call).toMatchObject({
      name: "TimeoutError",
      kind: "timeout",
      outcome: "unknown",
      message:
        "CreateRelationshipCommand got no answer from https://partnercentral-channel.global.api.aws within 30000 ms (attemptTimeoutMs). It may have been applied: to be sure, send it again with the token at $metadata.clientToken.",
      $metadata: { attempts: 3, clientToken: "token-1" },
    });
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is ended while its body stalls too, and the body is closed", async () => {
    let closed = 0;
    const stalled = () =>
      new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new TextEncoder().encode('{"rel')),
        cancel: () => void (closed += 1),
      });
    let count = 0;
    const requestHandler: HttpRequestHandler = {
      handle: async () => {
        count += 1;
        return { response: new HttpResponse({ statusCode: 200, headers: {}, body: stalled() }) };
      },
    };
    const call = rejectionOf(testClient({ requestHandler, attemptTimeoutMs: 50, retryStrategy: promptRetries(2) }).send(create()));
    await untilItIs(() => count === 1);
    await vi.advanceTimersByTimeAsync(50);
    await untilItIs(() => count === 2);
    await vi.advanceTimersByTimeAsync(50 + closingMs);
    expect(await call).toMatchObject({ name: "TimeoutError", $metadata: { attempts: 2 } });
    expect(closed).toBe(2);
  });

  test("leaves a call that answers in time alone, and no timer behind", async () => {
    const body = '{"relationshipDetail":{"arn":"arn:1","id":"rs-0000000000001"}}';
    const requestHandler: HttpRequestHandler = {
      handle: async () => ({ response: new HttpResponse({ statusCode: 200, headers: {}, body: new Response(body).body }) }),
    };
    await expect(testClient({ requestHandler }).send(create())).resolves.toBeDefined();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("R6: a call that takes too long as a whole", () => {
  test("is ended in the midst of an attempt", async () => {
    const { requestHandler, signals } = silent();
    const call = rejectionOf(testClient({ requestHandler, callTimeoutMs: 40_000 }).send(create()));
    await untilItIs(() => signals.length === 1);
    await vi.advanceTimersByTimeAsync(30_000);
    await untilItIs(() => signals.length === 2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await call).toMatchObject({
      name: "TimeoutError",
      outcome: "unknown",
      message: expect.stringContaining("took longer than its 40000 ms (callTimeoutMs)"),
      $metadata: { clientToken: "token-1" },
    });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(signals).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is ended while it waits for credentials, with nothing sent", async () => {
    const { requestHandler, signals } = silent();
    let isAsked = false;
    const credentials = () => {
      isAsked = true;
      return new Promise<never>(() => undefined);
    };
    const call = rejectionOf(testClient({ requestHandler, credentials }).send(create()));
    await untilItIs(() => isAsked);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await call).toMatchObject({ name: "TimeoutError", outcome: "not-sent" });
    expect(signals).toHaveLength(0);
  });
});

test("R7: a call that ends in the pause before a retry leaves no timer", async () => {
  const throttled = '{"__type":"ThrottlingException","message":"m"}';
  let count = 0;
  const requestHandler: HttpRequestHandler = {
    handle: async () => {
      count += 1;
      return { response: new HttpResponse({ statusCode: 400, headers: { "retry-after": "4" }, body: new Response(throttled).body }) };
    },
  };
  const call = rejectionOf(testClient({ requestHandler, retryStrategy: undefined, callTimeoutMs: 500 }).send(create()));
  await untilItIs(() => count === 1 && vi.getTimerCount() === 2);
  await vi.advanceTimersByTimeAsync(500);
  expect(await call).toMatchObject({ name: "TimeoutError", outcome: "rejected" });
  expect(vi.getTimerCount()).toBe(0);
});

test("R6: a wait for the quota is no part of the call's deadline", async () => {
  const body = '{"relationshipDetail":{"arn":"arn:1","id":"rs-0000000000001"}}';
  const requestHandler: HttpRequestHandler = {
    handle: async () => ({ response: new HttpResponse({ statusCode: 200, headers: {}, body: new Response(body).body }) }),
  };
  const client = testClient({ requestHandler, callTimeoutMs: 5000, quota: { writesPerSecond: 1, readsPerSecond: 1 } });
  let isOver = false;
  const calls = Promise.all(Array.from({ length: 20 }, () => client.send(create()))).finally(() => void (isOver = true));
  while (!isOver) {
    await new Promise((resolve) => realTimeout(resolve));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(await calls).toHaveLength(20);
  expect(vi.getTimerCount()).toBe(0);
});

test("R7: an abort ends the attempt's request too", async () => {
  const { requestHandler, signals } = silent();
  const controller = new AbortController();
  const call = rejectionOf(testClient({ requestHandler }).send(create(), { abortSignal: controller.signal }));
  await untilItIs(() => signals.length === 1);
  controller.abort("enough");
  expect(await call).toMatchObject({ name: "AbortError", cause: "enough" });
  expect(signals[0]?.aborted).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("R6: Infinity switches both off", async () => {
  const { requestHandler, signals } = silent();
  const controller = new AbortController();
  const client = testClient({ requestHandler, attemptTimeoutMs: Infinity, callTimeoutMs: Infinity });
  const reference = { catalog: "Sandbox", programManagementAccountIdentifier: "pma-sandbox000001", identifier: "rs-0000000000001" };
  const call = rejectionOf(client.send(new GetRelationshipCommand(reference), { abortSignal: controller.signal }));
  await untilItIs(() => signals.length === 1);
  expect(vi.getTimerCount()).toBe(0);
  controller.abort();
  await call;
});

test.each([0, -1, Number.NaN, "5", null])("R6: a timeout of %j is refused", (timeout) => {
  for (const name of ["attemptTimeoutMs", "callTimeoutMs"]) {
    expect(() => testClient({ [name]: timeout })).toThrow(ConfigurationError);
    expect(() => testClient({ [name]: timeout })).toThrow(`${name}: `);
  }
});

test("R6: where the call's deadline was put within the abort, a middleware between them may call it again", async () => {
  const client = testClient({
    requestHandler: {
      handle: async () => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return { response: new HttpResponse({ statusCode: 200, headers: {}, body: JSON.stringify({ relationshipDetail }) }) };
      },
    },
  });
  client.middlewareStack.remove("callTimeoutMiddleware");
  client.middlewareStack.use(callTimeoutPlugin({ callTimeoutMs: 300 }));
  const twice: SerializeMiddleware<object, ChannelMetadataBearer> = (next) => async (args) => {
    await next(args);
    return next(args);
  };
  client.middlewareStack.addRelativeTo(twice, { relation: "before", toMiddleware: "callTimeoutMiddleware" });
  const call = client.send(create());
  await vi.advanceTimersByTimeAsync(400);
  expect(await call).toMatchObject({ relationshipDetail });
  expect(vi.getTimerCount()).toBe(0);
});
