import type { AwsCredentialIdentity } from "@smithy/types";
import { CreateRelationshipCommand, ListRelationshipsCommand } from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { memoizeCredentials } from "../../src/auth/index.js";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

const identity = (name: string, expiration?: Date): AwsCredentialIdentity => ({
  accessKeyId: name,
  secretAccessKey: "secret",
  ...(expiration && { expiration }),
});

describe("R17: a provider", () => {
  test("is asked once for callers of the same time, and kept", async () => {
    let asked = 0;
    const provider = memoizeCredentials(async () => identity(`key-${(asked += 1)}`));
    const answers = await Promise.all([provider(), provider(), provider()]);
    expect(new Set(answers.map(({ accessKeyId }) => accessKeyId))).toEqual(new Set(["key-1"]));
    expect((await provider()).accessKeyId).toBe("key-1");
  });

  test("is asked again five minutes before what it gave expires", async () => {
    let now = 0;
    let asked = 0;
    const provider = memoizeCredentials(
      async () => identity(`key-${(asked += 1)}`, new Date(3_600_000)),
      () => now,
    );
    await provider();
    now = 3_600_000 - 300_001;
    expect((await provider()).accessKeyId).toBe("key-1");
    now = 3_600_000 - 300_000;
    expect((await provider()).accessKeyId).toBe("key-2");
  });

  test("that failed is asked again by the next call", async () => {
    let asked = 0;
    const provider = memoizeCredentials(async () => {
      asked += 1;
      if (asked === 1) throw new Error("no network yet");
      return identity("key");
    });
    await expect(Promise.all([provider(), provider()])).rejects.toThrow("no network yet");
    expect((await provider()).accessKeyId).toBe("key");
    expect(asked).toBe(2);
  });

  test("that gave something unusable is asked again by the next call", async () => {
    const answers = [{}, identity("key")];
    const provider = memoizeCredentials(async () => answers.shift() as AwsCredentialIdentity);
    await expect(provider()).rejects.toThrow("The credentials have no accessKeyId");
    expect((await provider()).accessKeyId).toBe("key");
  });

  test("that fails for two calls at once gives each an error of its own, with its own token", async () => {
    const client = testClient({ credentials: () => Promise.reject(new Error("offline")) });
    const send = (clientToken: string) => rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput({ clientToken }))));
    expect(await Promise.all([send("token-1"), send("token-2")])).toMatchObject([
      { name: "CredentialsError", $metadata: { clientToken: "token-1" } },
      { name: "CredentialsError", $metadata: { clientToken: "token-2" } },
    ]);
  });

  test("that throws instead of rejecting is a provider that failed", async () => {
    const provider = memoizeCredentials(() => {
      throw new Error("synchronous");
    });
    await expect(provider()).rejects.toThrow("synchronous");
  });

  test("serves each attempt with what is valid then", async () => {
    const second = { accessKeyId: "AKIASECOND", secretAccessKey: "s2", accountId: "111122223333" };
    const emulator = new Emulator({ identities: [emulatorCredentials, second] });
    emulator.failNext({ error: "ThrottlingException" });
    const client = testClient({ requestHandler: emulatorRequestHandler(emulator) });
    client.middlewareStack.add(
      (next) => (args) => {
        client.config.credentials = async () => second;
        return next(args);
      },
      { step: "finalizeRequest", priority: "low" },
    );
    await expect(client.send(new CreateRelationshipCommand(relationshipInput()))).resolves.toMatchObject({ $metadata: { attempts: 2 } });
  });
});

describe("R17: an answer that the token has expired", () => {
  const session = (count: number) => ({ ...emulatorCredentials, sessionToken: `token-${count}` });

  /** A client whose provider gives another session each time, and a service that takes them all. */
  function setup(overrides: Parameters<typeof testClient>[0] = {}) {
    const emulator = new Emulator({ identities: Array.from({ length: 9 }, (_, i) => ({ ...session(i + 1), accessKeyId: `KEY${i + 1}` })) });
    const asked: unknown[] = [];
    const credentials = async (properties?: object) => {
      const count = asked.push(properties?.["forceRefresh" as keyof object]);
      return { ...session(count), accessKeyId: `KEY${count}` };
    };
    const client = testClient({ requestHandler: emulatorRequestHandler(emulator), credentials, ...overrides });
    return { emulator, asked, client, send: () => client.send(new ListRelationshipsCommand({ catalog: "Sandbox" })) };
  }

  test.each(["ExpiredTokenException", "ExpiredToken"])("(%s) refreshes the credentials and is tried again", async (error) => {
    const { emulator, asked, send } = setup();
    emulator.failNext({ error });
    await expect(send()).resolves.toMatchObject({ $metadata: { attempts: 2 } });
    expect(asked).toEqual([undefined, true]);
  });

  test("is final the second time", async () => {
    const { emulator, asked, send } = setup();
    emulator.failNext({ error: "ExpiredTokenException", times: 2 });
    await expect(send()).rejects.toMatchObject({ name: "ExpiredTokenException", $metadata: { attempts: 2 } });
    expect(asked).toHaveLength(2);
  });

  test("refreshes once for calls of the same time", async () => {
    const { emulator, asked, send } = setup();
    emulator.failNext({ error: "ExpiredTokenException", times: 5 });
    const outputs = await Promise.all(Array.from({ length: 5 }, send));
    expect(outputs.map(({ $metadata }) => $metadata.attempts)).toEqual([2, 2, 2, 2, 2]);
    expect(asked).toHaveLength(2);
  });

  test("is final for an identity that nothing can refresh", async () => {
    const { emulator, send } = setup({ credentials: { ...session(1), accessKeyId: "KEY1" } });
    emulator.failNext({ error: "ExpiredTokenException" });
    await expect(send()).rejects.toMatchObject({ name: "ExpiredTokenException", $metadata: { attempts: 1 } });
  });

  test("is what the caller gets when the refresh fails; the next call asks again", async () => {
    let fails = false;
    const { emulator, send } = setup({
      credentials: () => (fails ? Promise.reject(new Error("offline")) : Promise.resolve({ ...session(1), accessKeyId: "KEY1" })),
    });
    emulator.failNext({ error: "ExpiredTokenException" });
    await send().catch(() => undefined);
    emulator.failNext({ error: "ExpiredTokenException" });
    fails = true;
    await expect(send()).rejects.toMatchObject({ name: "ExpiredTokenException", $metadata: { attempts: 1 } });
  });

  test("leaves fresh credentials for the next call where one attempt is all", async () => {
    const { emulator, asked, send } = setup({ retryStrategy: promptRetries(1) });
    emulator.failNext({ error: "ExpiredTokenException" });
    await expect(send()).rejects.toMatchObject({ name: "ExpiredTokenException" });
    await expect(send()).resolves.toMatchObject({ $metadata: { attempts: 1 } });
    expect(asked).toHaveLength(2);
  });

  test("of an identity that was refreshed meanwhile refreshes nothing", async () => {
    let asked = 0;
    const provider = memoizeCredentials(async () => identity(`key-${(asked += 1)}`));
    const refused = await provider();
    const force = () => provider({ forceRefresh: true, refused });
    expect((await Promise.all([force(), force()])).map(({ accessKeyId }) => accessKeyId)).toEqual(["key-2", "key-2"]);
    expect((await force()).accessKeyId).toBe("key-2");
    expect((await provider({ forceRefresh: true })).accessKeyId).toBe("key-3");
  });
});

test.each(["", null])("R17: a session token of %j is none", async (sessionToken) => {
  const credentials = { ...emulatorCredentials, sessionToken } as AwsCredentialIdentity;
  const client = testClient({ requestHandler: emulatorRequestHandler(new Emulator()), credentials });
  await expect(client.send(new CreateRelationshipCommand(relationshipInput()))).resolves.toBeDefined();
});

describe("R17: a call without usable credentials says so and sends nothing", () => {
  const requestHandler = { handle: () => Promise.reject(new Error("something was sent")) };

  test.each([
    ["provider fails", async () => Promise.reject(new Error("token file missing")), "The credentials provider failed: token file missing."],
    ["provider gives nothing", async () => undefined, "The credentials provider gave no identity"],
    ["access key is missing", { secretAccessKey: "s" }, "The credentials have no accessKeyId"],
    ["secret is empty", { accessKeyId: "a", secretAccessKey: "" }, "The credentials have no secretAccessKey"],
    ["secret ends in a line break", { accessKeyId: "a", secretAccessKey: "hunter2\n" }, "unprintable character in secretAccessKey"],
    [
      "token has a line break",
      { accessKeyId: "a", secretAccessKey: "b", sessionToken: "x\r\ny: z" },
      "unprintable character in sessionToken",
    ],
  ])("when the %s", async (_case, credentials, message) => {
    const client = testClient({ requestHandler, credentials: credentials as AwsCredentialIdentity });
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
    expect(error).toMatchObject({ name: "CredentialsError", kind: "credentials" });
    expect((error as Error).message).toContain("CreateRelationshipCommand was not sent. ");
    expect((error as Error).message).toContain(message);
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain("hunter2");
  });
});
