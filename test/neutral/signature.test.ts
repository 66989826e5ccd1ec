/** The signature of a request: made without waiting, of a copy, and of whatever a middleware made of the request. */
import { HttpRequest } from "@smithy/core/transport";
import type { AwsCredentialIdentity, HttpRequest as SmithyRequest } from "@smithy/types";
import { ConfigurationError, CreateRelationshipCommand, httpSigningPlugin } from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test, vi } from "vitest";
import { signRequest } from "../../src/auth/index.js";
import { hashing } from "../../src/http/fetch-runtime.js";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

const options = {
  credentials: Object.freeze({ accessKeyId: "AKIDEXAMPLE", secretAccessKey: "a-secret", sessionToken: "a-token" }),
  region: "us-east-1",
  date: new Date("2026-01-02T03:04:05.678Z"),
};
const request = () =>
  new HttpRequest({
    method: "POST",
    hostname: "example.com",
    path: "/a",
    query: { b: ["2", "1"] },
    headers: { host: "example.com", "X-Amz-Date": "19700101T000000Z", authorization: "of an earlier attempt" },
    body: "{}",
  });

describe("R15: a request that is signed", () => {
  test("is a copy, with headers and query of its own; what was given may be frozen", () => {
    const given = request();
    Object.freeze(given.query["b"]);
    Object.freeze(given.query);
    Object.freeze(given.headers);
    const signed = signRequest(Object.freeze(given), options);
    const again = signRequest(given, options);
    expect(given).toEqual(request());
    expect(again).toEqual(signed);
    expect(again.headers).not.toBe(signed.headers);
    expect(signed.query).toEqual(given.query);
    expect(signed.query?.["b"]).not.toBe(given.query["b"]);
    expect(Object.keys(signed.headers)).toEqual(["host", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256", "authorization"]);
  });

  test("is signed with what the credentials are at that moment", () => {
    const credentials = { ...options.credentials };
    const first = signRequest(request(), { ...options, credentials });
    Object.assign(credentials, { secretAccessKey: "another-secret" });
    const second = signRequest(request(), { ...options, credentials });
    const fresh = signRequest(request(), { ...options, credentials: { ...credentials } });
    expect(second.headers["authorization"]).not.toBe(first.headers["authorization"]);
    expect(second).toEqual(fresh);
  });
});

describe("R21: the hash outside of Node", () => {
  // Of the specification of SHA-256, and of RFC 4231, 4.3.
  const hashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  const hmacOfJefe = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

  test.each(["with", "without"])("is right %s crypto", (presence) => {
    if (presence === "without") vi.stubGlobal("crypto", undefined);
    try {
      expect(hashing.sha256("abc")).toBe(hashOfAbc);
      expect(hashing.sha256(new TextEncoder().encode("abc"))).toBe(hashOfAbc);
      expect(hashing.hmacWith("Jefe", [])("what do ya want for nothing?")).toBe(hmacOfJefe);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test("makes the same signature as that of this platform, without crypto too", () => {
    const ofPlatform = signRequest(request(), options).headers["authorization"];
    vi.stubGlobal("crypto", undefined);
    try {
      // The key of this day is known from above: that of another is not.
      expect(signRequest(request(), options).headers["authorization"]).toBe(ofPlatform);
      expect(signRequest(request(), { ...options, date: new Date("2026-01-03T03:04:05Z") }).headers["authorization"]).toMatch(
        /Signature=[0-9a-f]{64}$/,
      );
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

/** Sends through the local service, which checks the signature, what a middleware of somebody's made of the request. */
async function sendChanged(change: (request: SmithyRequest) => void): Promise<unknown> {
  const client = testClient({ requestHandler: emulatorRequestHandler(new Emulator()) });
  client.middlewareStack.add((next) => (args) => (change(args.request as SmithyRequest), next(args)), { step: "build" });
  return client.send(new CreateRelationshipCommand(relationshipInput()));
}

describe("R14: the signature covers what is sent", () => {
  const changes: Record<string, (request: SmithyRequest) => void> = {
    "a query with names that have no value, an empty one, and several": (request) =>
      (request.query = { none: null, empty: "", several: ["b", "a", ""], "with space": "1+1=2", "é*'()": "é*'()" }),
    "a path with empty and dot segments": (request) => (request.path = "/a//b/./c/../d%20e/%C3%A9*!'()/"),
    "headers with inner and outer spaces": (request) => (request.headers["x-tenant"] = "  a   b  c "),
    "headers of any case": (request) => (request.headers["X-Tenant"] = "a"),
    "a header that is a number": (request) => Object.assign(request.headers, { "x-count": 7 }),
    "a header without a value": (request) => Object.assign(request.headers, { "x-none": undefined }),
    "a body of bytes": (request) => (request.body = new TextEncoder().encode(String(request.body))),
    "a body in a buffer": (request) => (request.body = new TextEncoder().encode(String(request.body)).buffer),
    "the headers of an earlier signature": (request) =>
      Object.assign(request.headers, { Authorization: "AWS4-HMAC-SHA256 x", "X-Amz-Date": "19700101T000000Z" }),
  };

  test.each(Object.entries(changes))("when a middleware sets %s", async (_what, change) => {
    await expect(sendChanged(change)).resolves.toMatchObject({ relationshipDetail: { id: "rs-0000000000001" } });
  });

  test.each([
    ["query", (request: SmithyRequest) => (request.query = { half: "\uD83C" })],
    ["path", (request: SmithyRequest) => (request.path = "/\uD83C")],
  ])("and half a surrogate pair in a %s, which cannot be sent, is a clear error", async (_where, change) => {
    const error = await rejectionOf(sendChanged(change));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ kind: "internal", outcome: "not-sent" });
    expect((error as Error).message).toContain("CreateRelationshipCommand was not sent: its request cannot be signed.");
  });
});

test("a clock that tells no time is a clear error", async () => {
  const client = testClient({ requestHandler: emulatorRequestHandler(new Emulator()) });
  client.middlewareStack.use(httpSigningPlugin(client.config, { now: () => Number.NaN }));
  const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
  expect(error).toMatchObject({ name: "ConfigurationError", outcome: "not-sent", message: expect.stringContaining("the clock") });
});

test("R16: an identity that is changed in place is checked again", async () => {
  const identity: AwsCredentialIdentity = { ...emulatorCredentials };
  const client = testClient({ requestHandler: emulatorRequestHandler(new Emulator()), credentials: identity });
  const send = () => client.send(new CreateRelationshipCommand(relationshipInput()));
  await send();
  Object.assign(identity, { sessionToken: "a\r\nx-injected: 1" });
  expect(await rejectionOf(send())).toMatchObject({
    name: "CredentialsError",
    message: expect.stringContaining("unprintable character in sessionToken"),
  });
});
