/** Errors and answers of HTTP handlers that are made to do harm, or that come at a bad time. */
import { HttpResponse } from "@smithy/core/transport";
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import type { HttpRequest } from "@smithy/types";
import { CreateRelationshipCommand, type HttpRequestHandler, type PartnerCentralChannelClientConfig } from "partnercentral-channel";
import { describe, expect, test } from "vitest";
import { faulty } from "../support/fault-server/client.js";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

const body = '{"relationshipDetail":{"arn":"a","id":"rs-1"}}';
const create = () => new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1" }));
const code = (name: string, more: object = {}) => Object.assign(new Error(name), { code: name, ...more });

type Step = object | Error | ((request: HttpRequest) => unknown);
/** Answers with these, or throws them, the last again and again. */
function answers(...steps: readonly Step[]): HttpRequestHandler {
  let count = 0;
  return {
    handle: async (request) => {
      const step = steps[Math.min(count, steps.length - 1)];
      count += 1;
      const made: unknown = typeof step === "function" ? (step as (given: HttpRequest) => unknown)(request) : step;
      if (made instanceof Error) throw made;
      return { response: new HttpResponse({ statusCode: 200, headers: {}, body, ...(made as object) }) };
    },
  };
}
const failureOf = (requestHandler: HttpRequestHandler, options: PartnerCentralChannelClientConfig = {}) =>
  rejectionOf(testClient({ requestHandler, ...options }).send(create())) as Promise<Error & { cause?: object }>;

describe("outcome: what may have arrived is told as unknown", () => {
  test.each(["EHOSTUNREACH", "ENETUNREACH", "ECONNREFUSED"])("a %s that a connection is told while it stands", async (name) => {
    expect(await failureOf(answers(code(name, { syscall: "read" })))).toMatchObject({ outcome: "unknown" });
  });

  test("a broken connection before one that was refused", async () => {
    expect(await failureOf(answers(code("ECONNRESET"), code("ECONNREFUSED")))).toMatchObject({ outcome: "unknown" });
  });

  test.each([code("ECONNREFUSED"), { statusCode: 403, body: '{"__type":"AccessDeniedException","message":"m"}' }])(
    "an attempt that broke before the last one, and the message says so",
    async (last) => {
      const error = await failureOf(answers(code("ECONNRESET"), last), { retryStrategy: promptRetries(2) });
      expect(error).toMatchObject({ outcome: "unknown", message: expect.stringContaining("It may have been applied") });
    },
  );

  test("an error that throws when it is looked at", async () => {
    const hostile = Object.defineProperty(new Error("h"), "code", {
      get: () => {
        throw new Error("looked at");
      },
    });
    expect(await failureOf(answers(hostile))).toMatchObject({ outcome: "unknown", kind: "internal" });
  });

  test.each([code("ETIMEDOUT", { syscall: "connect" }), new Error("the socket did not establish a connection with the server")])(
    "but no connection is none: %s",
    async (error) => expect(await failureOf(answers(error))).toMatchObject({ outcome: "not-sent" }),
  );
});

describe("R18: a secret in an error", () => {
  const harmful: Record<string, (request: HttpRequest) => object> = {
    "beside more than anybody looks through": (request) => ({
      parts: Array.from({ length: 6_000 }, (_, index) => ({ index })),
      last: [[{ request }]],
    }),
    "behind an accessor of its class": (request) => {
      class Telling extends Error {
        get request(): HttpRequest {
          return request;
        }
      }
      return new Telling("t");
    },
    "in an object for a code": (request) => ({ code: { request } }),
    "that calls itself one of ours": (request) => ({ kind: "network", $metadata: {}, request }),
  };

  test.each(Object.entries(harmful))("%s cannot be reached", async (_where, make) => {
    const error = await failureOf(
      answers((request) => {
        const made = make(request);
        return made instanceof Error ? made : Object.assign(new Error("broken"), made);
      }),
      { retryStrategy: promptRetries(1) },
    );
    for (const told of [error, error.cause]) {
      for (const member of ["last", "request", "code"]) expect(told ?? {}).not.toHaveProperty(member, expect.any(Object));
    }
  });

  test("is looked for without running anything of it", async () => {
    let asked = 0;
    const hidden = Object.defineProperty(new Error("broken"), "writer", { get: () => ((asked += 1), undefined), enumerable: true });
    await failureOf(answers(hidden), { retryStrategy: promptRetries(1) });
    expect(asked).toBe(0);
  });

  test("is hidden wherever an answer sends it back", async () => {
    const token = "very-secret-session-token//==";
    const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: token };
    const echo = ({ headers }: HttpRequest) => ({
      statusCode: 403,
      reason: `No ${token}`,
      headers: { [`x-${headers["authorization"]}`]: "1", "x-amzn-requestid": token },
      body: JSON.stringify({
        message: `${encodeURIComponent(token)} ${headers["authorization"]} ${headers["authorization"]?.toUpperCase()}`,
      }),
    });
    const error = await failureOf(answers(echo), { credentials, retryStrategy: promptRetries(1) });
    const all = JSON.stringify([error, error.message, (error as { $response?: object }).$response]);
    expect(all).not.toContain("very-secret");
    expect(all).not.toMatch(/Signature=[0-9a-f]{64}/i);
  });

  test("keeps its code when it is copied, so that it is tried again", async () => {
    const { $metadata } = await testClient({ requestHandler: answers((request) => code("ECONNRESET", { request }), {}) }).send(create());
    expect($metadata.attempts).toBe(2);
  });
});

describe("R10: an exception", () => {
  test.each(["constructor", "toString", "valueOf", "__proto__"])("may be called %s", async (name) => {
    const error = await failureOf(answers({ statusCode: 400, body: JSON.stringify({ __type: name, message: "m" }) }));
    expect(error).toMatchObject({ kind: "service" });
    expect(error.message).toContain("The request was refused");
  });

  test("that the model has wins over another name", async () => {
    const headers = { "x-amzn-errortype": "Foreign" };
    expect(await failureOf(answers({ statusCode: 400, headers, body: '{"__type":"ConflictException"}' }))).toMatchObject({
      name: "ConflictException",
    });
  });

  test("stands though its body breaks, is tried again, and tells why", async () => {
    const broken = (request: HttpRequest) => ({
      statusCode: 400,
      body: new ReadableStream({ pull: (controller) => controller.error(Object.assign(new Error("broken"), { request })) }),
    });
    expect((await testClient({ requestHandler: answers(broken, {}) }).send(create())).$metadata.attempts).toBe(2);
    const error = await failureOf(answers(broken), { retryStrategy: promptRetries(1) });
    expect(error).toMatchObject({ kind: "service", cause: { message: "broken" } });
    expect(error.cause).not.toHaveProperty("request");
  });

  test("is no longer than a page, whatever the service says", async () => {
    const error = await failureOf(answers({ statusCode: 400, body: JSON.stringify({ message: "m".repeat(1_000_000) }) }));
    expect(error.message.length).toBeLessThan(3_000);
  });
});

describe("R9: an answer", () => {
  test("of a class with accessors is understood", async () => {
    class Answer {
      readonly headers = {};
      readonly body = body;
      get statusCode(): number {
        return 200;
      }
    }
    const requestHandler = { handle: async () => ({ response: new Answer() as never }) };
    expect((await testClient({ requestHandler }).send(create())).$metadata.httpStatusCode).toBe(200);
  });

  test("with headers that have no value is understood", async () => {
    const headers = { "x-amzn-requestid": undefined, "x-amzn-errortype": null };
    const error = await failureOf(answers({ statusCode: 400, headers, body: '{"__type":"ConflictException"}' }));
    expect(error).toMatchObject({ name: "ConflictException", message: expect.not.stringContaining("undefined") });
  });

  test("that comes when the next attempt is under way is closed, and is none of that attempt", async () => {
    let closed = 0;
    let count = 0;
    const requestHandler: HttpRequestHandler = {
      handle: async () => {
        count += 1;
        if (count === 2) {
          await new Promise((resolve) => setTimeout(resolve, 300));
          throw code("ECONNRESET");
        }
        // Comes late: the first attempt was given up before.
        await new Promise((resolve) => setTimeout(resolve, 200));
        const late = new ReadableStream({ cancel: () => void (closed += 1) });
        return { response: new HttpResponse({ statusCode: 500, headers: { "x-amzn-requestid": "of-attempt-1" }, body: late }) };
      },
    };
    const error = await failureOf(requestHandler, { attemptTimeoutMs: 100, retryStrategy: promptRetries(2) });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(error).not.toHaveProperty("$metadata.requestId");
    expect(closed).toBe(1);
  });
});

test("R2: one error that a handler throws for two calls bears the token of each", async () => {
  const shared = code("ECONNRESET");
  const client = testClient({ requestHandler: answers(shared), retryStrategy: promptRetries(1) });
  const send = (clientToken: string) => rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput({ clientToken }))));
  const errors = [await send("token-1"), await send("token-2")];
  expect(errors).toMatchObject([{ $metadata: { clientToken: "token-1" } }, { $metadata: { clientToken: "token-2" } }]);
  const plain = new Error("shared");
  const other = testClient({ requestHandler: answers(plain), retryStrategy: promptRetries(1) });
  const sendOther = (clientToken: string) => rejectionOf(other.send(new CreateRelationshipCommand(relationshipInput({ clientToken }))));
  expect([await sendOther("token-1"), await sendOther("token-2")]).toMatchObject([
    { $metadata: { clientToken: "token-1" } },
    { $metadata: { clientToken: "token-2" } },
  ]);
});

describe("R7: nothing is sent after an abort", () => {
  test("while the options of a handler are still to come", async () => {
    let sent = 0;
    let give = (): void => undefined;
    const requestHandler = {
      configProvider: new Promise((resolve) => (give = () => resolve({}))),
      handle: () => ((sent += 1), new Promise<never>(() => undefined)),
    };
    const controller = new AbortController();
    const call = rejectionOf(testClient({ requestHandler }).send(create(), { abortSignal: controller.signal }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    controller.abort();
    expect(await call).toMatchObject({ outcome: "not-sent", $metadata: { attempts: 0 } });
    give();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sent).toBe(0);
  });

  test("R6: and what is left of an attempt that failed is ended", async () => {
    const signals: unknown[] = [];
    const requestHandler: HttpRequestHandler = {
      handle: (_request, { abortSignal } = {}) => (signals.push(abortSignal), Promise.reject(code("ECONNRESET"))),
    };
    await failureOf(requestHandler, { retryStrategy: promptRetries(1) });
    expect(signals).toMatchObject([{ aborted: true }]);
  });
});

describe("R9: no redirect is followed", () => {
  class Simple extends FetchHttpHandler {
    override handle(...given: Parameters<FetchHttpHandler["handle"]>): ReturnType<FetchHttpHandler["handle"]> {
      return super.handle(...given);
    }
  }
  class Private extends FetchHttpHandler {
    #count = 0;
    get count(): number {
      return this.#count;
    }
    override handle(...given: Parameters<FetchHttpHandler["handle"]>): ReturnType<FetchHttpHandler["handle"]> {
      this.#count += 1;
      return super.handle(...given);
    }
    override updateHttpClientConfig(...given: Parameters<FetchHttpHandler["updateHttpClientConfig"]>): void {
      this.#count += 1;
      super.updateHttpClientConfig(...given);
    }
  }
  class Described extends FetchHttpHandler {
    readonly metadata = { handlerProtocol: "fetch" };
  }
  const patched = new FetchHttpHandler();
  const { handle } = patched;
  patched.handle = (...given) => handle.apply(patched, given);

  test.each([
    ["a subclass", new Simple()],
    ["one with private members", new Private()],
    ["one with metadata", new Described()],
    ["a patched handler", patched],
  ])("by %s", async (_kind, requestHandler) => {
    const { failure, seen } = faulty("307-redirect", { requestHandler });
    expect(await failure()).toMatchObject({ kind: "service" });
    expect((await seen()).events).not.toContain("elsewhere");
  });
});

test("R6: chunks without end, all there at once, do not keep a deadline from its turn", async () => {
  const endless = {
    async *[Symbol.asyncIterator]() {
      for (;;) yield new Uint8Array();
    },
  };
  const error = await failureOf(answers({ body: endless }), { attemptTimeoutMs: 100, retryStrategy: promptRetries(1) });
  expect(error).toMatchObject({ name: "TimeoutError" });
});
