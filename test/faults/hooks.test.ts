/** What a caller's own parts do wrong: providers, lanes, loggers. */
import { HttpResponse } from "@smithy/core/transport";
import { CreateRelationshipCommand, createQuotaLanes, type HttpRequestHandler, type QuotaLanes } from "partnercentral-channel";
import { afterEach, describe, expect, test, vi } from "vitest";
import { memoizeCredentials } from "../../src/auth/index.js";
import { Deadline } from "../../src/deadline.js";
import { StandardRetry } from "../../src/retry/index.js";
import { whenAborted } from "../../src/when-aborted.js";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

const create = () => new CreateRelationshipCommand(relationshipInput());
const identity = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
const answering = (statusCode: number, body: string, headers = {}): HttpRequestHandler => ({
  handle: async () => ({ response: new HttpResponse({ statusCode, headers, body }) }),
});
const success = '{"relationshipDetail":{"arn":"a","id":"rs-1"}}';

afterEach(() => vi.useRealTimers());

describe("R17: a credentials provider", () => {
  test("that hangs is asked again after half a minute", async () => {
    let nowMs = 0;
    const provider = vi.fn(() => Promise.resolve(identity)).mockImplementationOnce(() => new Promise(() => undefined));
    const credentials = memoizeCredentials(provider, () => nowMs);
    void credentials();
    void credentials();
    expect(provider).toHaveBeenCalledTimes(0);
    await Promise.resolve();
    expect(provider).toHaveBeenCalledTimes(1);
    nowMs = 31_000;
    expect(await credentials()).toBe(identity);
    expect(provider).toHaveBeenCalledTimes(2);
  });

  test("may throw something that is no text", async () => {
    const credentials = () => Promise.reject(Object.create(null));
    const error = await rejectionOf(testClient({ credentials, requestHandler: answering(200, success) }).send(create()));
    expect(error).toMatchObject({ kind: "credentials", outcome: "not-sent" });
  });

  test("R3: whose identity is rotated in place gives one whole identity to each attempt", async () => {
    const rotating = { accessKeyId: "A", secretAccessKey: "A", sessionToken: "token-of-A" };
    const signed: string[] = [];
    const requestHandler: HttpRequestHandler = {
      handle: async ({ headers }) => {
        signed.push(`${/Credential=(\w)/.exec(headers["authorization"] ?? "")?.[1]} ${headers["x-amz-security-token"]}`);
        return { response: new HttpResponse({ statusCode: 200, headers: {}, body: success }) };
      },
    };
    const client = testClient({ credentials: rotating, requestHandler });
    const timer = setInterval(() => {
      const name = rotating.accessKeyId === "A" ? "B" : "A";
      Object.assign(rotating, { accessKeyId: name, secretAccessKey: name, sessionToken: `token-of-${name}` });
    });
    await Promise.all(Array.from({ length: 50 }, () => client.send(create())));
    clearInterval(timer);
    expect(signed.filter((text) => !/^(A token-of-A|B token-of-B)$/.test(text))).toEqual([]);
  });
});

describe("R19: lanes of the caller's", () => {
  const lanes = (slot: unknown): QuotaLanes => ({ take: async () => slot as never });
  const throwing = () => {
    throw new Error("metrics down");
  };

  test("that throw when they are told of a success change nothing", async () => {
    const quota = lanes({ accepted: throwing, throttled: throwing });
    expect((await testClient({ quota, requestHandler: answering(200, success) }).send(create())).relationshipDetail.id).toBe("rs-1");
  });

  test("that throw when they are told of a refusal change nothing", async () => {
    const quota = lanes({ accepted: throwing, throttled: throwing });
    const error = await rejectionOf(
      testClient({ quota, requestHandler: answering(429, '{"__type":"ThrottlingException"}') }).send(create()),
    );
    expect(error).toMatchObject({ name: "ThrottlingException", $metadata: { attempts: 3 } });
  });

  test("that give no slot are refused before anything is sent", async () => {
    const error = await rejectionOf(testClient({ quota: lanes(true), requestHandler: answering(200, success) }).send(create()));
    expect(error).toMatchObject({ name: "ConfigurationError", outcome: "not-sent" });
  });

  test("that were made by this package are given a signal, too", async () => {
    const quota = createQuotaLanes();
    const { take } = quota;
    const signals: unknown[] = [];
    quota.take = (operation, signal) => {
      signals.push(signal);
      return take(operation, signal);
    };
    await testClient({ quota, requestHandler: answering(200, success) }).send(create());
    expect(signals).toEqual([expect.any(AbortSignal)]);
  });

  test("R7: that give up their wait after the call has ended leave no timer", async () => {
    vi.useFakeTimers();
    const quota: QuotaLanes = { take: () => new Promise((_resolve, reject) => setTimeout(() => reject(new Error("late")), 1_000)) };
    const controller = new AbortController();
    const call = rejectionOf(
      testClient({ quota, requestHandler: answering(200, success) }).send(create(), { abortSignal: controller.signal }),
    );
    await vi.advanceTimersByTimeAsync(500);
    controller.abort();
    await call;
    await vi.advanceTimersByTimeAsync(600);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("R6: a call has its deadline after a wait for the quota, too", async () => {
    const quota = lanes({ accepted: () => undefined, throttled: () => undefined });
    const requestHandler = { handle: () => new Promise<never>(() => undefined) };
    expect(await rejectionOf(testClient({ quota, requestHandler, callTimeoutMs: 100 }).send(create()))).toMatchObject({ kind: "timeout" });
  });
});

test("R4: a retry that was paid for and never sent is given back", async () => {
  let count = 0;
  const take: QuotaLanes["take"] = async () => {
    count += 1;
    return count % 2 === 1 ? { accepted: () => undefined, throttled: () => undefined } : undefined;
  };
  const retryStrategy = new StandardRetry(async () => 3, { random: () => 0 });
  const client = testClient({ quota: { take }, retryStrategy, requestHandler: answering(503, "") });
  for (let call = 0; call < 5; call += 1) {
    expect(await rejectionOf(client.send(create()))).toMatchObject({
      name: "QuotaWaitError",
      outcome: "unknown",
      $metadata: { attempts: 2 },
    });
  }
  expect(retryStrategy.getCapacity()).toBe(500);
});

test.each(["+275760-09-13T00:00:00Z", "5", "Sun, 06 Nov 99999 08:49:37 GMT", "yesterday"])(
  "R20: a date of %j teaches nothing",
  async (date) => {
    const client = testClient({ requestHandler: answering(200, success, { date }) });
    await client.send(create());
    await client.send(create());
    expect(client.config.systemClockOffset).toBe(0);
  },
);

test("R20: a header is read in any case", async () => {
  const client = testClient({ requestHandler: answering(200, success, { Date: new Date(Date.now() + 600_000).toUTCString() }) });
  await client.send(create());
  expect(client.config.systemClockOffset).toBeGreaterThan(500_000);
});

test("R18: account ids in what the service says are masked in the log, and the error says what became of the call", async () => {
  const lines: { error: Error & { outcome?: string } }[] = [];
  const nothing = () => undefined;
  const logger = { debug: nothing, info: nothing, warn: nothing, error: (line?: unknown) => void lines.push(line as (typeof lines)[0]) };
  const said = '{"__type":"AccessDeniedException","message":"User: arn:aws:iam::111122223333:user/x may not do this."}';
  const error = (await rejectionOf(testClient({ logger, requestHandler: answering(403, said) }).send(create()))) as Error;
  expect(error.message).toContain("111122223333");
  expect(lines[0]?.error).toMatchObject({
    name: "AccessDeniedException",
    outcome: "rejected",
    message: expect.stringContaining("********3333"),
  });
  expect(`${lines[0]?.error.stack}`).not.toContain("111122223333");
});

describe("R7: one signal for one call after another", () => {
  test("is heard each time", () => {
    const controller = new AbortController();
    const heard = vi.fn();
    whenAborted(controller.signal, () => undefined).giveUp();
    whenAborted(controller.signal, heard);
    controller.abort();
    expect(heard).toHaveBeenCalledOnce();
  });

  test("may have onabort alone", async () => {
    const signal = { aborted: false, onabort: null as (() => void) | null };
    const requestHandler = { handle: () => new Promise<never>(() => undefined) };
    const call = rejectionOf(testClient({ requestHandler }).send(create(), { abortSignal: signal as never }));
    await vi.waitUntil(() => signal.onabort !== null);
    Object.assign(signal, { aborted: true });
    signal.onabort?.();
    expect(await call).toMatchObject({ name: "AbortError" });
  });

  test("of a wrong kind is refused", async () => {
    const error = await rejectionOf(
      testClient({ requestHandler: answering(200, success) }).send(create(), { abortSignal: "stop" as never }),
    );
    expect(error).toMatchObject({
      name: "ConfigurationError",
      outcome: "not-sent",
      message: expect.stringContaining("expected an AbortSignal"),
    });
  });
});

test.each([40, 60])("R6: a deadline of which %d ms were left when it was due in a pause ends so much later", async (pausedAfterMs) => {
  vi.useFakeTimers();
  const fired = vi.fn();
  const deadline = new Deadline(100, fired);
  await vi.advanceTimersByTimeAsync(100 - pausedAfterMs);
  deadline.pause();
  await vi.advanceTimersByTimeAsync(1_000);
  deadline.resume();
  await vi.advanceTimersByTimeAsync(pausedAfterMs - 1);
  expect(fired).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(fired).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test("R6: a deadline ends in time where a tool drives the timers, and not the clock", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const fired = vi.fn();
  new Deadline(60_000, fired);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fired).toHaveBeenCalledOnce();
});

test("R6: a deadline goes on after its pauses with what was left", async () => {
  vi.useFakeTimers();
  const fired = vi.fn();
  const deadline = new Deadline(100, fired);
  for (let pause = 0; pause < 2; pause += 1) {
    await vi.advanceTimersByTimeAsync(40);
    deadline.pause();
    await vi.advanceTimersByTimeAsync(1_000);
    deadline.resume();
  }
  await vi.advanceTimersByTimeAsync(19);
  expect(fired).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(fired).toHaveBeenCalledOnce();
});
