/** What can be reached from all that a caller gets: no secret. */
import type { HttpRequest } from "@smithy/types";
import { CreateRelationshipCommand, type HttpRequestHandler, type PartnerCentralChannelClientConfig } from "partnercentral-channel";
import { describe, expect, test } from "vitest";
import { handlers } from "#platform";
import { faulty } from "../support/fault-server/client.js";
import { reachableTexts } from "../support/reachable-texts.js";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries } from "../support/test-client.js";

const credentials = {
  accessKeyId: "AKIDSECRETS",
  secretAccessKey: "very-secret-access-key/+=",
  sessionToken: "very-secret-session-token//==",
};

/** What became of a call: all that its caller holds in the end, and the secrets that it used. */
async function callWith(fault: string, options: PartnerCentralChannelClientConfig, inputs = {}) {
  const lines: unknown[] = [];
  const keep = (...given: unknown[]) => void lines.push(...given);
  const logger = { debug: keep, info: keep, warn: keep, error: keep };
  const { client, seen } = faulty(fault, { credentials, logger, retryStrategy: promptRetries(2), ...options });
  const command = new CreateRelationshipCommand(relationshipInput(inputs));
  const result = await client.send(command).catch((error: unknown) => error);
  const signatures = (await seen()).requests.map(({ headers }) => headers["authorization"]?.split("Signature=")[1] ?? "");
  return { result, held: { result, client, command, lines }, secrets: [...Object.values(credentials).slice(1), ...signatures] };
}

function expectNoSecret(held: unknown, secrets: readonly string[]): void {
  const texts = reachableTexts(held);
  expect(texts.length).toBeGreaterThan(50);
  for (const secret of secrets)
    expect(texts.filter((text) => text.includes(secret)).map((text) => `${secret.slice(0, 12)} in ${text.slice(0, 300)}`)).toEqual([]);
}

/** Handlers whose errors bear the request, as those of some HTTP libraries do. */
const tellTales: Record<string, (request: HttpRequest) => unknown> = {
  "in a member": (request) => Object.assign(new Error("broken"), { config: { request } }),
  "in a hidden member": (request) => Object.defineProperty(new Error("broken"), "request", { value: request, enumerable: false }),
  "in its cause": (request) =>
    new TypeError("fetch failed", { cause: Object.assign(new Error("broken"), { code: "ECONNRESET", request }) }),
  "in its message": (request) => new Error(`broken: ${JSON.stringify(request.headers)}`),
  "in Headers": (request) => Object.assign(new Error("broken"), { headers: new Headers(request.headers) }),
  "in bytes": (request) => Object.assign(new Error("broken"), { sent: new TextEncoder().encode(JSON.stringify(request.headers)) }),
  "in a list of errors": (request) => Object.assign(new Error("broken"), { errors: [new Error(JSON.stringify(request.headers))] }),
  "as a text": (request) => JSON.stringify(request.headers),
};

describe.each(handlers)("through $name", ({ create }) => {
  const faults = ["200-ok", "echo", "503-html", "resetBeforeHead", "closeInBody", "200-html", "307-redirect"];

  test.each(faults)("R18: no secret can be reached after %s", async (fault) => {
    const { held, secrets } = await callWith(fault, { requestHandler: create() });
    expect(secrets.every((secret) => secret.length > 8)).toBe(true);
    expect(secrets.length).toBeGreaterThan(2);
    expectNoSecret(held, secrets);
  });

  test("R18: nor after a deadline", async () => {
    const { held, secrets, result } = await callWith("never", { requestHandler: create(), attemptTimeoutMs: 100 });
    expect(result).toMatchObject({ name: "TimeoutError" });
    expectNoSecret(held, secrets);
  });
});

test("R18: what the service says is told with the secrets hidden", async () => {
  const { result } = await callWith("echo", {});
  const { message, reason } = result as { message: string; reason: string };
  for (const text of [message, reason]) {
    expect(text).toContain('"x-amz-security-token":"<hidden>"');
    expect(text).toContain("Signature=<hidden>");
  }
});

test.each(Object.entries(tellTales))("R18: no secret can be reached when a handler fails with the request %s", async (_where, failure) => {
  const sent: HttpRequest[] = [];
  const requestHandler: HttpRequestHandler = {
    handle: (request) => {
      sent.push(request);
      return Promise.reject(failure(request));
    },
  };
  const { held, secrets } = await callWith("200-ok", { requestHandler });
  const signatures = sent.map(({ headers }) => headers["authorization"]?.split("Signature=")[1] ?? "");
  expect(signatures[0]).toHaveLength(64);
  expectNoSecret({ ...held, client: undefined }, [...secrets, ...signatures]);
});

test("R18: no secret can be reached when the input is wrong, or the credentials are", async () => {
  const wrongInput = await callWith("200-ok", {}, { displayName: 7 });
  expect(wrongInput.result).toMatchObject({ kind: "validation" });
  expectNoSecret(wrongInput.held, wrongInput.secrets);
  const wrongCredentials = await callWith("200-ok", { credentials: { ...credentials, accessKeyId: "" } });
  expect(wrongCredentials.result).toMatchObject({ kind: "credentials" });
  expectNoSecret(wrongCredentials.held, wrongCredentials.secrets);
});

test("R18: an error in JSON, and printed with its stack, shows none", async () => {
  const { result, secrets } = await callWith("echo", {});
  const error = result as Error;
  for (const text of [JSON.stringify(error), String(error), error.stack ?? ""]) {
    for (const secret of secrets) expect(text).not.toContain(secret);
  }
});

test("the walk finds a secret where there is one", async () => {
  const hidden = Object.defineProperty({}, "x", { value: new Map([["y", [{ [Symbol("z")]: "a-secret" }]]]), enumerable: false });
  expect(reachableTexts(hidden)).toContain("a-secret");
});
