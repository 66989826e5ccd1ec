import { constructStack } from "@smithy/middleware-stack";
/** What each stage of ours does that no other test sees. */
import type {
  BuildMiddleware,
  DeserializeMiddleware,
  HandlerExecutionContext,
  HttpRequest,
  HttpResponse,
  MetadataBearer,
  UserAgent,
} from "@smithy/types";
import {
  AccessDeniedException,
  type ChannelMetadataBearer,
  CreateRelationshipCommand,
  CredentialsError,
  endpointPlugin,
  httpSigningPlugin,
  idempotencyTokenPlugin,
  InternalServerException,
  isClientError,
  isServiceException,
  PartnerCentralChannelClient,
  recursionDetectionPlugin,
  retryPlugin,
  ThrottlingException,
} from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { relationshipDetail } from "../support/answer-with.js";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

/** A client whose requests are answered from a list, the last answer again and again. */
function answered(...answers: (() => Partial<HttpResponse>)[]) {
  const requests: HttpRequest[] = [];
  const options: unknown[] = [];
  const requestHandler = {
    handle: async (request: HttpRequest, handlerOptions?: unknown) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push({ ...request, headers: { ...request.headers } });
      options.push(handlerOptions);
      return { response: { headers: {}, ...answer?.() } as HttpResponse };
    },
  };
  return { requests, options, requestHandler, client: testClient({ requestHandler }) };
}

const ok = () => ({ statusCode: 200, body: JSON.stringify({ relationshipDetail }) });
const create = (overrides = {}) => new CreateRelationshipCommand(relationshipInput(overrides));

describe("input", () => {
  test.each([null, undefined])("a clientToken of %s counts as not given", async (clientToken) => {
    const { client, requests } = answered(ok);
    const output = await client.send(create({ clientToken }));
    expect(JSON.parse(String(requests[0]?.body)).clientToken).toBe(output.$metadata.clientToken);
    expect(output.$metadata.clientToken).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("members that are inherited, hidden or computed are sent like others", async () => {
    const { client, requests } = answered(ok);
    const { displayName, ...rest } = relationshipInput();
    class Input {
      get displayName(): string {
        return displayName;
      }
    }
    const input = Object.assign(Object.create(new Input()), rest) as ReturnType<typeof relationshipInput>;
    Object.defineProperty(input, "sector", { value: "GOVERNMENT", enumerable: false });
    await client.send(new CreateRelationshipCommand(input));
    expect(JSON.parse(String(requests[0]?.body))).toMatchObject({ displayName, sector: "GOVERNMENT" });
  });

  test("what the caller changes after send() is neither validated nor sent", async () => {
    const { client, requests } = answered(ok);
    const tags = [{ key: "key", value: "value" }];
    const input = relationshipInput({ tags });
    const call = client.send(new CreateRelationshipCommand(input));
    tags.push({ key: "later#", value: "" });
    input.displayName = "";
    await call;
    expect(JSON.parse(String(requests[0]?.body))).toMatchObject({
      displayName: "Example Customer",
      tags: [{ key: "key", value: "value" }],
    });
  });

  test("an error of the validation bears the token that was given", async () => {
    const error = await rejectionOf(answered(ok).client.send(create({ displayName: "", clientToken: "token-1" })));
    expect(error).toMatchObject({ name: "InputValidationError", $metadata: { clientToken: "token-1" } });
  });

  test("a message stays readable however many faults there are", async () => {
    const strange = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`member${index}`, 1]));
    const error = (await rejectionOf(answered(ok).client.send(create(strange)))) as Error & { faults: unknown[] };
    expect(error.faults).toHaveLength(500);
    expect(error.message).toMatch(/\n {2}member0: .*; and 490 more, see faults\.$/);
  });
});

describe("the token", () => {
  test.each([[""], ["x".repeat(65)], ["a\r\nb"], [7], [Promise.resolve("token")], [undefined]])(
    "%j of generateToken is refused, and nothing sent",
    async (token) => {
      const { client, requests } = answered(ok);
      client.middlewareStack.use(idempotencyTokenPlugin({ generateToken: () => token as string }));
      expect((await rejectionOf(client.send(create()))) as Error).toMatchObject({ message: expect.stringContaining("generateToken") });
      expect(requests).toHaveLength(0);
    },
  );
});

describe("credentials", () => {
  test("are asked for before anything is built", async () => {
    const steps: string[] = [];
    const client = testClient({ credentials: () => Promise.reject(new Error("locked")) });
    client.middlewareStack.add((next) => (args) => (steps.push("build"), next(args)), { step: "build" });
    expect(await rejectionOf(client.send(create()))).toBeInstanceOf(CredentialsError);
    expect(steps).toEqual([]);
  });

  test("that are nowhere to be found end the call, with what to do", async () => {
    const client = new PartnerCentralChannelClient({ requestHandler: answered(ok).requestHandler, region: "us-east-1" });
    const error = await rejectionOf(client.send(create()));
    expect(error).toMatchObject({ name: "CredentialsError", kind: "credentials" });
    expect((error as Error).message).toMatch(
      /^CreateRelationshipCommand was not sent\. No credentials: .*(`credentials`|credentials).* to the client/,
    );
  });
});

describe("headers", () => {
  test("a host that the caller set stays", async () => {
    const { client, requests } = answered(ok);
    const vpcMiddleware: BuildMiddleware<object, ChannelMetadataBearer> = (next) => (args) => {
      (args.request as HttpRequest).headers["host"] = "vpce.example.com";
      return next(args);
    };
    client.middlewareStack.addRelativeTo(vpcMiddleware, {
      name: "vpcMiddleware",
      relation: "before",
      toMiddleware: "hostHeaderMiddleware",
    });
    await client.send(create());
    expect(requests[0]?.headers["host"]).toBe("vpce.example.com");
  });

  test("tracing headers are sent and not signed: proxies rewrite them", async () => {
    const { client, requests } = answered(ok);
    client.middlewareStack.add(
      (next) => (args) => {
        Object.assign((args.request as HttpRequest).headers, { traceparent: "00-1", tracestate: "a=b", baggage: "c=d", "x-mine": "1" });
        return next(args);
      },
      { step: "build" },
    );
    await client.send(create());
    expect(requests[0]?.headers).toMatchObject({ traceparent: "00-1", tracestate: "a=b", baggage: "c=d" });
    const [, signed] = /SignedHeaders=([^,]+)/.exec(requests[0]?.headers["authorization"] ?? "") ?? [];
    expect(signed?.split(";").filter((name) => /trace|baggage|x-mine/.test(name))).toEqual(["x-mine"]);
  });

  test("sections that others put on the context stand in the user agent", async () => {
    const { client, requests } = answered(ok);
    client.middlewareStack.add((next, context) => ((context.userAgent = [["tracer", "2.0"]]), next), { step: "initialize" });
    await client.send(create());
    expect(requests[0]?.headers["user-agent"]).toMatch(/ tracer\/2\.0$/);
  });

  test("what is added to the client's customUserAgent between two calls stands in the user agent", async () => {
    const customUserAgent: UserAgent = [["app", "1"]];
    const { requestHandler, requests } = answered(ok);
    const client = testClient({ requestHandler, customUserAgent });
    await client.send(create());
    customUserAgent.push(["library", "2"]);
    await client.send(create());
    expect(requests.map(({ headers }) => headers["user-agent"])).toEqual([
      expect.stringMatching(/ app\/1$/),
      expect.stringMatching(/ app\/1 library\/2$/),
    ]);
  });

  test.each([
    ["trace-1", { "x-amzn-trace-id": "trace-1" }],
    [undefined, {}],
  ])("the trace %s of a Lambda invocation is passed on", async (traceId, headers) => {
    const { client, requests } = answered(ok);
    client.middlewareStack.use(recursionDetectionPlugin({ lambdaTraceId: () => traceId }));
    await client.send(create());
    expect(Object.fromEntries(Object.entries(requests[0]?.headers ?? {}).filter(([name]) => name === "x-amzn-trace-id"))).toEqual(headers);
  });
});

describe("the signature", () => {
  test("bears the time that it is told", async () => {
    const { client, requests } = answered(ok);
    client.middlewareStack.use(httpSigningPlugin(client.config, { now: () => Date.UTC(2030, 0, 2, 3, 4, 5) }));
    await client.send(create());
    expect(requests[0]?.headers["x-amz-date"]).toBe("20300102T030405Z");
  });
});

describe("retries", () => {
  const refused = (name: string) => () => ({
    statusCode: name === "InternalServerException" ? 500 : 400,
    body: JSON.stringify({ __type: name, message: "m" }),
  });

  test.each([
    ["ThrottlingException", 2],
    ["InternalServerException", 2],
    ["ServiceQuotaExceededException", 2],
    ["AccessDeniedException", 1],
    ["ConflictException", 1],
    ["ResourceNotFoundException", 1],
    ["ValidationException", 1],
    ["UnrecognizedClientException", 1],
  ])("%s is worth %d attempts of two", async (name, attempts) => {
    const { client, requests } = answered(refused(name), ok);
    await client.send(create()).catch(() => undefined);
    expect(requests).toHaveLength(attempts);
  });

  test("the exceptions say themselves whether another attempt is worth it", () => {
    const $metadata = {};
    expect(new ThrottlingException({ message: "m", $metadata }).$retryable).toEqual({ throttling: true });
    expect(new InternalServerException({ message: "m", $metadata }).$retryable).toEqual({});
    expect(new AccessDeniedException({ message: "m", $metadata }).$retryable).toBeUndefined();
  });

  test("a handler that timed out is asked again", async () => {
    let attempts = 0;
    const requestHandler = {
      handle: async () => {
        attempts += 1;
        if (attempts === 1) throw Object.assign(new Error("slow"), { name: "TimeoutError" });
        return { response: { headers: {}, ...ok() } };
      },
    };
    await testClient({ requestHandler }).send(create());
    expect(attempts).toBe(2);
  });
});

test("the options of send() reach the handler", async () => {
  const { client, options } = answered(ok);
  await client.send(create(), { requestTimeout: 1234 });
  expect(options).toMatchObject([{ requestTimeout: 1234 }]);
});

test("with cacheMiddleware a middleware that is added later is not seen", async () => {
  const { requestHandler } = answered(ok);
  const client = testClient({ requestHandler, cacheMiddleware: true });
  await client.send(create());
  let seen = 0;
  client.middlewareStack.add((next) => (args) => ((seen += 1), next(args)), { step: "initialize" });
  await client.send(create());
  expect(seen).toBe(0);
});

test("the guards tell the service's errors from the client's", () => {
  const throttling = new ThrottlingException({ message: "m", $metadata: {} });
  const credentials = new CredentialsError("m");
  expect([throttling, credentials, new Error("m"), "m", null].map((error) => [isServiceException(error), isClientError(error)])).toEqual([
    [true, false],
    [false, true],
    [false, false],
    [false, false],
    [false, false],
  ]);
  expect([isServiceException(throttling, "ThrottlingException"), isServiceException(throttling, "ConflictException")]).toEqual([
    true,
    false,
  ]);
  expect([isClientError(credentials, "credentials"), isClientError(credentials, "network")]).toEqual([true, false]);
});

describe("on the client of another service", () => {
  const config = {
    serviceId: "STS",
    isCustomEndpoint: true,
    endpoint: async () => ({ protocol: "https:", hostname: "sts.example.com", path: "/" }),
    region: async () => "eu-west-1",
    credentials: async () => emulatorCredentials,
  };

  test("our command brings its stages along, and goes to its own endpoint", async () => {
    const { requests, requestHandler } = answered(ok);
    const stack = constructStack<object, never>();
    stack.use(retryPlugin({ maxAttempts: async () => 1, retryStrategy: async () => promptRetries() }));
    const command = create();
    const { output } = await command.resolveMiddleware(stack as never, { ...config, requestHandler }, {})(command);
    expect(output).toMatchObject({ relationshipDetail, $metadata: { clientToken: expect.any(String) } });
    expect(requests[0]?.hostname).toBe("partnercentral-channel.global.api.aws");
    expect(requests[0]?.headers["authorization"]).toContain("/us-east-1/partnercentral-channel/aws4_request");
  });

  test("the endpoint stage alone leaves the custom endpoint of that service alone", async () => {
    const stack = constructStack<object, { $metadata: object }>();
    stack.add((next) => next, { step: "serialize", name: "serializerMiddleware" });
    stack.use(endpointPlugin(config));
    const context = {} as HandlerExecutionContext;
    await stack.resolve(async () => ({ response: {}, output: { $metadata: {} } }), context)({ input: {} });
    expect(context.endpointV2?.url.href).toBe("https://partnercentral-channel.global.api.aws/");
  });
});

test("a command of another package gets a clear error, and nothing is sent", async () => {
  const { client, requests } = answered(ok);
  const foreign = create();
  const resolve = foreign.resolveMiddleware.bind(foreign);
  foreign.resolveMiddleware = (stack, config, options) => {
    const forgetful = stack.clone();
    const forget: DeserializeMiddleware<object, MetadataBearer> = (next, context) => {
      Object.assign(context, { commandName: "ListBucketsCommand", __smithy_context: {} });
      return next;
    };
    forgetful.add(forget, { step: "deserialize", priority: "low" });
    return resolve(forgetful, config, options);
  };
  const error = await rejectionOf(client.send(foreign));
  expect((error as Error).message).toContain("ListBucketsCommand was not sent: it is no command of this API");
  expect(requests).toHaveLength(0);
});

test("the emulator's request handler heeds a signal", async () => {
  const handler = emulatorRequestHandler(new Emulator());
  const request = { method: "POST", protocol: "https:", hostname: "example.com", path: "/", headers: {}, query: {}, body: "" };
  await expect(handler.handle(request as never, { abortSignal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
});
