import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import type { FinalizeRequestMiddleware, HttpRequest } from "@smithy/types";
import {
  type ChannelMetadataBearer,
  CreateRelationshipCommand,
  GetRelationshipCommand,
  httpSigningMiddlewareOptions,
  type InternalServerException,
  ListRelationshipsCommand,
  type NetworkError,
} from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { fullRelationshipInput, relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

const setup = (options: ConstructorParameters<typeof Emulator>[0] = {}) => {
  const emulator = new Emulator(options);
  return {
    emulator,
    client: testClient({ requestHandler: emulatorRequestHandler(emulator), retryStrategy: promptRetries(1), validateInput: false }),
  };
};
const get = (overrides: object = {}) =>
  new GetRelationshipCommand({
    catalog: "Sandbox",
    programManagementAccountIdentifier: "pma-sandbox000001",
    identifier: "rs-0000000000001",
    ...overrides,
  });

describe("relationships", () => {
  test("what was created can be read", async () => {
    const { client } = setup({ now: () => Date.now() });
    const { relationshipDetail } = await client.send(new CreateRelationshipCommand(fullRelationshipInput));
    const read = await client.send(get({ identifier: relationshipDetail.arn }));
    expect(read.relationshipDetail).toMatchObject({
      ...relationshipDetail,
      revision: "1",
      catalog: "Sandbox",
      associationType: "END_CUSTOMER",
      programManagementAccountId: "pma-sandbox000001",
      associatedAccountId: "444455556666",
      displayName: "Example Customer",
      resaleAccountModel: "END_CUSTOMER",
      sector: "COMMERCIAL",
      createdAt: expect.any(Date),
    });
  });

  test("the same token gives the same answer and nothing new", async () => {
    const { client } = setup();
    const first = await client.send(new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1" })));
    const second = await client.send(new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1" })));
    expect(second.relationshipDetail).toEqual(first.relationshipDetail);
    expect(await rejectionOf(client.send(get({ identifier: "rs-0000000000002" })))).toMatchObject({ name: "ResourceNotFoundException" });
  });

  test("the same token with other input is a conflict", async () => {
    const { client } = setup();
    await client.send(new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1" })));
    const call = client.send(new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1", displayName: "Other" })));
    expect(await rejectionOf(call)).toMatchObject({ name: "ConflictException", resourceType: "ClientToken" });
  });

  test("a request that failed does not use its token up", async () => {
    const { client, emulator } = setup();
    emulator.failNext({ error: "InternalServerException" });
    await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1" }))));
    await expect(client.send(new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1" })))).resolves.toBeDefined();
  });

  test("a second relationship with the same account is a conflict that names the first", async () => {
    const { client } = setup();
    await client.send(new CreateRelationshipCommand(relationshipInput()));
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
    expect(error).toMatchObject({ name: "ConflictException", resourceId: "rs-0000000000001", resourceType: "Relationship" });
  });

  test("a program management account has a thousand relationships and no more", async () => {
    const { client } = setup();
    for (let account = 0; account < 1000; account += 1) {
      await client.send(new CreateRelationshipCommand(relationshipInput({ associatedAccountId: String(100_000_000_000 + account) })));
    }
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
    expect(error).toMatchObject({ name: "ServiceQuotaExceededException", resourceType: "ProgramManagementAccount" });
  });

  test.each([
    ["in another catalog", { catalog: "AWS" }],
    ["that does not exist", { programManagementAccountIdentifier: "pma-0000000000000" }],
  ])("a program management account %s is not found", async (_case, overrides) => {
    const { client } = setup();
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput(overrides))));
    expect(error).toMatchObject({ name: "ResourceNotFoundException", resourceType: "ProgramManagementAccount" });
  });

  test("another account's program management account is not found", async () => {
    const other = { accessKeyId: "AKIAOTHER", secretAccessKey: "other", accountId: "999999999999" };
    const { emulator } = setup({ identities: [emulatorCredentials, other] });
    const client = testClient({ requestHandler: emulatorRequestHandler(emulator), credentials: other });
    expect(await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())))).toMatchObject({
      name: "ResourceNotFoundException",
    });
  });

  test("input is validated, and each fault named", async () => {
    const { client } = setup();
    const error = await rejectionOf(
      client.send(new CreateRelationshipCommand(relationshipInput({ displayName: "", associatedAccountId: "1" }))),
    );
    expect(error).toMatchObject({
      name: "ValidationException",
      reason: "REQUEST_VALIDATION_FAILED",
      fieldList: [
        { name: "associatedAccountId", code: "LENGTH" },
        { name: "displayName", code: "LENGTH" },
      ],
    });
  });
});

test("a call whose answer was lost is completed by its token, and creates nothing twice", async () => {
  const emulator = new Emulator();
  const inner = emulatorRequestHandler(emulator);
  let lost = false;
  const losesOneAnswer: typeof inner = {
    handle: async (request, options) => {
      const answer = await inner.handle(request, options);
      if (lost) return answer;
      lost = true;
      throw Object.assign(new Error("reset"), { code: "ECONNRESET" });
    },
  };
  const client = testClient({ requestHandler: losesOneAnswer, retryStrategy: promptRetries(1) });
  const error = (await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())))) as NetworkError;
  expect(error.name).toBe("NetworkError");
  const { clientToken } = error.$metadata;
  const { relationshipDetail } = await client.send(new CreateRelationshipCommand(relationshipInput({ clientToken })));
  expect(relationshipDetail.id).toBe("rs-0000000000001");
});

describe("failNext", () => {
  test("gives the exception's members", async () => {
    const { client, emulator } = setup();
    emulator.failNext({
      error: "ServiceQuotaExceededException",
      message: "Full.",
      members: { resourceId: "pma-1", resourceType: "T", quotaCode: "L-1" },
    });
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
    expect(error).toMatchObject({ name: "ServiceQuotaExceededException", resourceId: "pma-1", quotaCode: "L-1" });
    expect((error as Error).message).toMatch(/^Full\.\n/);
  });

  test("gives as many as it was told, and queues", async () => {
    const { client, emulator } = setup();
    emulator.failNext({ error: "ThrottlingException", times: 2 });
    emulator.failNext({ error: "InternalServerException" });
    const names = [];
    for (let count = 0; count < 3; count += 1) {
      names.push(((await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())))) as Error).name);
    }
    expect(names).toEqual(["ThrottlingException", "ThrottlingException", "InternalServerException"]);
    await expect(client.send(new CreateRelationshipCommand(relationshipInput()))).resolves.toBeDefined();
  });

  test("may come after the work was done: the token then finds what was done", async () => {
    const { client, emulator } = setup();
    emulator.failNext({ error: "InternalServerException", applied: true });
    const error = (await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())))) as InternalServerException;
    expect(await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())))).toMatchObject({ name: "ConflictException" });
    const { clientToken } = error.$metadata;
    const { relationshipDetail } = await client.send(new CreateRelationshipCommand(relationshipInput({ clientToken })));
    expect(relationshipDetail.id).toBe("rs-0000000000001");
  });

  test("waits for an operation that it is told", async () => {
    const { client, emulator } = setup();
    emulator.failNext({ error: "AccessDeniedException", operation: "GetRelationship" });
    const { relationshipDetail } = await client.send(new CreateRelationshipCommand(relationshipInput()));
    expect(await rejectionOf(client.send(get({ identifier: relationshipDetail.id })))).toMatchObject({ name: "AccessDeniedException" });
    await expect(client.send(get({ identifier: relationshipDetail.id }))).resolves.toBeDefined();
  });

  test.each([
    { eror: "x" },
    { error: "X", members: { count: 1n } },
    { error: "" },
    { error: "X", times: 0 },
    { error: "X", times: Number.POSITIVE_INFINITY },
  ])("refuses %o", (fault) => {
    expect(() => new Emulator().failNext(fault as never)).toThrow(/^failNext: /);
  });
});

test("injected faults have the status of their kind", async () => {
  for (const [error, httpStatusCode] of [
    ["InternalServerException", 500],
    ["ServiceUnavailable", 503],
    ["ConflictException", 400],
  ] as const) {
    const { client, emulator } = setup();
    emulator.failNext({ error });
    expect(await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())))).toMatchObject({
      $metadata: { httpStatusCode },
    });
  }
});

test("two accounts may use the same token, each under its own program management account", async () => {
  const other = { accessKeyId: "AKIAOTHER", secretAccessKey: "other", accountId: "999999999999" };
  const emulator = new Emulator({
    identities: [emulatorCredentials, other],
    programManagementAccounts: [
      { id: "pma-mine000000001", catalog: "Sandbox", accountId: emulatorCredentials.accountId },
      { id: "pma-other00000001", catalog: "Sandbox", accountId: other.accountId },
    ],
  });
  const requestHandler = emulatorRequestHandler(emulator);
  const send = (credentials: typeof other, programManagementAccountIdentifier: string) =>
    testClient({ requestHandler, credentials }).send(
      new CreateRelationshipCommand(relationshipInput({ programManagementAccountIdentifier, clientToken: "token-1" })),
    );
  const outputs = [await send(emulatorCredentials, "pma-mine000000001"), await send(other, "pma-other00000001")];
  expect(outputs.map(({ relationshipDetail }) => relationshipDetail.id)).toEqual(["rs-0000000000001", "rs-0000000000002"]);
});

test("an ARN has to be that of the resource in every part", async () => {
  const { client } = setup();
  const arn = "arn:aws:partnercentral:us-east-1:111122223333:catalog/Sandbox/program-management-account/pma-sandbox000001";
  const create = (programManagementAccountIdentifier: string) =>
    client.send(new CreateRelationshipCommand(relationshipInput({ programManagementAccountIdentifier })));
  for (const wrong of [arn.replace("Sandbox", "AWS"), arn.replace("1111", "9999"), arn.replace("arn:aws:", "arn:aws-cn:")]) {
    expect(await rejectionOf(create(wrong))).toMatchObject({ name: "ResourceNotFoundException" });
  }
  const { relationshipDetail } = await create(arn);
  expect((await client.send(get({ identifier: relationshipDetail.arn }))).relationshipDetail.id).toBe(relationshipDetail.id);
  const stranger = relationshipDetail.arn.replace("pma-sandbox000001", "pma-other00000001");
  expect(await rejectionOf(client.send(get({ identifier: stranger })))).toMatchObject({ name: "ResourceNotFoundException" });
});

test("reset forgets relationships, tokens and faults", async () => {
  const { client, emulator } = setup();
  await client.send(new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1" })));
  emulator.failNext({ error: "ThrottlingException" });
  emulator.reset();
  const command = new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1", displayName: "Other" }));
  expect((await client.send(command)).relationshipDetail.id).toBe("rs-0000000000001");
});

describe("what others may send", () => {
  /** The answer to a body that this package's clients would not write. */
  async function sendRaw(setupOf: ReturnType<typeof setup>, body: object, contentType = "application/x-amz-json-1.0") {
    const command = new CreateRelationshipCommand(relationshipInput());
    command.middlewareStack.add(
      (next) => (args) => {
        const request = args.request as HttpRequest;
        request.body = JSON.stringify(body);
        request.headers["content-type"] = contentType;
        return next(args);
      },
      { step: "build" },
    );
    return setupOf.client.send(command);
  }

  test("null is the same as left out, and leaves nothing half-done", async () => {
    const service = setup();
    const nothing = { tags: null, clientToken: null, resaleAccountModel: null, requestedSupportPlan: null };
    await expect(sendRaw(service, { ...relationshipInput(), ...nothing })).resolves.toBeDefined();
    const lists = { associatedAccountIds: null, displayNames: null, maxResults: null, nextToken: null, sort: null };
    const command = new ListRelationshipsCommand({ catalog: "Sandbox" });
    command.middlewareStack.add(
      (next) => (args) => {
        (args.request as HttpRequest).body = JSON.stringify({ catalog: "Sandbox", ...lists });
        return next(args);
      },
      { step: "build" },
    );
    expect((await service.client.send(command)).items).toHaveLength(1);
  });

  test("a member that is not known is not looked at, but in a union, where it is all there is", async () => {
    const future = { ...relationshipInput(), future: { very: ["deep"] } };
    await expect(sendRaw(setup(), future)).resolves.toBeDefined();
    for (const requestedSupportPlan of [{ future: {} }, { $unknown: ["future", 1] }]) {
      const error = await rejectionOf(sendRaw(setup(), { ...relationshipInput(), requestedSupportPlan }));
      expect(error).toMatchObject({ name: "ValidationException", fieldList: [{ name: "requestedSupportPlan" }] });
    }
  });

  test("a content type in other letters, and with parameters, is the same", async () => {
    await expect(sendRaw(setup(), relationshipInput(), "Application/X-AMZ-JSON-1.0; charset=utf-8")).resolves.toBeDefined();
  });
});

describe("signatures", () => {
  const statusOf = async (options: Parameters<typeof testClient>[0], emulatorOptions = {}) => {
    const { emulator } = setup(emulatorOptions);
    const client = testClient({ requestHandler: emulatorRequestHandler(emulator), retryStrategy: promptRetries(1), ...options });
    return rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
  };

  test("a wrong secret is refused", async () => {
    const credentials = { ...emulatorCredentials, secretAccessKey: "wrong" };
    expect(await statusOf({ credentials })).toMatchObject({ name: "InvalidSignatureException" });
  });

  test("an unknown key, and a token that does not belong to it, are refused", async () => {
    expect(await statusOf({ credentials: { ...emulatorCredentials, accessKeyId: "AKIAUNKNOWN" } })).toMatchObject({
      name: "UnrecognizedClientException",
    });
    expect(await statusOf({ credentials: { ...emulatorCredentials, sessionToken: "t" } })).toMatchObject({
      name: "UnrecognizedClientException",
    });
  });

  test("a clock that is off by more than five minutes is refused, in both directions", async () => {
    for (const [offsetMs, message] of [
      [330_000, "Signature expired"],
      [-330_000, "Signature not yet current"],
    ] as const) {
      const error = await statusOf({}, { now: () => Date.now() + offsetMs });
      expect(error).toMatchObject({ name: "InvalidSignatureException" });
      expect((error as Error).message).toContain(message);
    }
  });

  test("a signature for another service is refused", async () => {
    const { client } = setup();
    const signer = new SignatureV4({ credentials: emulatorCredentials, region: "us-east-1", service: "sts", sha256: Sha256 });
    const signForSts: FinalizeRequestMiddleware<object, ChannelMetadataBearer> = (next) => async (args) =>
      next({ ...args, request: await signer.sign(args.request as HttpRequest) });
    client.middlewareStack.addRelativeTo(signForSts, httpSigningMiddlewareOptions);
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
    expect((error as Error).message).toMatch(/^Credential should be scoped to correct service: 'partnercentral-channel'\.\n/);
  });

  test("paths and queries are part of it, in whatever form they are written", async () => {
    const { client } = setup();
    client.middlewareStack.add(
      (next) => (args) => {
        Object.assign(args.request as HttpRequest, { path: "/base//a%20b/./c/", query: { "b b": "2", a: "1 +" } });
        return next(args);
      },
      { step: "build" },
    );
    await expect(client.send(new CreateRelationshipCommand(relationshipInput()))).resolves.toBeDefined();
  });

  /** Sends a request of the client with something changed after it was signed. */
  async function tamper(change: (request: { headers: Record<string, string>; body: string; path: string }) => void): Promise<unknown> {
    const { client } = setup();
    client.middlewareStack.add(
      (next) => (args) => {
        change(args.request as Parameters<typeof change>[0]);
        return next(args);
      },
      { step: "finalizeRequest", priority: "low" },
    );
    return rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
  }

  test.each([
    [
      "the body",
      (request: { body: string }) => void (request.body = request.body.replace("Example", "Changed")),
      "InvalidSignatureException",
    ],
    ["the path", (request: { path: string }) => void (request.path = "/elsewhere"), "InvalidSignatureException"],
    [
      "a signed header",
      (request: { headers: Record<string, string> }) => void (request.headers["amz-sdk-request"] = "attempt=9"),
      "InvalidSignatureException",
    ],
    [
      "an x-amz header that is not signed",
      (request: { headers: Record<string, string> }) => void (request.headers["x-amz-extra"] = "1"),
      "InvalidSignatureException",
    ],
    [
      "the authorization, away",
      (request: { headers: Record<string, string> }) => void delete request.headers["authorization"],
      "MissingAuthenticationTokenException",
    ],
    [
      "the authorization, to nonsense",
      (request: { headers: Record<string, string> }) => void (request.headers["authorization"] = "Bearer x"),
      "IncompleteSignatureException",
    ],
    [
      "the date, away",
      (request: { headers: Record<string, string> }) => void delete request.headers["x-amz-date"],
      "IncompleteSignatureException",
    ],
    [
      "the target, to more than an operation",
      (request: { headers: Record<string, string> }) => void (request.headers["x-amz-target"] += ".extra"),
      "UnknownOperationException",
    ],
    [
      "the target, to an unknown operation",
      (request: { headers: Record<string, string> }) => void (request.headers["x-amz-target"] = "PartnerCentralChannel.toString"),
      "UnknownOperationException",
    ],
  ])("a request is refused after a change of %s", async (_what, change, name) => {
    expect(await tamper(change as Parameters<typeof tamper>[0])).toMatchObject({ name });
  });
});

describe("requests that no client makes", () => {
  const post = (init: RequestInit) => new Emulator().fetch(new Request("https://partnercentral-channel.global.api.aws/", init));

  test.each([
    ["a GET", { method: "GET" }],
    ["no target", { method: "POST", body: "{}" }],
    [
      "another content type",
      { method: "POST", body: "{}", headers: { "content-type": "text/plain", "x-amz-target": "PartnerCentralChannel.CreateRelationship" } },
    ],
  ])("%s gets an answer of the API", async (_case, init) => {
    const response = await post(init);
    expect(response.status).toBe(400);
    expect(response.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.json()).toMatchObject({ __type: "com.amazonaws.partnercentralchannel#UnknownOperationException" });
  });
});
