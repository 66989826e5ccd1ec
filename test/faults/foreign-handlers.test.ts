/** HTTP handlers written by others, who did not read how. */
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { type HttpRequestHandler, isClientError } from "partnercentral-channel";
import { describe, expect, test } from "vitest";
import { faulty } from "../support/fault-server/client.js";
import { promptRetries } from "../support/test-client.js";

const body = '{"relationshipDetail":{"arn":"a","id":"rs-1"}}';
const answering = (response: unknown): HttpRequestHandler => ({ handle: async () => ({ response }) as never });
const failing = (thrown: unknown): HttpRequestHandler => ({ handle: () => Promise.reject(thrown) });

const wrong: Record<string, HttpRequestHandler> = {
  "throws at once": {
    handle: () => {
      throw new Error("broken");
    },
  },
  "throws a string": failing("broken"),
  "throws nothing": failing(undefined),
  "throws a frozen error": failing(Object.freeze(new Error("broken"))),
  "returns no promise": { handle: () => undefined as never },
  "returns nothing": { handle: async () => undefined as never },
  "answers without a response": answering(undefined),
  "answers with text": answering("200 OK"),
  "answers without a status": answering({ headers: {}, body }),
  "answers with a status in words": answering({ statusCode: "200", headers: {}, body }),
  "answers with half a status": answering({ statusCode: 200.5, headers: {}, body }),
  "answers with status 0": answering({ statusCode: 0, headers: {}, body }),
  "answers with status -1": answering({ statusCode: -1, headers: {}, body }),
  "answers with NaN for a status": answering({ statusCode: Number.NaN, headers: {}, body }),
  "answers with status 100": answering({ statusCode: 100, headers: {}, body }),
  "answers without headers": answering({ statusCode: 200, headers: undefined, body }),
  "answers with a number for a body": answering({ statusCode: 200, headers: {}, body: 7 }),
  "answers with a body that breaks": answering({
    statusCode: 200,
    headers: {},
    body: new ReadableStream({ pull: (controller) => controller.error(new Error("broken")) }),
  }),
  "answers with a body of numbers": answering({
    statusCode: 200,
    headers: {},
    body: new ReadableStream({ start: (controller) => (controller.enqueue(7), controller.close()) }),
  }),
};

test.each([undefined, null])("R9: a body with %s in its midst is no shorter one, and no success", async (hole) => {
  async function* chunks(): AsyncGenerator<unknown> {
    yield new TextEncoder().encode(body);
    yield hole;
    yield new TextEncoder().encode("cut");
  }
  const requestHandler = answering({ statusCode: 200, headers: {}, body: chunks() });
  expect(await faulty("200-ok", { requestHandler, retryStrategy: promptRetries(1) }).failure()).toMatchObject({ outcome: "unknown" });
});

test.each(Object.entries(wrong))("R9: a handler that %s is an error, with its outcome", async (_fault, requestHandler) => {
  const error = await faulty("200-ok", { requestHandler, retryStrategy: promptRetries(2) }).failure({ clientToken: "token-1" });
  expect(error).toMatchObject({
    kind: expect.stringMatching(/^(service|network|internal)$/),
    outcome: "unknown",
    message: expect.any(String),
    $metadata: { clientToken: "token-1" },
  });
});

const unusual: Record<string, HttpRequestHandler> = {
  "gives headers in lists": answering({ statusCode: 200, headers: { "x-amzn-requestid": ["r-1"] }, body }),
  "gives bytes for a body": answering({ statusCode: 200, headers: {}, body: new TextEncoder().encode(body) }),
  "gives a buffer for a body": answering({ statusCode: 200, headers: {}, body: new TextEncoder().encode(body).buffer }),
  "puts a signal of its own among its options": {
    handle: (request, options = {}) => {
      options.abortSignal = new AbortController().signal;
      return answering({ statusCode: 200, headers: {}, body }).handle(request, options);
    },
  },
  "gives text for a body": answering({ statusCode: 200, headers: {}, body }),
  "gives a Blob for a body": answering({ statusCode: 200, headers: {}, body: new Blob([body]) }),
};

test.each(Object.entries(unusual))("R9: a handler that %s is understood", async (_way, requestHandler) => {
  expect((await faulty("200-ok", { requestHandler }).send()).relationshipDetail.id).toBe("rs-1");
});

describe("R6: a handler that ignores its signal", () => {
  test("does not keep a call from its deadline", async () => {
    const requestHandler = { handle: () => new Promise<never>(() => undefined) };
    const { failure } = faulty("200-ok", { requestHandler, attemptTimeoutMs: 50, retryStrategy: promptRetries(2) });
    expect(await failure()).toMatchObject({ name: "TimeoutError", outcome: "unknown", $metadata: { attempts: 2 } });
  });

  test("and answers late has its body closed", async () => {
    let closed: () => void = () => undefined;
    const closing = new Promise<void>((resolve) => (closed = resolve));
    const late = new ReadableStream<Uint8Array>({ cancel: () => closed() });
    const requestHandler: HttpRequestHandler = {
      handle: () =>
        new Promise((resolve) => setTimeout(() => resolve({ response: { statusCode: 200, headers: {}, body: late } as never }), 100)),
    };
    const { failure } = faulty("200-ok", { requestHandler, attemptTimeoutMs: 50 });
    expect(await failure()).toMatchObject({ name: "TimeoutError" });
    await closing;
  });
});

describe("R9: a FetchHttpHandler of the caller's", () => {
  test("follows no redirect, keeps its own options, and is not changed", async () => {
    const seenByInit: unknown[] = [];
    const requestHandler = new FetchHttpHandler({ requestInit: (request) => (seenByInit.push(request), { cache: "no-store" }) });
    const { failure, seen } = faulty("307-redirect", { requestHandler });
    expect(await failure()).toMatchObject({ kind: "service" });
    expect((await seen()).events).not.toContain("elsewhere");
    expect(seenByInit).toHaveLength(1);
    expect(requestHandler.httpHandlerConfigs().requestInit?.({} as never)).not.toHaveProperty("redirect");
  });

  test("whose options come later, too", async () => {
    const requestHandler = new FetchHttpHandler(async () => ({}));
    const { failure, seen } = faulty("307-redirect", { requestHandler });
    expect(await failure()).toMatchObject({ kind: "service" });
    expect((await seen()).events).not.toContain("elsewhere");
  });

  test("its requestTimeout holds", async () => {
    const { failure, seen } = faulty("never", { requestHandler: new FetchHttpHandler({ requestTimeout: 200 }) });
    const error = await failure();
    expect(isClientError(error, "timeout")).toBe(true);
    await expect.poll(async () => (await seen()).events).toContain("close 1");
  });
});
