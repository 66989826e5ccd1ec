/** All messages of errors, on a page that reads like documentation: `messages.md`. */
import { HttpResponse } from "@smithy/core/transport";
import type { BuildMiddleware, HttpRequest } from "@smithy/types";
import * as everything from "partnercentral-channel";
import {
  CreateRelationshipCommand,
  createQuotaLanes,
  GetRelationshipCommand,
  type HttpRequestHandler,
  ListRelationshipsCommand,
  type Outcome,
  PartnerCentralChannelClient,
  type PartnerCentralChannelClientConfig,
  UpdateRelationshipCommand,
  waitForHandshake,
} from "partnercentral-channel";
import { Emulator, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { expect, test } from "vitest";
import { relationshipInput } from "../../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../../support/test-client.js";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
const ids = { catalog: "Sandbox", programManagementAccountIdentifier: "pma-sandbox000001", identifier: "rs-0000000000001" };
const relationship = () => new CreateRelationshipCommand(relationshipInput());

type Call = (client: PartnerCentralChannelClient) => Promise<unknown>;
const create =
  (overrides = {}): Call =>
  (client) =>
    client.send(new CreateRelationshipCommand(relationshipInput(overrides)));
const update = (): Call => (client) => client.send(new UpdateRelationshipCommand({ ...ids, displayName: "New" }));
const get = (): Call => (client) => client.send(new GetRelationshipCommand(ids));
const list = (): Call => (client) => client.send(new ListRelationshipsCommand({ catalog: "Sandbox" }));
const misspelt = (): Call => (client) => client.send(new CreateRelationshipCommand({ catalog: "Sandbox", sektor: "COMMERCIAL" } as never));
const never = () => new Promise<never>(() => undefined);

function answering(statusCode: number, body: unknown): HttpRequestHandler {
  const headers = { "x-amzn-requestid": "4442587FB7D0A2F9" };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { handle: async () => ({ response: new HttpResponse({ statusCode, headers, body: text }) }) };
}
const exception = (name: string, status: number, members = {}): HttpRequestHandler =>
  answering(status, { __type: name, message: "What the service says.", ...members });
const failing = (thrown: unknown): HttpRequestHandler => ({ handle: () => Promise.reject(thrown) });
const withCode = (code: string): HttpRequestHandler => failing(Object.assign(new Error(code.toLowerCase()), { code }));
/** With an answer that does not come. */
const silent: HttpRequestHandler = { handle: never };

const clientOf = (requestHandler: HttpRequestHandler, options: PartnerCentralChannelClientConfig = {}) =>
  testClient({ credentials, requestHandler, retryStrategy: promptRetries(1), ...options });
const sent = (call: Call, requestHandler: HttpRequestHandler, options?: PartnerCentralChannelClientConfig) => () =>
  rejectionOf(call(clientOf(requestHandler, options)));
const thrown = (make: () => unknown) => async () => rejectionOf(Promise.resolve().then(make));

async function aborted(): Promise<unknown> {
  const controller = new AbortController();
  const handle = () => (setTimeout(() => controller.abort()), never());
  return rejectionOf(clientOf({ handle }).send(relationship(), { abortSignal: controller.signal }));
}

async function destroyed(): Promise<unknown> {
  const handle = () => (setTimeout(() => client.destroy()), never());
  const client = clientOf({ handle });
  return rejectionOf(client.send(relationship()));
}

async function brokenHeader(): Promise<unknown> {
  const client = clientOf(silent);
  const middleware: BuildMiddleware<object, object> = (next) => async (args) => {
    (args.request as HttpRequest).headers["x-tenant"] = "a\r\nb";
    return next(args);
  };
  client.middlewareStack.add(middleware as never, { step: "build" });
  return rejectionOf(client.send(relationship()));
}

async function quotaWait(): Promise<unknown> {
  const quota = createQuotaLanes({ writesPerSecond: 0.1, readsPerSecond: 1, maxWaitMs: 50 });
  void quota.take("CreateRelationship");
  return rejectionOf(clientOf(silent, { quota }).send(relationship()));
}

const pages: Record<string, Record<string, () => Promise<unknown>>> = {
  "service: the service said no": {
    "the credentials lack a permission": sent(create(), exception("AccessDeniedException", 403)),
    "something is there already": sent(create(), exception("ConflictException", 409, { resourceId: "rs-1", resourceType: "Relationship" })),
    "the service failed": sent(create(), exception("InternalServerException", 500)),
    "the service failed at an update": sent(update(), exception("InternalServerException", 500)),
    "something does not exist": sent(get(), exception("ResourceNotFoundException", 404)),
    "a quota of the account is used up": sent(create(), exception("ServiceQuotaExceededException", 402)),
    "too many calls at a time": sent(create(), exception("ThrottlingException", 429)),
    "the service refuses the input": sent(
      create(),
      exception("ValidationException", 400, { fieldList: [{ name: "sector", code: "X", message: "is not allowed" }] }),
    ),
    "the session token has expired": sent(create(), exception("ExpiredTokenException", 403)),
    "the access key is unknown": sent(create(), exception("UnrecognizedClientException", 403)),
    "the signature is not accepted": sent(create(), exception("InvalidSignatureException", 403)),
    "another exception": sent(create(), exception("SomethingNewException", 400)),
    "a proxy answers": sent(create(), answering(502, "<html>")),
    "an answer without a word": sent(create(), answering(404, "")),
    "a redirect": sent(create(), answering(307, "")),
    "no status": sent(create(), answering(0, "")),
  },
  "validation: the input has faults": {
    one: sent(create({ displayName: "x".repeat(31) }), silent),
    several: sent(misspelt(), silent),
  },
  "credentials: none, or unusable ones": {
    "nowhere to be found": sent(create(), silent, { credentials: () => Promise.reject(new Error("no profile named customer")) }),
    "without a secret": sent(create(), silent, { credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "" } }),
    "with a line break": sent(create(), silent, { credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret\n" } }),
  },
  "network: no connection, or it broke": {
    "nothing listens there": sent(create(), withCode("ECONNREFUSED")),
    "the host is not found": sent(create(), withCode("ENOTFOUND")),
    "no way there": sent(create(), withCode("EHOSTUNREACH")),
    "the connection broke": sent(create(), withCode("ECONNRESET")),
    "the connection broke at an update": sent(update(), withCode("ECONNRESET")),
    "the connection broke while reading": sent(get(), withCode("ECONNRESET")),
    "the certificate is not trusted": sent(create(), withCode("DEPTH_ZERO_SELF_SIGNED_CERT")),
    "a browser does not say why": sent(create(), failing(new TypeError("Failed to fetch"))),
  },
  "timeout: it took too long": {
    "an attempt": sent(create(), silent, { attemptTimeoutMs: 20 }),
    "the call as a whole": sent(create(), silent, { callTimeoutMs: 20 }),
    "the credentials": sent(create(), silent, { credentials: never, callTimeoutMs: 20 }),
    "the handler gave up": sent(create(), failing(Object.assign(new Error("gave up"), { name: "TimeoutError" }))),
    "no room in the quota": quotaWait,
    "a handshake is not answered": async () => {
      const client = testClient({ requestHandler: emulatorRequestHandler(new Emulator()) });
      return rejectionOf(waitForHandshake(client, { catalog: "Sandbox", identifier: "ch-0000000000001", maxWaitTime: 0.05 }));
    },
  },
  "aborted: the caller ended it": {
    "by its signal": aborted,
    "before it was sent": () => rejectionOf(clientOf(silent).send(relationship(), { abortSignal: AbortSignal.abort() })),
    "by destroying the client": destroyed,
  },
  "decode: a success that cannot be read": {
    "of a create": sent(create(), answering(200, "<html>")),
    "of a list": sent(list(), answering(200, { items: [{ id: 7 }] })),
  },
  "internal: a wrong set-up, or a fault of other code": {
    "an option that does not exist": thrown(() => new PartnerCentralChannelClient({ maxAttempt: 5 } as never)),
    "an option that cannot be used": thrown(() => new PartnerCentralChannelClient({ maxAttempts: 0 })),
    "middleware set a header with a line break": brokenHeader,
    "a handler throws no error": sent(create(), failing("out of order")),
  },
};

interface Told {
  readonly heading: string;
  readonly situation: string;
  readonly error: Error & { readonly kind: string; readonly outcome: Outcome };
}

async function allTold(): Promise<Told[]> {
  const all: Told[] = [];
  for (const [heading, situations] of Object.entries(pages)) {
    for (const [situation, fail] of Object.entries(situations)) all.push({ heading, situation, error: (await fail()) as Told["error"] });
  }
  return all;
}

function pageOf(all: readonly Told[]): string {
  const intro =
    "# The errors of the client, and what they say\n\nWritten by `messages.test.ts`, which compares it with what the client says.\n";
  const sections = Object.keys(pages).map((heading) => {
    const entries = all.filter((told) => told.heading === heading).map(entryOf);
    return `## ${heading}\n\n${entries.join("\n\n")}\n`;
  });
  return [intro, ...sections].join("\n");
}

function entryOf({ situation, error }: Told): string {
  const quoted = error.message.split("\n").map((line) => `> ${line.trim()}`);
  return `**${situation}**: \`${error.name}\`, outcome \`${error.outcome}\`\n\n${quoted.join("  \n")}`;
}

test("all messages of errors stand in messages.md, each in one or two lines", async () => {
  const all = await allTold();
  for (const { heading, error } of all) {
    expect(heading).toMatch(new RegExp(`^${error.kind}: `));
    expect(error.message.split("\n").length).toBeLessThanOrEqual(2);
    expect(error.message).toMatch(/[.?]$/);
  }
  await expect(pageOf(all)).toMatchFileSnapshot("messages.md");
});

test("the page has every class of errors", async () => {
  const names = new Set((await allTold()).map(({ error }) => error.constructor.name));
  const classes = Object.entries(everything).flatMap(([name, value]) =>
    typeof value === "function" && value.prototype instanceof Error ? [name] : [],
  );
  expect(Array.from(names)).toEqual(expect.arrayContaining(classes.filter((name) => name !== "PartnerCentralChannelClientError")));
});
