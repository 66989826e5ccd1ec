import {
  CreateRelationshipCommand as OfficialCreateRelationshipCommand,
  GetRelationshipCommand as OfficialGetRelationshipCommand,
  PartnerCentralChannelClient as OfficialClient,
  type PartnerCentralChannelClientConfig as OfficialConfig,
} from "@aws-sdk/client-partnercentral-channel";
import { HttpRequest } from "@smithy/core/transport";
import * as ours from "partnercentral-channel";
import { CreateRelationshipCommand, type CreateRelationshipCommandInput, GetRelationshipCommand } from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test, vi } from "vitest";
import { resolveEndpointRules } from "../../src/http/index.js";
import { fullRelationshipInput, relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

/** Sends on to a local service and keeps what was sent. */
function recorder(emulator: Emulator = new Emulator()) {
  const requests: HttpRequest[] = [];
  const inner = emulatorRequestHandler(emulator);
  const requestHandler = {
    handle: (request: HttpRequest, options?: object) => {
      requests.push(request);
      return inner.handle(request, options);
    },
  };
  return { requests, requestHandler };
}

const officialClient = (config: OfficialConfig) =>
  new OfficialClient({ region: "us-east-1", credentials: emulatorCredentials, retryStrategy: promptRetries(), ...config });

const inputs: [string, CreateRelationshipCommandInput][] = [
  ["the smallest input", relationshipInput({ clientToken: "token-1" })],
  ["every member", fullRelationshipInput],
  [
    "partner-led support",
    relationshipInput({
      clientToken: "t",
      requestedSupportPlan: { partnerLedSupport: { coverage: "MANAGEMENT_ACCOUNT_ONLY", tamLocation: "", provider: "DISTRIBUTOR" } },
    }),
  ],
  [
    "unified operations",
    relationshipInput({
      clientToken: "t",
      requestedSupportPlan: { resoldUnifiedOperations: { coverage: "ENTIRE_ORGANIZATION", tamLocation: "Rome" } },
    }),
  ],
  ["letters of all kinds", relationshipInput({ clientToken: "t", displayName: 'Größe "x" \\ 🏢 \u2028</script>', tags: [] })],
];

describe.each(inputs)("for the same input and token the official client sends the same: %s", (_case, input) => {
  test("the bytes of the body, method, target, content type and host are equal, and the service accepts both signatures", async () => {
    const mine = recorder();
    const theirs = recorder();
    const ourOutput = await testClient({ requestHandler: mine.requestHandler }).send(new CreateRelationshipCommand(input));
    const theirOutput = await officialClient({ requestHandler: theirs.requestHandler as never }).send(
      new OfficialCreateRelationshipCommand(input),
    );
    const [our, their] = [mine.requests[0], theirs.requests[0]] as [HttpRequest, HttpRequest];
    expect(textOf(our)).toBe(textOf(their));
    for (const name of ["content-type", "x-amz-target", "host", "amz-sdk-request"]) expect(our.headers[name]).toBe(their.headers[name]);
    expect({ ...our, headers: {}, body: "" }).toEqual({ ...their, headers: {}, body: "" });
    expect(scopeOf(our)).toBe(scopeOf(their));
    expect(ourOutput.relationshipDetail).toEqual(theirOutput.relationshipDetail);
  });
});

function textOf({ body }: HttpRequest): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body as Uint8Array);
}

/** `us-east-1/partnercentral-channel/aws4_request` */
function scopeOf({ headers }: HttpRequest): string | undefined {
  return /Credential=[^/]+\/\d{8}\/([^,]+),/.exec(headers["authorization"] ?? "")?.[1];
}

test("answers are read the same, dates included", async () => {
  const emulator = new Emulator();
  const requestHandler = emulatorRequestHandler(emulator);
  const client = testClient({ requestHandler });
  const { relationshipDetail } = await client.send(new CreateRelationshipCommand(fullRelationshipInput));
  const input = { catalog: "Sandbox", programManagementAccountIdentifier: "pma-sandbox000001", identifier: relationshipDetail.id };
  const mine = await client.send(new GetRelationshipCommand(input));
  const theirs = await officialClient({ requestHandler: requestHandler as never }).send(new OfficialGetRelationshipCommand(input));
  expect(mine.relationshipDetail).toEqual(theirs.relationshipDetail);
});

test("errors are read the same, but that our message has the fields, and what to do", async () => {
  const bad = { ...relationshipInput(), displayName: "x".repeat(31) };
  const mine = await rejectionOf(
    testClient({ validateInput: false, requestHandler: recorder().requestHandler }).send(new CreateRelationshipCommand(bad)),
  );
  const theirs = await rejectionOf(
    officialClient({ requestHandler: recorder().requestHandler as never }).send(new OfficialCreateRelationshipCommand(bad)),
  );
  const pick = ({ name, $fault, reason, fieldList }: Record<string, unknown>) => ({ name, $fault, reason, fieldList });
  expect(pick(mine as Record<string, unknown>)).toEqual(pick(theirs as Record<string, unknown>));
  const [said] = (mine as Error).message.split("\n");
  expect(said).toBe(`${(theirs as Error).message} (displayName: 31 characters, at most 30)`);
});

test("the API's version and the service's id are those of the official package", () => {
  const { apiVersion, serviceId } = officialClient({}).config;
  expect(testClient().config).toMatchObject({ apiVersion, serviceId });
});

describe("our plugins on the official client", () => {
  test("the logger masks account ids and leaves display names out, which that client would show", async () => {
    const { requestHandler } = recorder();
    const info = vi.fn();
    const logger = { debug: vi.fn(), info, warn: vi.fn(), error: vi.fn() };
    const client = officialClient({ requestHandler: requestHandler as never, logger });
    client.middlewareStack.use(ours.loggerPlugin());
    await client.send(new OfficialCreateRelationshipCommand(relationshipInput()));
    expect(info).toHaveBeenCalledOnce();
    const line = JSON.stringify(info.mock.calls);
    expect(line).toContain("rs-0000000000001");
    expect(line).not.toContain(relationshipInput().displayName);
    expect(line).not.toContain(relationshipInput().associatedAccountId);
  });

  test("the token plugin makes the token, and tells which", async () => {
    const { requests, requestHandler } = recorder();
    const client = officialClient({ requestHandler: requestHandler as never });
    client.middlewareStack.use(ours.idempotencyTokenPlugin({ generateToken: () => "token-of-ours" }));
    const output = await client.send(new OfficialCreateRelationshipCommand(relationshipInput()));
    expect(textOf(requests[0] as HttpRequest)).toContain('"clientToken":"token-of-ours"');
    expect(output.$metadata).toMatchObject({ clientToken: "token-of-ours" });
  });
});

describe("our command on the official client", () => {
  test("uses that client's credentials, request handler, retries and middleware", async () => {
    const emulator = new Emulator();
    const { requests, requestHandler } = recorder(emulator);
    const client = officialClient({ requestHandler: requestHandler as never });
    client.middlewareStack.add(
      (next) => (args) => {
        if (HttpRequest.isInstance(args.request)) args.request.headers["x-tenant"] = "tenant-1";
        return next(args);
      },
      { step: "build", name: "tenantMiddleware" },
    );
    emulator.failNext({ error: "ThrottlingException" });
    const output = await client.send(new CreateRelationshipCommand(relationshipInput()));
    expect(output.$metadata).toMatchObject({ attempts: 2, clientToken: expect.any(String) });
    expect(requests.map(({ headers }) => headers["x-tenant"])).toEqual(["tenant-1", "tenant-1"]);
  });

  test("goes where the environment sends that client", async () => {
    vi.stubEnv("AWS_ENDPOINT_URL_PARTNERCENTRAL_CHANNEL", "http://127.0.0.1:4999");
    try {
      const { requests, requestHandler } = recorder();
      const client = officialClient({ requestHandler: requestHandler as never });
      await client.send(new CreateRelationshipCommand(relationshipInput()));
      await client.send(new OfficialCreateRelationshipCommand(relationshipInput({ associatedAccountId: "777788889999" })));
      expect(requests.map(({ hostname, port }) => `${hostname}:${port}`)).toEqual(["127.0.0.1:4999", "127.0.0.1:4999"]);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("goes to that client's custom endpoint", async () => {
    const { requests, requestHandler } = recorder();
    const client = officialClient({ requestHandler: requestHandler as never, endpoint: "http://127.0.0.1:4566/base", region: "eu-west-1" });
    await client.send(new CreateRelationshipCommand(relationshipInput()));
    expect(requests[0]).toMatchObject({ protocol: "http:", hostname: "127.0.0.1", port: 4566, path: "/base" });
    expect(scopeOf(requests[0] as HttpRequest)).toBe("eu-west-1/partnercentral-channel/aws4_request");
  });
});

test("lists and waits go through the official client too", async () => {
  const { requestHandler } = recorder();
  const client = officialClient({ requestHandler: requestHandler as never });
  const catalog = "Sandbox";
  const programManagementAccountIdentifier = "pma-sandbox000001";
  const { relationshipDetail } = await client.send(new CreateRelationshipCommand(relationshipInput()));
  const ids: string[] = [];
  for await (const { id } of ours.paginateListRelationships({ client, pageSize: 1 }, { catalog })) ids.push(id);
  expect(ids).toEqual([relationshipDetail.id]);
  const { channelHandshakeDetail } = await client.send(
    new ours.CreateChannelHandshakeCommand({
      catalog,
      handshakeType: "START_SERVICE_PERIOD",
      associatedResourceIdentifier: relationshipDetail.id,
      payload: {
        startServicePeriodPayload: {
          programManagementAccountIdentifier,
          servicePeriodType: "MINIMUM_NOTICE_PERIOD",
          minimumNoticeDays: "14",
        },
      },
    }),
  );
  const identifier = channelHandshakeDetail.id;
  await client.send(new ours.CancelChannelHandshakeCommand({ catalog, identifier }));
  expect(await ours.waitForHandshake(client, { catalog, identifier })).toMatchObject({ id: identifier, status: "CANCELED" });
});

test("the endpoint rules give what the official client resolves, in every partition", async () => {
  const regions = [
    "us-east-1",
    "eu-central-1",
    "il-central-1",
    "mx-central-1",
    "aws-global",
    "cn-north-1",
    "cn-northwest-1",
    "us-gov-west-1",
    "us-gov-east-1",
    "us-iso-east-1",
    "us-isob-east-1",
    "us-isof-south-1",
    "eu-isoe-west-1",
    "eusc-de-east-1",
  ];
  for (const Region of regions) {
    for (const UseFIPS of [false, true]) {
      const theirs = officialClient({ region: Region }).config.endpointProvider({ Region, UseFIPS });
      const mine = resolveEndpointRules({ Region, UseFIPS });
      expect({ Region, url: mine.url.href }).toEqual({ Region, url: theirs.url.href });
      const scheme = (theirs.properties?.["authSchemes"] as { name: string; signingRegion: string }[]).find(({ name }) => name === "sigv4");
      expect({ Region, signingRegion: mine.properties?.authSchemes?.[0]?.signingRegion }).toEqual({
        Region,
        signingRegion: scheme?.signingRegion,
      });
    }
  }
});
