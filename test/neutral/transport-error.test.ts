import {
  CreateRelationshipCommand,
  GetRelationshipCommand,
  isClientError,
  type NetworkError,
  ThrottlingException,
} from "partnercentral-channel";
import { describe, expect, test } from "vitest";
import { asTransportError } from "../../src/errors/index.js";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

const attempt = { commandName: "CreateRelationshipCommand", origin: "https://example.com", advice: "Send it again." };
const withCode = (code: string, cause?: unknown) => Object.assign(new Error("low level", { cause }), { code });

describe("what handlers throw", () => {
  test.each([
    [
      "a refused connection",
      withCode("ECONNREFUSED"),
      true,
      "could not reach https://example.com (ECONNREFUSED). Nothing listens there: check the endpoint.",
    ],
    ["an unknown host", withCode("ENOTFOUND"), true, "The host name was not found"],
    [
      "a broken connection",
      withCode("ECONNRESET"),
      true,
      "lost its connection to https://example.com (ECONNRESET). Check the network. Send it again.",
    ],
    ["a dropped fetch socket in Node", new TypeError("fetch failed", { cause: withCode("UND_ERR_SOCKET") }), true, "(UND_ERR_SOCKET)"],
    ["a failed fetch in Chrome", new TypeError("Failed to fetch"), true, "that the endpoint allows this origin (CORS)"],
    ["a failed fetch in Firefox", new TypeError("NetworkError when attempting to fetch resource."), true, "Check the network"],
    ["a failed fetch in Safari", new TypeError("Load failed"), true, "Check the network"],
    ["a system out of sockets", withCode("EMFILE"), false, "the limits of the system"],
    ["a certificate nobody trusts", withCode("DEPTH_ZERO_SELF_SIGNED_CERT"), false, "its certificate"],
  ])("%s is a NetworkError", (_kind, thrown, transient, message) => {
    const error = asTransportError(thrown, attempt) as NetworkError;
    expect(error).toMatchObject({ name: "NetworkError", kind: "network", cause: thrown });
    expect(error.$retryable !== undefined).toBe(transient);
    expect(error.message).toContain(message);
  });

  test("a handler's TimeoutError is ours", () => {
    const thrown = Object.assign(new Error("socket timed out"), { name: "TimeoutError" });
    expect(asTransportError(thrown, attempt)).toMatchObject({ name: "TimeoutError", kind: "timeout", cause: thrown });
  });

  test.each([
    ["a bug in a handler", new TypeError("x is not a function")],
    ["an exception of the service", new ThrottlingException({ message: "m", $metadata: {} })],
  ])("%s comes back as it is", (_kind, thrown) => {
    expect(asTransportError(thrown, attempt)).toBe(thrown);
  });

  test.each([
    ["a string", "text"],
    ["nothing", undefined],
    ["null", null],
    ["a frozen error", Object.freeze(new Error("cold"))],
  ])("%s becomes an error that a retry can write on", (_kind, thrown) => {
    const error = asTransportError(thrown, attempt) as Error;
    expect(error.message).toMatch(/^CreateRelationshipCommand: the HTTP handler failed/);
    expect(error.cause).toBe(thrown ?? undefined);
    expect(Object.isExtensible(error)).toBe(true);
  });

  test("a connection that NodeHttpHandler lost is a NetworkError, though the handler calls it a TimeoutError", () => {
    const thrown = Object.assign(withCode("ECONNRESET"), { name: "TimeoutError" });
    expect(asTransportError(thrown, attempt)).toMatchObject({ name: "NetworkError", code: "ECONNRESET" });
  });

  test("an error of another realm, as in Jest, is recognised", () => {
    const foreign = { name: "Error", message: "connect ECONNREFUSED", code: "ECONNREFUSED" };
    const error = asTransportError(foreign, attempt);
    expect(error).toMatchObject({ name: "NetworkError", code: "ECONNREFUSED" });
    expect(isClientError({ name: "NetworkError", message: "m", kind: "network", $metadata: {} }, "network")).toBe(true);
  });

  test("causes that form a circle end", () => {
    const error = new Error("a");
    error.cause = error;
    expect(asTransportError(error, attempt)).toBe(error);
  });
});

test("a handler that answers without a response gets a clear error", async () => {
  for (const answer of [undefined, {}, { response: undefined }, { response: { body: "" } }]) {
    const client = testClient({ requestHandler: { handle: async () => answer as never } });
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
    expect((error as Error).message).toContain("the HTTP handler resolved without { response: { statusCode, headers, body } }");
  }
});

test.each([0, 101, 304, Number.NaN])("a status of %d is no success", async (statusCode) => {
  const body = JSON.stringify({ relationshipDetail: { arn: "a", id: "b" } });
  const client = testClient({ requestHandler: { handle: async () => ({ response: { statusCode, headers: {}, body } }) } });
  expect(await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())))).toMatchObject({ kind: "service" });
});

test("only a command that has a token is told to be sent again with it", async () => {
  const requestHandler = { handle: () => Promise.reject(Object.assign(new Error("reset"), { code: "ECONNRESET" })) };
  const client = testClient({ requestHandler });
  const identifier = { catalog: "Sandbox", programManagementAccountIdentifier: "pma-sandbox000001", identifier: "rs-0000000000001" };
  const create = (await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())))) as Error;
  const get = (await rejectionOf(client.send(new GetRelationshipCommand(identifier)))) as Error;
  expect(create.message).toMatch(/send it again with the token at \$metadata\.clientToken\.$/);
  expect(get.message).toMatch(/Check the network\. Send it again\.$/);
});
