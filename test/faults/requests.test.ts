/** What is sent: signed, and nothing but what the caller meant. */
import type { BuildMiddleware, HttpRequest } from "@smithy/types";
import {
  ConfigurationError,
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  PartnerCentralChannelClient,
} from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { handlers } from "#platform";
import { faulty } from "../support/fault-server/client.js";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

const texts = {
  "letters of all planes": "aé漢🏢𝒳\u{10FFFD}",
  "a lone high surrogate": "a\uD83Cb",
  "a lone low surrogate": "a\uDFE2b",
  NUL: "a\0b",
  "line breaks": "a\r\nX-Injected: 1\r\n\r\nb",
  "separators of lines": "a\u2028\u2029\u0085b",
  "a mark of direction": "a\u202Eb\uFEFFc",
  "quotes and backslashes": '"\\"}{"x":"',
};

describe.each(handlers)("through $name", ({ create }) => {
  test.each(Object.entries(texts))("R14: %s arrive as they were given, and the signature covers them", async (_kind, displayName) => {
    // The local service checks the signature over the bytes that it got.
    const server = new Emulator();
    const { send, seen } = faulty("200-ok", { requestHandler: create(), validateInput: false, credentials: emulatorCredentials });
    await send({ displayName });
    const [request] = (await seen()).requests;
    expect((JSON.parse(request?.body ?? "") as { displayName: string }).displayName).toBe(displayName);
    const answer = await server.fetch(
      new Request(`http://${request?.headers["host"]}${request?.path}`, {
        method: "POST",
        headers: request?.headers ?? {},
        body: request?.body ?? "",
      }),
    );
    expect(await answer.text()).not.toMatch(/[Ss]ignature/);
    expect(request?.headers["x-injected"]).toBeUndefined();
  });

  test("R14: host, content-type and each x-amz header are signed", async () => {
    const { send, seen } = faulty("200-ok", {
      requestHandler: create(),
      credentials: { ...emulatorCredentials, sessionToken: "a-session-token" },
    });
    await send();
    const [request] = (await seen()).requests;
    const [, signed = ""] = /SignedHeaders=([^,]+)/.exec(request?.headers["authorization"] ?? "") ?? [];
    const amazon = Object.keys(request?.headers ?? {}).filter((name) => name.startsWith("x-amz-"));
    expect(amazon).toContain("x-amz-security-token");
    expect(signed.split(";")).toEqual(expect.arrayContaining(["host", "content-type", ...amazon]));
  });
});

describe("R15: nothing that the caller gave is written to", () => {
  const deepFreeze = <T>(value: T): T => {
    if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
    return value;
  };

  test("frozen input, command, options and credentials work", async () => {
    const requestHandler = emulatorRequestHandler(new Emulator());
    const credentials = deepFreeze({ ...emulatorCredentials });
    const client = new PartnerCentralChannelClient(Object.freeze({ credentials, requestHandler, quota: false as const }));
    const input = deepFreeze(relationshipInput({ tags: [{ key: "a", value: "b" }] }));
    const command = Object.freeze(new CreateRelationshipCommand(input));
    const { relationshipDetail } = await client.send(command, Object.freeze({ abortSignal: new AbortController().signal }));
    expect(relationshipDetail.id).toBe("rs-0000000000001");
    expect(command.input).toBe(input);
    expect(input).not.toHaveProperty("clientToken");
  });

  test("a member __proto__, as JSON may have it, is refused, and gives the input no members", async () => {
    const json = JSON.stringify(relationshipInput()).replace("{", '{"__proto__":{"requestedSupportPlan":{"resoldEnterprise":{}}},');
    const command = new CreateRelationshipCommand(JSON.parse(json) as CreateRelationshipCommandInput);
    const error = await rejectionOf(testClient().send(command));
    expect(error).toMatchObject({ faults: [{ path: "__proto__", rule: "unknown-member" }] });
  });

  test("members that the model does not have are refused, and without validation not sent", async () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":true},"constructor":"c","toString":"t","$unknown":"u","hasOwnProperty":"h"}',
    ) as object;
    const input = Object.defineProperties(relationshipInput(), Object.getOwnPropertyDescriptors(hostile)) as CreateRelationshipCommandInput;
    expect(await rejectionOf(testClient().send(new CreateRelationshipCommand(input)))).toMatchObject({
      kind: "validation",
      outcome: "not-sent",
    });
    const { client, seen } = faulty("200-ok", { validateInput: false });
    await client.send(new CreateRelationshipCommand(input));
    const [request] = (await seen()).requests;
    expect(Object.keys(JSON.parse(request?.body ?? "") as object).sort()).toEqual(
      [...Object.keys(relationshipInput()), "clientToken"].sort(),
    );
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("R16: a line break or NUL is refused before anything is sent", () => {
  const breaks = ["\r\nx-injected: 1", "\n", "\r", "\0"];
  const nothingIsSent = { handle: () => Promise.reject(new Error("something was sent")) };
  const send = (client: PartnerCentralChannelClient) => rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));

  /** Middleware of somebody's that does not look at what it sets. */
  function changing(change: (request: HttpRequest) => void): PartnerCentralChannelClient {
    const client = testClient({ requestHandler: nothingIsSent });
    const middleware: BuildMiddleware<object, object> = (next) => async (args) => {
      change(args.request as HttpRequest);
      return next(args);
    };
    client.middlewareStack.add(middleware as never, { step: "build" });
    return client;
  }

  test.each(breaks)("%j in the value of a header", async (text) => {
    const error = await send(changing(({ headers }) => (headers["x-tenant"] = `a${text}`)));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({
      outcome: "not-sent",
      message: expect.stringContaining("the header x-tenant has a line break or NUL in it"),
    });
  });

  test.each(breaks)("%j in the name of a header", async (text) => {
    expect(await send(changing(({ headers }) => (headers[`x-tenant${text}`] = "a")))).toMatchObject({ outcome: "not-sent" });
  });

  test.each(breaks)("%j in the host", async (text) => {
    expect(await send(changing((request) => (request.hostname += text)))).toMatchObject({ outcome: "not-sent" });
  });

  test.each(breaks)("%j in the path", async (text) => {
    expect(await send(changing((request) => (request.path += text)))).toMatchObject({ outcome: "not-sent" });
  });

  test.each(breaks)("%j in the region", (text) => {
    expect(() => testClient({ region: `us-east-1${text}` })).toThrow(ConfigurationError);
  });

  test.each(breaks)("%j in a region that comes later", async (text) => {
    const client = testClient({ region: async () => `us-east-1${text}`, requestHandler: nothingIsSent });
    expect(await send(client)).toMatchObject({ outcome: "not-sent" });
  });

  test.each(["accessKeyId", "secretAccessKey", "sessionToken"])("in the %s of credentials", async (member) => {
    for (const text of breaks) {
      const credentials = { ...emulatorCredentials, [member]: `secret-value${text}` };
      const error = await send(testClient({ credentials, requestHandler: nothingIsSent }));
      expect(error).toMatchObject({ kind: "credentials", outcome: "not-sent", message: expect.stringContaining(member) });
      expect((error as Error).message).not.toContain("secret-value");
    }
  });

  test.each(breaks)("%j in the name of the application is left out of the user agent", async (text) => {
    const { send: sendTo, seen } = faulty("200-ok", { userAgentAppId: `app${text}`, customUserAgent: [["tool", `1${text}`]] });
    await sendTo();
    const [request] = (await seen()).requests;
    expect(request?.headers["x-amz-user-agent"]).toMatch(/ tool\/1-/);
    expect(request?.headers).not.toHaveProperty("x-injected");
  });
});
