import { getEventListeners } from "node:events";
import { readFileSync } from "node:fs";
/** Each plugin of ours that knows no service, used alone on clients of other services, for their own commands. */
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { RetryStrategyV2 } from "@smithy/types";
import * as ours from "partnercentral-channel";
import { type AttemptEvent, createQuotaLanes, isClientError, type Plugin, type QuotaSlot } from "partnercentral-channel";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ForeignCase, ForeignClient, ForeignOptions } from "../support/foreign-clients.js";
import { type AnswerServer, callsWithSecret, callsWithToken, ownCalls, startAnswers } from "../support/own-calls.js";

let server: AnswerServer;
beforeEach(async () => {
  server = await startAnswers();
});
afterEach(() => server.close());

const quickly: RetryStrategyV2 = retriesAfter(async () => undefined);

/** Three attempts, with a pause of the test's between them. */
function retriesAfter(pause: () => Promise<void>): RetryStrategyV2 {
  return {
    acquireInitialRetryToken: async () => ({ getRetryCount: () => 0, getRetryDelay: () => 0 }),
    refreshRetryTokenForRetry: async (token) => {
      const count = token.getRetryCount() + 1;
      if (count > 2) throw new Error("no more attempts");
      await pause();
      return { getRetryCount: () => count, getRetryDelay: () => 0 };
    },
    recordSuccess: () => undefined,
  };
}

const unavailable = { status: 503 };

const clients: ForeignClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
});

function clientWith(create: ForeignCase["create"], options: ForeignOptions, ...plugins: Plugin[]): ForeignClient {
  const client = create({ endpoint: server.url, retryStrategy: quickly, ...options });
  clients.push(client);
  for (const plugin of plugins) client.middlewareStack.use(plugin);
  return client;
}

describe.each(ownCalls)("on $name", ({ name, create, command, commandName, answer }) => {
  const ok = { body: answer };
  beforeEach(() => server.answer(ok));

  test("abortPlugin() ends a call at once, also while it waits for credentials", async () => {
    const abort = new AbortController();
    const credentials = vi.fn(() => new Promise<never>(() => undefined));
    // The clients of 2023 do not tell their middleware of the call's signal; that of the client ends all calls.
    const isOld = name.endsWith("2023");
    const plugin = isOld ? ours.abortPlugin({ clientSignal: abort.signal }) : ours.abortPlugin();
    const sent = clientWith(create, { credentials }, plugin).send(command, isOld ? {} : { abortSignal: abort.signal });
    const error = sent.catch((thrown: unknown) => thrown);
    await vi.waitUntil(() => credentials.mock.calls.length > 0);
    abort.abort(new Error("enough"));
    expect(await error).toMatchObject({ name: "AbortError", message: expect.stringContaining(commandName) });
    expect(server.requests).toEqual([]);
  });

  test("callTimeoutPlugin(options) ends a call that takes too long, and no attempt begins later", async () => {
    server.answer(unavailable, ok);
    let goOn = (): void => undefined;
    const paused = new Promise<void>((resolve) => (goOn = resolve));
    const attempts: string[] = [];
    const retryStrategy = retriesAfter(() => paused);
    const client = clientWith(create, { retryStrategy }, ours.callTimeoutPlugin({ callTimeoutMs: 1_000 }));
    client.middlewareStack.add((next) => (args) => (attempts.push("begun"), next(args)), {
      step: "finalizeRequest",
      name: "beginTest",
    });
    const error = await client.send(command).catch((thrown: unknown) => thrown);
    expect(isClientError(error, "timeout") && error.message).toContain(`${commandName} took longer than its 1000 ms`);
    goOn();
    await vi.waitUntil(() => attempts.length === 3);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.requests).toHaveLength(1);
  });

  test("attemptTimeoutPlugin(options) ends an attempt without an answer, and the next one succeeds", async () => {
    server.answer({ hangs: true }, ok);
    await clientWith(create, {}, ours.attemptTimeoutPlugin({ attemptTimeoutMs: 1_000 })).send(command);
    expect(server.requests).toHaveLength(2);
  });

  test("callEndPlugin() leaves a call whole that nobody has ended", async () => {
    await clientWith(create, {}, ours.callEndPlugin()).send(command);
    expect(server.requests).toHaveLength(1);
  });

  test("networkErrorPlugin() says that nobody listens, where, and what to do", async () => {
    const endpoint = await closedPort();
    const error = await clientWith(create, { endpoint }, ours.networkErrorPlugin())
      .send(command)
      .catch((thrown: unknown) => thrown);
    expect(isClientError(error, "network") && error.message).toContain(`${commandName} could not reach ${endpoint}`);
  });

  test("onAttemptPlugin(options) tells of each attempt", async () => {
    server.answer(unavailable, ok);
    const events: AttemptEvent[] = [];
    await clientWith(create, {}, ours.onAttemptPlugin({ onAttempt: (event) => events.push(event) })).send(command);
    expect(events).toMatchObject([
      { commandName, number: 1, status: 503 },
      { commandName, number: 2, status: 200, reason: expect.any(String), delayMs: expect.any(Number) },
    ]);
    expect(events.map(({ operation }) => `${operation}Command`)).toEqual([commandName, commandName]);
  });

  test("rateLimitPlugin(options) lets each attempt wait for its turn, and signs it after that", async () => {
    server.answer(unavailable, ok);
    const lanes = createQuotaLanes();
    const take = vi.spyOn(lanes, "take");
    take.mockImplementation(async () => ({ accepted: () => undefined, throttled: () => undefined }));
    const client = clientWith(create, {}, ours.rateLimitPlugin({ lanes }));
    await client.send(command);
    expect(take.mock.calls.map(([operation]) => `${operation}Command`)).toEqual([commandName, commandName]);
    const names = client.middlewareStack.identify().map((entry) => entry.split(" ", 1)[0]);
    const signer = names.findIndex((entry) => entry === "httpSigningMiddleware" || entry === "awsAuthMiddleware");
    // STS of 2023 has its signature on the stacks of its commands.
    if (signer !== -1) expect(names.indexOf("rateLimitMiddleware")).toBeLessThan(signer);
    expect(server.requests).toHaveLength(2);
  });

  test("loggerPlugin() logs each call once", async () => {
    const info = vi.fn();
    const logger = { debug: vi.fn(), info, warn: vi.fn(), error: vi.fn() };
    await clientWith(create, { logger }, ours.loggerPlugin()).send(command);
    expect(info.mock.calls).toEqual([[expect.objectContaining({ commandName, durationMs: expect.any(Number) })]]);
  });

  test("retryPlugin(config) tries again as the client's strategy says", async () => {
    server.answer(unavailable, unavailable, ok);
    const client = clientWith(create, {});
    client.middlewareStack.use(ours.retryPlugin(retryConfigOf(client)));
    await client.send(command);
    expect(server.requests.map(({ headers }) => headers["amz-sdk-request"])).toEqual([
      expect.stringContaining("attempt=1"),
      expect.stringContaining("attempt=2"),
      expect.stringContaining("attempt=3"),
    ]);
  });

  test("clockSkewPlugin(config) learns the service's clock, by which the next attempt is signed", async () => {
    const ahead = new Date(Date.now() + 3_600_000).toUTCString();
    server.answer({ ...ok, headers: { date: ahead } });
    const client = clientWith(create, {});
    const config = { systemClockOffset: 0 };
    client.middlewareStack.use(ours.clockSkewPlugin(config));
    await client.send(command);
    expect(Math.round(config.systemClockOffset / 60_000)).toBe(60);
  });

  test("userAgentPlugin(config) says who calls", async () => {
    await clientWith(create, {}, ours.userAgentPlugin({ defaultUserAgent: ["importer/1.0"], userAgentAppId: async () => "nightly" })).send(
      command,
    );
    expect(server.requests[0]?.headers["user-agent"]).toMatch(/^importer\/1\.0 app\/nightly/);
  });

  test("hostHeaderPlugin() sets the host that is signed", async () => {
    await clientWith(create, {}, ours.hostHeaderPlugin()).send(command);
    expect(server.requests[0]?.headers).toMatchObject({
      host: server.url.replace("http://", ""),
      authorization: expect.stringMatching(/SignedHeaders=[^,]*\bhost\b/),
    });
  });

  test("recursionDetectionPlugin(options) passes the trace of a Lambda on", async () => {
    await clientWith(create, {}, ours.recursionDetectionPlugin({ lambdaTraceId: () => "Root=1-2-3" })).send(command);
    expect(server.requests[0]?.headers["x-amzn-trace-id"]).toBe("Root=1-2-3");
  });

  test("idempotencyTokenPlugin(options?) leaves a call whole that has no token", async () => {
    const generateToken = vi.fn(() => "token-of-ours");
    await clientWith(create, {}, ours.idempotencyTokenPlugin({ generateToken })).send(command);
    expect(generateToken).not.toHaveBeenCalled();
  });
});

describe.each(ownCalls)("together, on $name", ({ create, command, commandName, answer }) => {
  test("a wait for the quota is no part of the call's deadline", async () => {
    server.answer({ body: answer });
    const take = (): Promise<QuotaSlot> =>
      new Promise((resolve) => setTimeout(() => resolve({ accepted: () => undefined, throttled: () => undefined }), 700));
    const client = clientWith(create, {}, ours.callTimeoutPlugin({ callTimeoutMs: 600 }), ours.rateLimitPlugin({ lanes: { take } }));
    await client.send(command);
    expect(server.requests).toHaveLength(1);
  });

  test("a call that its deadline has ended leaves no timer of its attempt", async () => {
    server.answer({ hangs: true });
    const timers = vi.spyOn(globalThis, "setTimeout");
    const cleared = vi.spyOn(globalThis, "clearTimeout");
    const client = clientWith(
      create,
      {},
      ours.callTimeoutPlugin({ callTimeoutMs: 600 }),
      ours.attemptTimeoutPlugin({ attemptTimeoutMs: 98_765 }),
    );
    const error = await client.send(command).catch((thrown: unknown) => thrown);
    expect(isClientError(error, "timeout") && error.message).toContain(commandName);
    const timer = timers.mock.results[timers.mock.calls.findIndex(([, ms]) => ms === 98_765)]?.value as unknown;
    expect(timer).toBeDefined();
    await vi.waitUntil(() => cleared.mock.calls.some(([given]) => given === timer));
    vi.restoreAllMocks();
  });
});

test.each(callsWithToken)(
  "idempotencyTokenPlugin(options?) makes the token of a call, the same for each attempt, and tells it, on $name",
  async ({ create, command, answer, tokenMember }) => {
    server.answer(unavailable, { body: answer });
    const options = { generateToken: () => "token-of-ours", ...(tokenMember !== undefined && { tokenMember }) };
    const output = await clientWith(create, {}, ours.idempotencyTokenPlugin(options)).send(command);
    expect(server.requests.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { ClientRequestToken: "token-of-ours" },
      { ClientRequestToken: "token-of-ours" },
    ]);
    expect(output).toMatchObject({ $metadata: { clientToken: "token-of-ours" } });
  },
);

test.each(callsWithSecret)("loggerPlugin() keeps the secrets of an output to itself, on $name", async ({ create, command, answer }) => {
  server.answer({ body: answer });
  const info = vi.fn();
  const logger = { debug: vi.fn(), info, warn: vi.fn(), error: vi.fn() };
  await clientWith(create, { logger }, ours.loggerPlugin()).send(command);
  expect(info).toHaveBeenCalledOnce();
  expect(JSON.stringify(info.mock.calls)).toContain("ASIAEXAMPLE");
  expect(JSON.stringify(info.mock.calls)).not.toContain("secret-of-the-role");
});

test("idempotencyTokenPlugin(options?) gives no token to a command that tells that it has none", async () => {
  const [dynamo] = callsWithToken;
  const listing = ownCalls.find(({ name }) => name === dynamo?.name);
  if (dynamo === undefined || listing === undefined) throw new Error("There is no such client.");
  server.answer({ body: listing.answer });
  const client = clientWith(dynamo.create, {}, ours.idempotencyTokenPlugin({ tokenMember: "ClientRequestToken" }));
  expect(await client.send(listing.command)).not.toHaveProperty("$metadata.clientToken");
  expect(server.requests[0]?.body).toBe("{}");
});

test.each([
  ["callTimeoutPlugin", "callTimeoutMs: nothing", () => ours.callTimeoutPlugin({ timeoutMs: 500 } as never)],
  ["callTimeoutPlugin", "callTimeoutMs: nothing", () => ours.callTimeoutPlugin(undefined as never)],
  ["attemptTimeoutPlugin", "attemptTimeoutMs: NaN", () => ours.attemptTimeoutPlugin({ attemptTimeoutMs: Number.NaN })],
  ["attemptTimeoutPlugin", "attemptTimeoutMs: 0", () => ours.attemptTimeoutPlugin({ attemptTimeoutMs: 0 })],
])("%s refuses a time that is none: %s", (_plugin, message, make) => {
  expect(make).toThrow(`${message}, expected milliseconds above 0, or Infinity.`);
});

test("rateLimitPlugin(options) leaves no listener behind when its lanes break down", async () => {
  const [first] = ownCalls;
  if (first === undefined) throw new Error("There is no client.");
  const { signal } = new AbortController();
  const take = (): never => {
    throw new Error("broken lanes");
  };
  const client = clientWith(first.create, {}, ours.rateLimitPlugin({ lanes: { take } }));
  await expect(client.send(first.command, { abortSignal: signal })).rejects.toThrow("broken lanes");
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

/** Every client has it, under types of its own. */
function retryConfigOf(client: ForeignClient): ours.RetryConfig {
  return client.config as unknown as ours.RetryConfig;
}

async function closedPort(): Promise<string> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as AddressInfo;
  await new Promise((resolve) => listener.close(resolve));
  return `http://127.0.0.1:${port}`;
}

test("the README says of each plugin whether it works there", () => {
  const source = readFileSync(new URL(import.meta.url), "utf8");
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const rows = [...readme.matchAll(/\| `(\w+Plugin)\([^)]*\)` +\| (yes|no) +\|/g)].map(([, plugin = "", said = ""]) => ({ plugin, said }));
  const works = (plugin: string): boolean => source.includes(`  test("${plugin}(`);
  expect(rows).toEqual(rows.map(({ plugin }) => ({ plugin, said: works(plugin) ? "yes" : "no" })));
  const exported = Object.keys(ours).filter((name) => name.endsWith("Plugin") && name !== "definePlugin");
  expect(new Set(rows.map(({ plugin }) => plugin))).toEqual(new Set(exported));
});
