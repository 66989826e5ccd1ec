import { HttpRequest, HttpResponse } from "@smithy/core/transport";
import type {
  BuildMiddleware,
  FinalizeRequestMiddleware,
  HandlerExecutionContext,
  InitializeMiddleware,
  MetadataBearer,
  MiddlewareStack,
} from "@smithy/types";
import {
  CreateRelationshipCommand,
  GetRelationshipCommand,
  idempotencyTokenPlugin,
  type PartnerCentralChannelClient,
  retryMiddlewareOptions,
  serializerMiddlewareOptions,
} from "partnercentral-channel";
import { Emulator, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { relationshipDetail } from "../support/answer-with.js";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

const emulated = (): PartnerCentralChannelClient =>
  testClient({ requestHandler: emulatorRequestHandler(new Emulator()), quota: "published" });

/** A client whose requests end here, to be looked at. */
function recorded(): { client: PartnerCentralChannelClient; requests: HttpRequest[] } {
  const requests: HttpRequest[] = [];
  const requestHandler = {
    handle: async (request: HttpRequest) => {
      requests.push(request);
      return { response: new HttpResponse({ statusCode: 200, headers: {}, body: JSON.stringify({ relationshipDetail }) }) };
    },
  };
  return { client: testClient({ requestHandler }), requests };
}

test("the client's middleware stands on its stack by the names of the official clients", () => {
  expect(emulated().middlewareStack.identify()).toEqual([
    "loggerMiddleware - initialize",
    "idempotencyTokenMiddleware - initialize",
    "callTimeoutMiddleware - serialize",
    "abortMiddleware - serialize",
    "validateInputMiddleware - serialize",
    "httpAuthSchemeMiddleware - before endpointV2Middleware",
    "endpointV2Middleware - before serializerMiddleware",
    "serializerMiddleware - serialize",
    "getUserAgentMiddleware - build",
    "hostHeaderMiddleware - build",
    "recursionDetectionMiddleware - build",
    "retryMiddleware - finalizeRequest",
    "rateLimitMiddleware - before awsAuthMiddleware",
    "httpSigningMiddleware (a.k.a. apiKeyMiddleware,tokenMiddleware,awsAuthMiddleware) - after retryMiddleware",
    "callEndMiddleware - finalizeRequest",
    "onAttemptMiddleware - finalizeRequest",
    "attemptTimeoutMiddleware - finalizeRequest",
    "clockSkewMiddleware - finalizeRequest",
    "networkErrorMiddleware - deserialize",
    "deserializerMiddleware - deserialize",
  ]);
});

/** Adds a middleware at each step that notes when it is entered and left. */
function traceSteps<Input extends object, Output extends object>(stack: MiddlewareStack<Input, Output>, trace: string[]): void {
  const noting =
    (step: string) =>
    <Args, Result>(next: (args: Args) => Promise<Result>) =>
    async (args: Args): Promise<Result> => {
      trace.push(step);
      return next(args);
    };
  stack.add(noting("initialize"), { step: "initialize" });
  stack.add(noting("serialize"), { step: "serialize" });
  stack.add(noting("build"), { step: "build" });
  stack.add(noting("finalizeRequest"), { step: "finalizeRequest" });
  stack.add(noting("deserialize"), { step: "deserialize" });
}

const steps = ["initialize", "serialize", "build", "finalizeRequest", "deserialize"];

test("custom middleware on the client runs at every step, for every command", async () => {
  const client = emulated();
  const trace: string[] = [];
  traceSteps(client.middlewareStack, trace);
  await client.send(new CreateRelationshipCommand(relationshipInput()));
  await client.send(new CreateRelationshipCommand(relationshipInput({ associatedAccountId: "777788889999" })));
  expect(trace).toEqual([...steps, ...steps]);
});

test("custom middleware on a command runs at every step, for that command alone", async () => {
  const client = emulated();
  const trace: string[] = [];
  const command = new CreateRelationshipCommand(relationshipInput());
  traceSteps(command.middlewareStack, trace);
  await client.send(command);
  await client.send(new CreateRelationshipCommand(relationshipInput({ associatedAccountId: "777788889999" })));
  expect(trace).toEqual(steps);
});

test("the stack of a command is its own when the command is frozen or wrapped, and another may be put in its place", async () => {
  const { client } = recorded();
  const trace: string[] = [];
  const command = () => new CreateRelationshipCommand(relationshipInput());
  type Stack = (typeof CreateRelationshipCommand.prototype)["middlewareStack"];
  const tracing = (stack: Stack, name: string): Stack => {
    stack.add((next) => (args) => (trace.push(name), next(args)), { step: "build" });
    return stack;
  };
  const frozen = Object.freeze(command());
  tracing(frozen.middlewareStack, "frozen");
  const wrapped = command();
  tracing((Object.create(wrapped) as typeof wrapped).middlewareStack, "wrapped");
  const assigned = command();
  assigned.middlewareStack = tracing(command().middlewareStack, "assigned");
  const overridden = Object.create(command(), {
    middlewareStack: { value: tracing(command().middlewareStack, "overridden") },
  }) as typeof wrapped;
  for (const sent of [frozen, wrapped, assigned, overridden]) await client.send(sent);
  expect(trace).toEqual(["frozen", "wrapped", "assigned", "overridden"]);
});

test("a middleware may give a value in place of a promise, which those around ours do not see", async () => {
  const client = testClient({ region: "us-east-1", requestHandler: emulatorRequestHandler(new Emulator()) });
  const output = { $metadata: {}, isMocked: true };
  const mock = (() => () => ({ response: {}, output })) as unknown as BuildMiddleware<object, MetadataBearer>;
  client.middlewareStack.add(mock, { step: "build" });
  client.middlewareStack.add((next) => (args) => next(args).then((result) => result), { step: "serialize", priority: "high" });
  expect(await client.send(new CreateRelationshipCommand(relationshipInput()))).toMatchObject({ isMocked: true });
});

test("what stands after the retry runs for each attempt, what stands before it once", async () => {
  const emulator = new Emulator();
  const client = testClient({ requestHandler: emulatorRequestHandler(emulator) });
  const trace: string[] = [];
  traceSteps(client.middlewareStack, trace);
  emulator.failNext({ error: "ThrottlingException", times: 2 });
  await client.send(new CreateRelationshipCommand(relationshipInput()));
  expect(trace).toEqual([...steps, "finalizeRequest", "deserialize", "finalizeRequest", "deserialize"]);
});

test("a header set at the build step is signed", async () => {
  const { client, requests } = recorded();
  client.middlewareStack.add(
    (next) => (args) => {
      if (HttpRequest.isInstance(args.request)) args.request.headers["x-tenant"] = "tenant-1";
      return next(args);
    },
    { step: "build", name: "tenantMiddleware" },
  );
  await client.send(new CreateRelationshipCommand(relationshipInput()));
  expect(requests[0]?.headers["x-tenant"]).toBe("tenant-1");
  expect(requests[0]?.headers["authorization"]).toContain(";x-tenant");
});

test("input that a caller's middleware changes is validated and sent as changed", async () => {
  const { client, requests } = recorded();
  client.middlewareStack.add(
    (next) => (args) => next({ ...args, input: { ...args.input, clientToken: "derived-token", displayName: "Renamed" } }),
    { step: "initialize", name: "renameMiddleware" },
  );
  const output = await client.send(new CreateRelationshipCommand(relationshipInput()));
  expect(JSON.parse(String(requests[0]?.body))).toMatchObject({ clientToken: "derived-token", displayName: "Renamed" });
  expect(output.$metadata.clientToken).toBe("derived-token");
});

describe("each stage of ours", () => {
  test("can be removed: without validation the service answers", async () => {
    const client = emulated();
    expect(client.middlewareStack.remove("validateInputMiddleware")).toBe(true);
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput({ displayName: "x".repeat(31) }))));
    expect(error).toMatchObject({ name: "ValidationException", reason: "REQUEST_VALIDATION_FAILED" });
    expect((error as Error).message).toContain("(displayName: 31 characters, at most 30)");
  });

  test("can be removed: without the token stage no token is sent", async () => {
    const { client, requests } = recorded();
    client.middlewareStack.remove("idempotencyTokenMiddleware");
    const output = await client.send(new CreateRelationshipCommand(relationshipInput()));
    expect(JSON.parse(String(requests[0]?.body))).not.toHaveProperty("clientToken");
    expect(output.$metadata).not.toHaveProperty("clientToken");
  });

  test("can be removed by its tag: without a signature the service refuses", async () => {
    const client = emulated();
    expect(client.middlewareStack.removeByTag("HTTP_SIGNING")).toBe(true);
    expect(await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())))).toMatchObject({
      name: "MissingAuthenticationTokenException",
    });
  });

  test("can be replaced under its name", async () => {
    const { client, requests } = recorded();
    client.middlewareStack.use(idempotencyTokenPlugin({ generateToken: () => "token-of-mine" }));
    const output = await client.send(new CreateRelationshipCommand(relationshipInput()));
    expect(JSON.parse(String(requests[0]?.body)).clientToken).toBe("token-of-mine");
    expect(output.$metadata.clientToken).toBe("token-of-mine");
    expect(client.middlewareStack.identify().filter((name) => name.startsWith("idempotencyToken"))).toHaveLength(1);
  });

  test("can be replaced on a single command", async () => {
    const { client, requests } = recorded();
    const command = new CreateRelationshipCommand(relationshipInput());
    command.middlewareStack.add(
      (next) => (args) => next({ ...args, request: new HttpRequest({ method: "POST", hostname: "example.com", body: "mine" }) }),
      serializerMiddlewareOptions,
    );
    await client.send(command);
    await client.send(new CreateRelationshipCommand(relationshipInput()));
    expect(requests.map(({ hostname }) => hostname)).toEqual(["example.com", "partnercentral-channel.global.api.aws"]);
  });

  test("can be preceded: a middleware before the signature is signed, and runs for each attempt", async () => {
    const { client, requests } = recorded();
    let attempt = 0;
    const attemptMiddleware: FinalizeRequestMiddleware<object, MetadataBearer> = (next) => (args) => {
      if (HttpRequest.isInstance(args.request)) args.request.headers["x-attempt"] = String((attempt += 1));
      return next(args);
    };
    client.middlewareStack.addRelativeTo(attemptMiddleware, {
      name: "attemptMiddleware",
      relation: "before",
      toMiddleware: "httpSigningMiddleware",
    });
    await client.send(new CreateRelationshipCommand(relationshipInput()));
    expect(requests[0]?.headers["authorization"]).toContain(";x-attempt");
  });

  const names = emulated()
    .middlewareStack.identify()
    .map((entry) => entry.split(" ", 1)[0] ?? "");
  test.each(names)("%s can be preceded", async (toMiddleware) => {
    const client = emulated();
    let entered = 0;
    const before: InitializeMiddleware<object, MetadataBearer> = (next) => (args) => ((entered += 1), next(args));
    client.middlewareStack.addRelativeTo(before, { name: "mine", relation: "before", toMiddleware });
    await client.send(new CreateRelationshipCommand(relationshipInput()));
    expect(entered).toBe(1);
  });

  /** What becomes of a call when a stage is missing and nothing stands in for it. */
  const outcomes: Record<string, string> = {
    endpointV2Middleware: "ConfigurationError: CreateRelationshipCommand was not sent: no stage said where to.",
    serializerMiddleware: "ConfigurationError: CreateRelationshipCommand was not sent: no stage made a request.",
    hostHeaderMiddleware: "InvalidSignatureException: These headers must be signed: host.",
    httpSigningMiddleware: "MissingAuthenticationTokenException: ",
    deserializerMiddleware: "TypeError: ",
  };

  test.each(names)("%s can be removed", async (name) => {
    const client = emulated();
    expect(client.middlewareStack.remove(name)).toBe(true);
    const call = client.send(new CreateRelationshipCommand(relationshipInput()));
    const ended = await call.then(
      ({ relationshipDetail: { id } }) => id,
      (error: Error) => `${error.name}: ${error.message}`,
    );
    expect(ended).toContain(outcomes[name] ?? "rs-0000000000001");
  });

  test("that others are placed next to can be removed, and something under another name stand in for it", async () => {
    const { client, requests } = recorded();
    for (const name of ["endpointV2Middleware", "serializerMiddleware", "retryMiddleware"]) client.middlewareStack.remove(name);
    client.middlewareStack.add(
      (next) => (args) => next({ ...args, request: new HttpRequest({ method: "POST", hostname: "example.com", body: "mine" }) }),
      { step: "serialize", name: "mine" },
    );
    await client.send(new CreateRelationshipCommand(relationshipInput()));
    expect(requests).toMatchObject([{ hostname: "example.com", body: "mine", headers: { authorization: expect.any(String) } }]);
  });

  test("is not missed where a caller's middleware asks for one that is not there", async () => {
    const client = emulated();
    const lost: InitializeMiddleware<object, MetadataBearer> = (next) => next;
    client.middlewareStack.addRelativeTo(lost, { name: "lost", relation: "before", toMiddleware: "noSuchMiddleware" });
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
    expect(error).toMatchObject({
      name: "ConfigurationError",
      message: expect.stringContaining("its middleware cannot be put in order. noSuchMiddleware is not found when adding lost"),
    });
  });

  test("and what a caller's own middleware throws when it is set up rejects the call", async () => {
    const client = emulated();
    const bug = new Error("bug of mine");
    client.middlewareStack.add(
      () => {
        throw bug;
      },
      { step: "initialize" },
    );
    expect(await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())))).toBe(bug);
  });

  test("the retry can be replaced by none", async () => {
    const emulator = new Emulator();
    emulator.failNext({ error: "ThrottlingException" });
    const client = testClient({ requestHandler: emulatorRequestHandler(emulator) });
    client.middlewareStack.add((next) => next, retryMiddlewareOptions);
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
    expect(error).toMatchObject({ name: "ThrottlingException", $metadata: { attempts: 1, totalRetryDelay: 0 } });
  });
});

test("the handler context tells tools what is called", async () => {
  const client = emulated();
  const contexts: HandlerExecutionContext[] = [];
  client.middlewareStack.add((next, context) => (contexts.push(context), next), { step: "initialize", priority: "high" });
  const command = new CreateRelationshipCommand(relationshipInput());
  await client.send(command);
  expect(contexts[0]).toMatchObject({
    clientName: "PartnerCentralChannelClient",
    commandName: "CreateRelationshipCommand",
    __smithy_context: { service: "PartnerCentralChannel", operation: "CreateRelationship", commandInstance: command },
  });
});

test("a handler that is put in place of another later is used", async () => {
  const { client } = recorded();
  const emulator = new Emulator();
  client.config.requestHandler = emulatorRequestHandler(emulator);
  const { relationshipDetail: created } = await client.send(new CreateRelationshipCommand(relationshipInput()));
  const read = await client.send(
    new GetRelationshipCommand({ catalog: "Sandbox", programManagementAccountIdentifier: "pma-sandbox000001", identifier: created.id }),
  );
  expect(read.relationshipDetail.displayName).toBe("Example Customer");
});

test("with cacheMiddleware a second command of the class is sent with its own input and a token of its own", async () => {
  const client = testClient({ requestHandler: emulatorRequestHandler(new Emulator()), cacheMiddleware: true });
  const outputs: MetadataBearer[] = [];
  for (const associatedAccountId of ["444455556666", "777788889999"]) {
    outputs.push(await client.send(new CreateRelationshipCommand(relationshipInput({ associatedAccountId }))));
  }
  expect(outputs).toMatchObject([{ relationshipDetail: { id: "rs-0000000000001" } }, { relationshipDetail: { id: "rs-0000000000002" } }]);
});

test("input, config and credentials are only read: frozen ones work", async () => {
  const credentials = Object.freeze({ accessKeyId: "AKIAEMULATOR00000001", secretAccessKey: "emulator-secret-access-key" });
  const client = testClient(Object.freeze({ credentials, requestHandler: emulatorRequestHandler(new Emulator()) }));
  const command = Object.freeze(
    new CreateRelationshipCommand(Object.freeze(relationshipInput({ tags: [Object.freeze({ key: "a", value: "b" })] }))),
  );
  await expect(client.send(command)).resolves.toMatchObject({ relationshipDetail: { id: "rs-0000000000001" } });
});
