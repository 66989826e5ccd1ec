/** Middleware that a user added to a client of another package runs for our commands as for the client's own. */
import { HttpRequest } from "@smithy/core/transport";
import type { FinalizeRequestMiddleware, MetadataBearer } from "@smithy/types";
import { CreateRelationshipCommand, createQuotaLanes, rateLimitPlugin, sendVia } from "partnercentral-channel";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ForeignClient, foreignClients } from "../support/foreign-clients.js";
import { type Loopback, startLoopback } from "../support/loopback.js";
import { relationshipInput } from "../support/relationship-input.js";

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.close());

const command = () => new CreateRelationshipCommand(relationshipInput());
type Finalize = FinalizeRequestMiddleware<object, MetadataBearer>;

/** Sets a header, wherever it stands. */
const header =
  (name: string, value: () => string): Finalize =>
  (next) =>
  (args) => {
    if (HttpRequest.isInstance(args.request)) args.request.headers[name] = value();
    return next(args);
  };

/** Notes that it ran, wherever it stands. */
const note =
  (notes: string[], text: string): Finalize =>
  (next) =>
  (args) => {
    notes.push(text);
    return next(args);
  };

describe.each(foreignClients)("on $name", ({ create }) => {
  let client: ForeignClient;
  beforeEach(() => {
    client = create();
    client.config.requestHandler = loopback.divert(client.config.requestHandler);
  });
  afterEach(() => client.destroy());

  test("it runs at every step, once for each call or for each attempt", async () => {
    const { middlewareStack } = client;
    const ran: string[] = [];
    for (const step of ["initialize", "serialize", "build", "deserialize"] as const) {
      middlewareStack.add(note(ran, step) as never, { step: step as never, name: `${step}Test` });
    }
    middlewareStack.add(note(ran, "finalizeRequest"), { step: "finalizeRequest", name: "finalizeTest" });
    middlewareStack.addRelativeTo(note(ran, "before the retry"), {
      relation: "before",
      toMiddleware: "retryMiddleware",
      name: "beforeTest",
    });
    middlewareStack.addRelativeTo(note(ran, "after the retry"), { relation: "after", toMiddleware: "retryMiddleware", name: "afterTest" });
    loopback.emulator.failNext({ error: "ThrottlingException" });
    await sendVia(client, command());
    const attempt = ["after the retry", "finalizeRequest", "deserialize"];
    expect(ran).toEqual(["initialize", "serialize", "build", "before the retry", ...attempt, ...attempt]);
  });

  test("it changes the input, which is checked and sent as it made it, and sees the output", async () => {
    const outputs: object[] = [];
    client.middlewareStack.add(
      (next) => async (args) => {
        const result = await next({ ...args, input: { ...args.input, displayName: "Another Name" } });
        outputs.push(result.output);
        return result;
      },
      { step: "initialize", name: "renameMiddleware" },
    );
    const output = await sendVia(client, command());
    expect(outputs).toEqual([output]);
    expect(loopback.arrivals).toMatchObject([{ status: 200, body: expect.stringContaining('"displayName":"Another Name"') }]);
  });

  test("it sees the context of the call: its name, service and operation", async () => {
    const contexts: unknown[] = [];
    client.middlewareStack.add(
      (next, context) => {
        contexts.push({ ...context });
        return (args) => next(args);
      },
      { step: "initialize", name: "contextMiddleware" },
    );
    const sent = command();
    await sendVia(client, sent);
    expect(contexts).toMatchObject([
      {
        clientName: "PartnerCentralChannelClient",
        commandName: "CreateRelationshipCommand",
        __smithy_context: { service: "PartnerCentralChannel", operation: "CreateRelationship", commandInstance: sent },
      },
    ]);
  });

  test("a header that it sets at build is signed and sent with each attempt", async () => {
    client.middlewareStack.add(header("x-amz-meta-tenant", () => "tenant-1") as never, { step: "build", name: "tenantMiddleware" });
    loopback.emulator.failNext({ error: "ThrottlingException" });
    await sendVia(client, command());
    const signed = { "x-amz-meta-tenant": "tenant-1", authorization: expect.stringMatching(/SignedHeaders=[^,]*x-amz-meta-tenant/) };
    expect(loopback.arrivals).toMatchObject([
      { status: 400, headers: signed },
      { status: 200, headers: signed },
    ]);
  });

  test("a header that it sets after the retry, of each attempt its own, is signed too", async () => {
    let attempt = 0;
    const numbered = header("x-amz-meta-attempt", () => String(++attempt));
    client.middlewareStack.addRelativeTo(numbered, { relation: "after", toMiddleware: "retryMiddleware", name: "attemptMiddleware" });
    loopback.emulator.failNext({ error: "ThrottlingException" });
    await sendVia(client, command());
    expect(loopback.arrivals.map(({ status, headers }) => [status, headers["x-amz-meta-attempt"]])).toEqual([
      [400, "1"],
      [200, "2"],
    ]);
  });

  test("a tracing header is sent and not signed, as proxies rewrite it", async () => {
    const trace = `00-${"a".repeat(32)}-${"b".repeat(16)}-01`;
    client.middlewareStack.add(header("traceparent", () => trace) as never, { step: "build", name: "traceMiddleware" });
    await sendVia(client, command());
    expect(loopback.arrivals).toMatchObject([
      { headers: { traceparent: trace, authorization: expect.not.stringMatching(/SignedHeaders=[^,]*traceparent/) } },
    ]);
  });

  test("a signer that stands there under the official name is replaced by ours", async () => {
    const { middlewareStack } = client;
    middlewareStack.remove("httpSigningMiddleware");
    const theirs = header("authorization", () => "of another service");
    middlewareStack.addRelativeTo(theirs, {
      relation: "after",
      toMiddleware: "retryMiddleware",
      name: "httpSigningMiddleware",
      override: true,
    });
    await sendVia(client, command());
    expect(loopback.arrivals).toMatchObject([{ status: 200, scope: "us-east-1/partnercentral-channel" }]);
  });

  test.each([
    "loggerMiddleware",
    "serializerMiddleware",
    "endpointV2Middleware",
    "contentLengthMiddleware",
    "getUserAgentMiddleware",
    "hostHeaderMiddleware",
    "recursionDetectionMiddleware",
    "retryMiddleware",
    "awsAuthMiddleware",
    "deserializerMiddleware",
  ])("it may stand before and after %s", async (toMiddleware) => {
    const ran: string[] = [];
    for (const relation of ["before", "after"] as const) {
      client.middlewareStack.addRelativeTo(note(ran, relation), { relation, toMiddleware, name: `${relation}Test` });
    }
    await sendVia(client, command());
    expect(ran).toEqual(["before", "after"]);
  });

  test("it runs where the user removed the retry, with one attempt", async () => {
    client.middlewareStack.remove("retryMiddleware");
    const ran: string[] = [];
    client.middlewareStack.add(note(ran, "finalizeRequest"), { step: "finalizeRequest", name: "finalizeTest" });
    await sendVia(client, command());
    expect(ran).toEqual(["finalizeRequest"]);
    expect(loopback.arrivals).toMatchObject([{ status: 200 }]);
  });

  test("the quota plugin of ours lets each attempt wait for its turn", async () => {
    const lanes = createQuotaLanes({ writesPerSecond: 1_000, readsPerSecond: 1_000 });
    const take = vi.spyOn(lanes, "take");
    client.middlewareStack.use(rateLimitPlugin({ lanes }));
    loopback.emulator.failNext({ error: "InternalServerException" });
    await sendVia(client, command());
    expect(take.mock.calls.map(([operation]) => operation)).toEqual(["CreateRelationship", "CreateRelationship"]);
    expect(loopback.arrivals.map(({ status }) => status)).toEqual([500, 200]);
  });

  test("the client's own stack is as it was", async () => {
    const before = client.middlewareStack.identify();
    await sendVia(client, command());
    expect(client.middlewareStack.identify()).toEqual(before);
  });

  test("middleware of the command runs too", async () => {
    const audited = command();
    const names: string[] = [];
    audited.middlewareStack.add(
      (next) => (args) => {
        names.push(args.input.displayName);
        return next(args);
      },
      { step: "initialize" },
    );
    await sendVia(client, audited);
    expect(names).toEqual(["Example Customer"]);
  });
});
