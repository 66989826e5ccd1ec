import * as official from "@aws-sdk/client-partnercentral-channel";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { type HttpRequest, HttpResponse } from "@smithy/core/transport";
import type { Logger } from "@smithy/types";
import * as old from "client-partnercentral-channel-3.1072";
import {
  ConflictException,
  InputValidationError,
  type PartnerCentralChannelClient,
  type PartnerCentralChannelClientConfig,
} from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { faulty } from "../support/fault-server/client.js";
import { changed } from "../support/operation-case.js";
import { operationCases } from "../support/operation-cases.js";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

/** Answers every request with this, and keeps what was sent. */
function answering(body: object) {
  const requests: HttpRequest[] = [];
  const handle = async (request: HttpRequest) => {
    requests.push(request);
    const headers = { "x-amzn-requestid": "request-1" };
    return { response: new HttpResponse({ statusCode: 200, headers, body: new Blob([JSON.stringify(body)]).stream() }) };
  };
  return { requests, requestHandler: { handle } };
}

type CommandClass = new (input: object) => official.GetRelationshipCommand;

/** Which class it is only the name tells; all are made and sent alike. */
const commandClass = (name: string, packageExports: object = official): CommandClass =>
  new Map<string, CommandClass>(Object.entries(packageExports)).get(`${name}Command`) as CommandClass;

const withoutDate = ({ headers, ...request }: HttpRequest) => {
  const { authorization: _signed, "x-amz-date": _date, "amz-sdk-invocation-id": _id, ...stable } = headers;
  return { ...request, headers: stable };
};

/** What is logged of one call. */
async function logged(options: PartnerCentralChannelClientConfig, send: (client: PartnerCentralChannelClient) => Promise<unknown>) {
  const lines: object[] = [];
  const keep = (line: object) => void lines.push({ ...line, durationMs: 0 });
  const logger: Logger = { debug: keep, info: keep, warn: keep, error: keep };
  await send(testClient({ ...options, logger })).catch(() => undefined);
  return lines;
}

describe.each(operationCases)("the official command of $name on our client", (operation) => {
  const { name, inputs, answers, hasToken } = operation;
  const withToken = (input: object): object => (hasToken ? { clientToken: "token-1", ...input } : input);

  test.each(Object.entries(inputs))("sends for the %s input what our command sends", async (_input, input) => {
    const [mine, theirs] = [answering(answers.full.body), answering(answers.full.body)];
    await operation.send(testClient({ requestHandler: mine.requestHandler }), withToken(input));
    await testClient({ requestHandler: theirs.requestHandler }).send(new (commandClass(name))(withToken(input)));
    expect(theirs.requests.map(withoutDate)).toEqual(mine.requests.map(withoutDate));
  });

  test.each(Object.entries(answers))("gives for the %s answer what the official client gives", async (_answer, { body }) => {
    const { requestHandler } = answering(body);
    const command = new (commandClass(name))(withToken(inputs.smallest));
    const { $metadata, ...output } = await testClient({ requestHandler }).send(command);
    const { $metadata: _theirs, ...expected } = await officialClient(requestHandler).send(command);
    expect(output).toEqual(expected);
    expect($metadata).toMatchObject({ requestId: "request-1", attempts: 1, ...(hasToken && { clientToken: "token-1" }) });
  });

  test("is logged as our command is: accounts masked, names left out", async () => {
    const { requestHandler } = answering(answers.full.body);
    const [mine] = await logged({ requestHandler }, (client) => operation.send(client, withToken(inputs.full)));
    const [theirs] = await logged({ requestHandler }, (client) => client.send(new (commandClass(name))(withToken(inputs.full))));
    expect(theirs).toEqual(mine);
  });

  test("bears a token where the operation has one, and the one of an older official client does too", async () => {
    for (const packageExports of [official, old]) {
      const { requests, requestHandler } = answering(answers.full.body);
      const output = await testClient({ requestHandler }).send(new (commandClass(name, packageExports))(inputs.smallest));
      const { clientToken } = JSON.parse(requests[0]?.body as string) as { clientToken?: string };
      expect(clientToken).toEqual(hasToken ? expect.stringMatching(/^[\da-f-]{36}$/) : undefined);
      expect(output.$metadata).toMatchObject(hasToken ? { clientToken } : {});
    }
  });
});

const officialClient = (requestHandler: object) =>
  new official.PartnerCentralChannelClient({
    region: "us-east-1",
    credentials: emulatorCredentials,
    requestHandler: requestHandler as never,
  });

const emulated = (options: PartnerCentralChannelClientConfig = {}, emulator: Emulator = new Emulator()): PartnerCentralChannelClient =>
  testClient({ requestHandler: emulatorRequestHandler(emulator), ...options });

const create = (input: Partial<official.CreateRelationshipCommandInput> = {}) =>
  new official.CreateRelationshipCommand({ ...relationshipInput(), ...input });

describe("on our client an official command", () => {
  test("has the types of the official package", async () => {
    const output: official.CreateRelationshipCommandOutput = await emulated().send(create());
    expect(output.relationshipDetail?.id).toBe("rs-0000000000001");
  });

  test("that lacks a required member, or has one of a wrong type, is refused before anything is sent", async () => {
    const { requests, requestHandler } = answering({});
    const error = await rejectionOf(testClient({ requestHandler }).send(create({ displayName: undefined, tags: "none" as never })));
    expect(error).toBeInstanceOf(InputValidationError);
    expect((error as InputValidationError).faults.map(({ path }) => path)).toEqual(["displayName", "tags"]);
    expect(requests).toEqual([]);
  });

  test("fails with an exception that both packages know as theirs, with outcome, token and advice", async () => {
    const emulator = new Emulator();
    emulator.failNext({ error: "ConflictException", members: { resourceId: "rs-1", resourceType: "Relationship" } });
    const error = await rejectionOf(emulated({}, emulator).send(create()));
    expect(error).toBeInstanceOf(ConflictException);
    expect(error).toBeInstanceOf(official.ConflictException);
    expect(error).toMatchObject({ outcome: "rejected", resourceId: "rs-1", $metadata: { clientToken: expect.any(String) } });
  });

  test("is tried again with the same token", async () => {
    const { client, seen } = faulty("resetBeforeHead,200-ok", { retryStrategy: promptRetries(2) });
    const { $metadata } = await client.send(create());
    const tokens = (await seen()).requests.map(({ body }) => (JSON.parse(body) as { clientToken: string }).clientToken);
    expect(tokens).toEqual([$metadata, $metadata].map((metadata) => (metadata as { clientToken?: string }).clientToken));
  });

  test("ends its attempt in time", async () => {
    const { client } = faulty("never", { attemptTimeoutMs: 20 });
    expect(await rejectionOf(client.send(create()))).toMatchObject({ name: "TimeoutError", outcome: "unknown" });
  });

  test("keeps its own middleware, and is seen by it as it is", async () => {
    const seen: unknown[] = [];
    const command = create();
    command.middlewareStack.add(
      (next, context) => (args) => {
        seen.push(context.commandName, context.clientName, context.__smithy_context?.commandInstance);
        return next(args);
      },
      { step: "initialize", name: "seeing" },
    );
    await emulated().send(command);
    expect(seen).toEqual(["CreateRelationshipCommand", "PartnerCentralChannelClient", command]);
  });

  test("goes where our client sends it, also when the official one has sent it elsewhere before", async () => {
    const [before, now] = [answering({}), answering({})];
    const elsewhere = new official.PartnerCentralChannelClient({
      region: "us-east-1",
      endpoint: "http://127.0.0.1:1",
      credentials: emulatorCredentials,
      requestHandler: before.requestHandler as never,
    });
    const command = create();
    await elsewhere.send(command);
    await testClient({ requestHandler: now.requestHandler }).send(command);
    expect(before.requests[0]?.hostname).toBe("127.0.0.1");
    expect(now.requests[0]?.hostname).toBe("partnercentral-channel.global.api.aws");
  });

  test("is not mixed up with another of its class where a client caches middleware", async () => {
    const client = emulated({ cacheMiddleware: true });
    const first = await client.send(create());
    const second = await client.send(create({ associatedAccountId: "777788889999" }));
    const third = await client.send(new official.ListRelationshipsCommand({ catalog: "Sandbox" }));
    expect([first, second].map(({ relationshipDetail }) => relationshipDetail?.id)).toEqual(["rs-0000000000001", "rs-0000000000002"]);
    expect(third.items).toHaveLength(2);
  });

  test("ends with the caller's signal", async () => {
    const handle = () => new Promise<never>(() => undefined);
    const call = testClient({ requestHandler: { handle } }).send(create(), { abortSignal: AbortSignal.timeout(1) });
    expect(await rejectionOf(call)).toMatchObject({ name: "AbortError", outcome: "unknown" });
  });

  test("can be sent with a callback", async () => {
    const client = emulated();
    const output = await new Promise((resolve) => client.send(create(), (_error, given) => resolve(given)));
    expect(output).toMatchObject({ relationshipDetail: { id: "rs-0000000000001" } });
  });
});

test("a command of another service is refused, and nothing is sent", async () => {
  const { requests, requestHandler } = answering({});
  const error = await rejectionOf(testClient({ requestHandler }).send(new GetCallerIdentityCommand({})));
  expect(error).toMatchObject({ name: "ConfigurationError", message: expect.stringContaining("GetCallerIdentityCommand") });
  expect(requests).toEqual([]);
});

test.each([
  ["nothing", undefined],
  ["null", null],
  ["an input without its command", { catalog: "Sandbox" }],
  ["the class of a command", official.GetRelationshipCommand],
])("%s in place of a command is refused with a word on what to give", async (_what, given) => {
  const error = await rejectionOf(testClient().send(given as never));
  expect(error).toMatchObject({ name: "ConfigurationError", message: expect.stringContaining("new CreateRelationshipCommand") });
});

test("an answer with a member of a wrong type is an error that names it", async () => {
  const [getRelationship] = operationCases.filter(({ name }) => name === "GetRelationship");
  const body = changed(getRelationship?.answers.full.body ?? {}, "relationshipDetail.id", 7);
  const command = new official.GetRelationshipCommand(getRelationship?.inputs.smallest as official.GetRelationshipCommandInput);
  const error = await rejectionOf(testClient({ requestHandler: answering(body).requestHandler }).send(command));
  expect(error).toMatchObject({ name: "ResponseDecodeError", message: expect.stringContaining("relationshipDetail.id is a number") });
});
