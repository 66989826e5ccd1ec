import { S3Client } from "@aws-sdk/client-s3";
import { STSClient } from "@aws-sdk/client-sts";
import { HttpRequest } from "@smithy/core/transport";
import type { Logger } from "@smithy/types";
import { CreateRelationshipCommand, ListRelationshipsCommand, PartnerCentralChannelClient } from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { resolveEndpointRules } from "../../src/http/index.js";
import { foreignClients, misleading, officialClients } from "../support/foreign-clients.js";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf } from "../support/test-client.js";

/** A handler that passes to a local service, keeps what it is given, and says whether it was destroyed. */
function recorded(emulator: Emulator = new Emulator()) {
  const requests: HttpRequest[] = [];
  const inner = emulatorRequestHandler(emulator);
  const state = { destroyed: 0 };
  const requestHandler = {
    handle: (request: HttpRequest, options?: object) => {
      requests.push(request);
      return inner.handle(request, options);
    },
    destroy: () => void (state.destroyed += 1),
  };
  return { emulator, requests, requestHandler, state };
}

const create = () => new CreateRelationshipCommand(relationshipInput());
const list = () => new ListRelationshipsCommand({ catalog: "Sandbox" });

describe.each(foreignClients)("a client made from $name", ({ create: createForeign }) => {
  test("has its credentials, its request handler and its logger", async () => {
    const { requests, requestHandler } = recorded();
    const lines: object[] = [];
    const nothing = () => undefined;
    const logger: Logger = { debug: nothing, info: (line: object) => void lines.push(line), warn: nothing, error: nothing };
    let asked = 0;
    const credentials = async () => {
      asked += 1;
      return emulatorCredentials;
    };
    const client = PartnerCentralChannelClient.from(createForeign({ requestHandler, credentials, logger }));
    const { relationshipDetail, $metadata } = await client.send(create());
    expect(relationshipDetail.id).toBe("rs-0000000000001");
    expect($metadata.clientToken).toEqual(expect.any(String));
    expect(client.config.requestHandler).toBe(requestHandler);
    expect(requests[0]?.hostname).toBe("partnercentral-channel.global.api.aws");
    expect(asked).toBeGreaterThan(0);
    expect(lines).toMatchObject([{ commandName: "CreateRelationshipCommand", input: { associatedAccountId: "********6666" } }]);
  });

  test("has its region, and its FIPS endpoint", async () => {
    const { requests, requestHandler } = recorded();
    await PartnerCentralChannelClient.from(createForeign({ requestHandler, region: "us-gov-west-1" })).send(list());
    await PartnerCentralChannelClient.from(createForeign({ requestHandler, useFipsEndpoint: true })).send(list());
    const hostOf = (Region: string, UseFIPS: boolean) => resolveEndpointRules({ Region, UseFIPS }).url.hostname;
    expect(requests.map(({ hostname }) => hostname)).toEqual([hostOf("us-gov-west-1", false), hostOf("us-east-1", true)]);
  });

  test("has its retry strategy, or the attempts that it is given instead", async () => {
    const { emulator, requests, requestHandler } = recorded();
    const foreign = createForeign({ requestHandler, retryStrategy: promptRetries(4) });
    const fail = () => {
      for (let time = 0; time < 4; time += 1) emulator.failNext({ error: "InternalServerException" });
    };
    fail();
    await rejectionOf(PartnerCentralChannelClient.from(foreign).send(list()));
    expect(requests).toHaveLength(4);
    fail();
    await rejectionOf(PartnerCentralChannelClient.from(foreign, { maxAttempts: 1 }).send(list()));
    expect(requests).toHaveLength(5);
  });

  test("has the middleware that the user added, once", async () => {
    const { requests, requestHandler } = recorded();
    const foreign = createForeign({ requestHandler });
    const seen: string[] = [];
    const see = (name: string) => void seen.push(name);
    const { middlewareStack } = foreign;
    const header = (name: string) => (next: (args: never) => Promise<never>) => async (args: { request?: unknown }) => {
      see(name);
      if (HttpRequest.isInstance(args.request)) args.request.headers[`x-amz-${name}`] = "1";
      return next(args as never);
    };
    middlewareStack.add(header("named") as never, { step: "build", name: "namedMiddleware" });
    middlewareStack.add(header("overriding") as never, { step: "build", name: "overridingMiddleware", tags: ["MINE"], override: true });
    middlewareStack.add(header("anonymous") as never, { step: "build" });
    middlewareStack.addRelativeTo(header("beside") as never, {
      name: "beside",
      relation: "before",
      toMiddleware: "contentLengthMiddleware",
    });
    middlewareStack.addRelativeTo(header("within") as never, { name: "within", relation: "after", toMiddleware: "retryMiddleware" });
    await PartnerCentralChannelClient.from(foreign).send(list());
    const names = ["named", "overriding", "anonymous", "beside", "within"];
    expect(seen.toSorted()).toEqual(names.toSorted());
    for (const name of names) expect(requests[0]?.headers["authorization"]).toContain(`x-amz-${name}`);
  });

  test("has on its stack what a client of this package has, and nothing that the other came with", () => {
    const { middlewareStack } = PartnerCentralChannelClient.from(createForeign());
    expect(middlewareStack.identify()).toEqual(new PartnerCentralChannelClient().middlewareStack.identify());
  });

  test("ends its own calls when it is destroyed, and leaves the handler to the other", async () => {
    const { requestHandler, state } = recorded();
    const foreign = createForeign({ requestHandler });
    const client = PartnerCentralChannelClient.from(foreign);
    client.destroy();
    expect(await rejectionOf(client.send(list()))).toMatchObject({ name: "AbortError" });
    expect(state.destroyed).toBe(0);
    await foreign.send(list());
  });
});

test.each(misleading)("a client made from $name sends to the Channel API", async ({ create: createForeign }) => {
  const { requests, requestHandler } = recorded();
  await PartnerCentralChannelClient.from(createForeign({ requestHandler })).send(list());
  expect(requests[0]?.hostname).toBe("partnercentral-channel.global.api.aws");
});

test.each(officialClients)("a client made from $name goes to its custom endpoint", async ({ create: createForeign }) => {
  const { requests, requestHandler } = recorded();
  const client = PartnerCentralChannelClient.from(createForeign({ requestHandler, endpoint: "http://127.0.0.1:4566/base" }));
  await client.send(list());
  expect(requests[0]).toMatchObject({ protocol: "http:", hostname: "127.0.0.1", port: 4566, path: "/base" });
});

test("options that are given win, and the rest is that of a client of this package", async () => {
  const [mine, theirs] = [recorded(), recorded()];
  const sts = new STSClient({ region: "us-gov-west-1", credentials: emulatorCredentials, requestHandler: theirs.requestHandler as never });
  const client = PartnerCentralChannelClient.from(sts, { requestHandler: mine.requestHandler, region: "us-east-1", callTimeoutMs: 5_000 });
  await client.send(list());
  expect([mine.requests.length, theirs.requests.length]).toEqual([1, 0]);
  expect(mine.requests[0]?.hostname).toBe("partnercentral-channel.global.api.aws");
  expect(client.config).toMatchObject({ callTimeoutMs: 5_000, attemptTimeoutMs: 30_000, serviceId: "PartnerCentral Channel" });
  client.destroy();
  expect(mine.state.destroyed).toBe(1);
});

test("the middleware of a class that the user derived is the user's", async () => {
  const seen: string[] = [];
  class Traced extends S3Client {
    constructor(bucket: string) {
      super({ region: "us-east-1", credentials: emulatorCredentials, requestHandler: recorded().requestHandler as never });
      this.middlewareStack.add(
        (next) => (args) => {
          seen.push(bucket);
          return next(args);
        },
        { step: "initialize", name: "tracedMiddleware", override: true, tags: ["TRACED"] },
      );
    }
  }
  await PartnerCentralChannelClient.from(new Traced("b")).send(list());
  expect(seen).toEqual(["b"]);
});

test("middleware that is added to the other client later is not shared, and nothing is changed there", async () => {
  const foreign = new STSClient({ region: "us-east-1", credentials: emulatorCredentials });
  const before = foreign.middlewareStack.identify();
  const client = PartnerCentralChannelClient.from(foreign, { requestHandler: recorded().requestHandler });
  expect(foreign.middlewareStack.identify()).toEqual(before);
  foreign.middlewareStack.add((next) => (args) => next(args), { name: "later" });
  expect(client.middlewareStack.identify().join()).not.toContain("later");
});

test.each([
  ["nothing", undefined],
  ["options", { region: "us-east-1" }],
])("%s is refused, with what to give", (_what, given) => {
  expect(() => PartnerCentralChannelClient.from(given as never)).toThrow(/PartnerCentralChannelClient.from: the client is .*new STSClient/);
});

test("an option that there is not is refused", () => {
  const sts = new STSClient({ region: "us-east-1" });
  expect(() => PartnerCentralChannelClient.from(sts, { maxAttemps: 3 } as never)).toThrow("did you mean maxAttempts?");
});
