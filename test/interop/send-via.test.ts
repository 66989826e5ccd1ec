import { S3Client } from "@aws-sdk/client-s3";
/** What sendVia does itself; what becomes of the call on each client, the tests of foreign clients show. */
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { mockClient } from "aws-sdk-client-mock";
import { CreateRelationshipCommand, ListRelationshipsCommand, sendVia } from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test, vi } from "vitest";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

const command = new CreateRelationshipCommand(relationshipInput());
const stsClient = () =>
  new STSClient({ region: "us-east-1", credentials: emulatorCredentials, requestHandler: emulatorRequestHandler(new Emulator()) });

describe("a client with a send", () => {
  test("is asked by it, with the same arguments, so that what stands there sees the call", async () => {
    const client = stsClient();
    const send = vi.spyOn(client, "send");
    const options = { requestTimeout: 5_000 };
    await sendVia(client, command);
    await sendVia(client, command, options).catch(() => undefined);
    expect(send.mock.calls).toEqual([[command], [command, options]]);
    expect(send.mock.contexts).toEqual([client, client]);
  });

  test("answers what a mock in its place was told to", async () => {
    const s3 = mockClient(S3Client);
    try {
      s3.on(ListRelationshipsCommand as never).resolves({ items: [], $metadata: {} } as never);
      const output = await sendVia(new S3Client({ region: "us-east-1" }), new ListRelationshipsCommand({ catalog: "AWS" }));
      expect(output.items).toEqual([]);
      expect(s3.calls()).toHaveLength(1);
    } finally {
      s3.restore();
    }
  });

  test("is ours, too", async () => {
    const client = testClient({ requestHandler: emulatorRequestHandler(new Emulator()) });
    expect((await sendVia(client, command)).relationshipDetail.id).toBe("rs-0000000000001");
    client.destroy();
    expect(await rejectionOf(sendVia(client, command))).toMatchObject({ name: "AbortError" });
  });
});

test("a client without a send, of a stack and a config, sends", async () => {
  const { middlewareStack, config } = stsClient();
  const aborted = { abortSignal: AbortSignal.abort() };
  expect(await rejectionOf(sendVia({ middlewareStack, config }, command, aborted))).toMatchObject({ name: "AbortError" });
  expect((await sendVia({ middlewareStack, config }, command)).relationshipDetail.id).toBe("rs-0000000000001");
});

describe("what is no client is refused, and the message says what to give", () => {
  const cases: readonly [string, unknown, RegExp][] = [
    ["nothing", undefined, /^sendVia: the client is nothing, expected a client of the AWS SDK v3, such as new STSClient/],
    ["null", null, /is null, expected/],
    ["a client's config", stsClient().config, /is an object without \{ middlewareStack, config \}, expected/],
    ["a stack without a config", { middlewareStack: stsClient().middlewareStack }, /without \{ middlewareStack, config \}/],
    ["a stack that is none", { middlewareStack: {}, config: {} }, /without \{ middlewareStack, config \}/],
    ["a client of the AWS SDK v2", { config: {}, makeRequest: () => undefined }, /without \{ middlewareStack, config \}/],
    ["a client's class", STSClient, /is a function without/],
    ["a string", "sts", /is a string/],
  ];

  test.each(cases)("%s", async (_case, client, message) => {
    const error = await rejectionOf(sendVia(client as STSClient, command));
    expect(error).toMatchObject({ name: "ConfigurationError", outcome: "not-sent", message: expect.stringMatching(message) });
  });
});

describe("what is no command of this package is refused, and the message says what to give", () => {
  const cases: readonly [string, unknown, RegExp][] = [
    ["nothing", undefined, /^sendVia: the command is nothing, expected one of this package, such as new CreateRelationshipCommand/],
    ["an input", relationshipInput(), /the command is an object, expected/],
    ["a command's class", CreateRelationshipCommand, /the command is a function, expected/],
    [
      "a command of another package",
      new GetCallerIdentityCommand({}),
      /is a GetCallerIdentityCommand, .* Send others with client\.send\(\)/,
    ],
  ];

  test.each(cases)("%s", async (_case, sent, message) => {
    const error = await rejectionOf(sendVia(stsClient(), sent as typeof command));
    expect(error).toMatchObject({ name: "ConfigurationError", outcome: "not-sent", message: expect.stringMatching(message) });
  });

  test("the two in the wrong order", async () => {
    expect(await rejectionOf(sendVia(command as never, stsClient() as never))).toMatchObject({
      name: "ConfigurationError",
      message: expect.stringContaining("the client is an object without"),
    });
  });
});
