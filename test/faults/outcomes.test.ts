import { HttpResponse } from "@smithy/core/transport";
import {
  AbortError,
  CreateRelationshipCommand,
  type HttpRequestHandler,
  InternalError,
  type Outcome,
  PartnerCentralChannelClient,
} from "partnercentral-channel";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

type Step = number | string | Error;

/** A request handler that answers with these statuses, or fails with these system codes or errors, the last again and again. */
function handler(...steps: readonly Step[]): HttpRequestHandler {
  let count = 0;
  return {
    async handle() {
      const step = steps[Math.min(count, steps.length - 1)];
      count += 1;
      if (step instanceof Error) throw step;
      if (typeof step === "string") throw Object.assign(new Error(step), { code: step });
      const name = step === 400 ? "AccessDeniedException" : step === 429 ? "ThrottlingException" : "InternalServerException";
      const body = new Response(step === 200 ? "{}" : JSON.stringify({ __type: name, message: "m" })).body;
      return { response: new HttpResponse({ statusCode: step ?? 0, headers: {}, body }) };
    },
  };
}

const create = (overrides = {}) => new CreateRelationshipCommand(relationshipInput(overrides));
const errorOf = async (...steps: readonly Step[]) => rejectionOf(testClient({ requestHandler: handler(...steps) }).send(create()));

describe("the outcome of a call", () => {
  const cases: readonly [string, readonly Step[], Outcome, string][] = [
    ["refused three times for its rate", [429], "rejected", "service"],
    ["that the service refuses", [400], "rejected", "service"],
    ["at which the service failed", [500], "unknown", "service"],
    ["that had no connection", ["ECONNREFUSED"], "not-sent", "network"],
    ["whose host is not found", ["ENOTFOUND"], "not-sent", "network"],
    ["whose connection broke", ["ECONNRESET"], "unknown", "network"],
    ["that the service refused after a connection broke", ["ECONNRESET", 400], "unknown", "service"],
    ["that the service refused after it failed", [500, 429, 400], "unknown", "service"],
    ["that the service refused after there was no connection", ["ECONNREFUSED", 400], "rejected", "service"],
    ["that had no connection after it was refused for its rate", [429, "ECONNREFUSED"], "rejected", "network"],
    ["whose answer cannot be read", [200], "unknown", "decode"],
    ["whose answer has no status", [0], "unknown", "service"],
    ["that is redirected", [307], "rejected", "service"],
    ["whose handler fails for a reason of its own", [new Error("broken")], "unknown", "internal"],
  ];

  test.each(cases)("%s is told: %j", async (_case, steps, outcome, kind) => {
    expect(await errorOf(...steps)).toMatchObject({ outcome, kind });
  });

  test("of a wrong input, without credentials, and with a wrong set-up is that nothing was sent", async () => {
    const requestHandler = handler(200);
    const calls = [
      testClient({ requestHandler }).send(create({ displayName: "" })),
      testClient({ requestHandler, credentials: () => Promise.reject(new Error("none")) }).send(create()),
      testClient({ requestHandler, endpoint: async () => "nonsense" }).send(create()),
    ];
    const errors = await Promise.all(calls.map(rejectionOf));
    expect(errors).toMatchObject([
      { kind: "validation", outcome: "not-sent" },
      { kind: "credentials", outcome: "not-sent" },
      { kind: "internal", outcome: "not-sent" },
    ]);
  });

  test("of a call that is aborted depends on when", async () => {
    const before = testClient({ requestHandler: handler(200) }).send(create(), { abortSignal: AbortSignal.abort() });
    expect(await rejectionOf(before)).toMatchObject({ kind: "aborted", outcome: "not-sent" });
    const during = new AbortController();
    const requestHandler: HttpRequestHandler = {
      handle: () => {
        queueMicrotask(() => during.abort());
        return new Promise(() => undefined);
      },
    };
    const call = testClient({ requestHandler }).send(create(), { abortSignal: during.signal });
    expect(await rejectionOf(call)).toMatchObject({ kind: "aborted", outcome: "unknown" });
    const between = new AbortController();
    const retryStrategy = promptRetries();
    retryStrategy.refreshRetryTokenForRetry = () => {
      between.abort();
      return new Promise(() => undefined);
    };
    const pausing = testClient({ requestHandler: handler(429), retryStrategy }).send(create(), { abortSignal: between.signal });
    expect(await rejectionOf(pausing)).toMatchObject({ kind: "aborted", outcome: "rejected" });
  });

  test("of calls at the same time is told apart, also with cacheMiddleware", async () => {
    const codes = ["ECONNREFUSED", "ECONNRESET"];
    const requestHandler: HttpRequestHandler = {
      handle: async () => {
        const code = codes.shift() ?? "";
        await Promise.resolve();
        throw Object.assign(new Error(code), { code });
      },
    };
    const client = testClient({ requestHandler, cacheMiddleware: true, retryStrategy: promptRetries(1) });
    const errors = await Promise.all([client.send(create()), client.send(create())].map(rejectionOf));
    expect(errors).toMatchObject([{ outcome: "not-sent" }, { outcome: "unknown" }]);
  });
});

describe("what middleware of the caller's throws", () => {
  async function thrown(value: unknown): Promise<unknown> {
    const client = new PartnerCentralChannelClient({ credentials: emulatorCredentials, requestHandler: handler(200) });
    client.middlewareStack.add(() => () => Promise.reject(value), { step: "build" });
    return rejectionOf(client.send(create()));
  }

  test("stays what it is, and bears kind and outcome", async () => {
    class MyError extends Error {}
    const mine = new MyError("mine");
    expect(await thrown(mine)).toBe(mine);
    expect(mine).toMatchObject({ message: "mine", kind: "internal", outcome: "not-sent" });
  });

  test("keeps a kind of its own", async () => {
    expect(await thrown(Object.assign(new Error("mine"), { kind: "mine" }))).toMatchObject({ kind: "mine", outcome: "not-sent" });
  });

  test.each(["text", null, undefined, 7, Object.freeze(new Error("frozen"))])(
    "is the cause of an error where it cannot be written to: %s",
    async (value) => {
      const error = await thrown(value);
      expect(error).toBeInstanceOf(InternalError);
      expect(error).toMatchObject({ kind: "internal", outcome: "not-sent" });
      expect((error as Error).cause).toBe(value);
    },
  );
});

test("an error that was never thrown by a call says that nothing was sent", () => {
  expect(new AbortError("m").outcome).toBe("not-sent");
});
