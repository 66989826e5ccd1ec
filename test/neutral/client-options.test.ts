import { HttpResponse } from "@smithy/core/transport";
import {
  ConfigurationError,
  CreateRelationshipCommand,
  PartnerCentralChannelClient,
  type PartnerCentralChannelClientConfig,
} from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

const failureOf = (options: object): unknown => {
  try {
    return new PartnerCentralChannelClient(options as PartnerCentralChannelClientConfig);
  } catch (error) {
    return error;
  }
};

describe("an option that cannot be used is refused when the client is made", () => {
  test.each([
    [{ maxAttemps: 3 }, "maxAttemps: no such option; did you mean maxAttempts?"],
    [{ zzz: 3 }, "zzz: no such option; there are region, credentials, endpoint"],
    [{ constructor: 3 }, "constructor: no such option"],
    [{ region: 7 }, 'region: number, expected a region such as "us-east-1", or a provider of it.'],
    [{ region: "us-east-1/../evil" }, 'region: "us-east-1/../evil", expected a region such as "us-east-1".'],
    [{ credentials: "AKIA" }, "credentials: string, expected { accessKeyId, secretAccessKey, sessionToken? }, or a provider of it."],
    [{ credentials: null }, "credentials: null"],
    [{ requestHandler: { conectionTimeout: 1 } }, "requestHandler.conectionTimeout: no such option; did you mean connectionTimeout?"],
    [{ requestHandler: fetch }, "requestHandler: function, expected an object with handle(), or options for the default handler."],
    [{ logger: () => 1 }, "logger: function, expected an object with debug(), info(), warn() and error()."],
    [
      { requestHandler: Promise.resolve({}) },
      "requestHandler: object, expected an object with handle(), or options for the default handler.",
    ],
    [{ requestHandler: [] }, "requestHandler: object"],
    [{ logger: { info: 1, error: () => 1 } }, "logger: object, expected an object with debug(), info(), warn() and error()."],
    [{ retryStrategy: { acquireInitialRetryToken: () => 1 } }, "retryStrategy: object"],
    [{ retryStrategy: {} }, "retryStrategy: object, expected a retry strategy, or a provider of it."],
    [
      { quota: true },
      'quota: boolean, expected "published", { writesPerSecond, readsPerSecond, maxWaitMs? }, createQuotaLanes(), or false.',
    ],
    [{ quota: "publishd" }, "quota: string, expected"],
    [{ quota: null }, "quota: null, expected"],
    [{ quota: new Map() }, "quota: object, expected"],
    [{ quota: { writesPerSecond: 3 } }, "quota.readsPerSecond: nothing, expected a number above 0."],
    [{ quota: { writesPerSec: 3, readsPerSecond: 5 } }, "quota.writesPerSec: no such member; did you mean writesPerSecond?"],
    [{ retryMode: 3 }, 'retryMode: number, expected "standard" or "adaptive", or a provider of it.'],
    [{ retryMode: "legacy" }, 'retryMode: "legacy", expected "standard" or "adaptive".'],
    [{ extensions: { configure: () => 1 } }, "extensions: object, expected an array of objects with configure()."],
    [{ extensions: [{}] }, "extensions: object"],
    [{ useFipsEndpoint: true, endpoint: "https://example.com" }, "useFipsEndpoint cannot be combined with a custom endpoint"],
    [{ endpoint: "ftp://user:hunter2@example.com" }, 'has the scheme "ftp:"'],
    [{ endpoint: "user:hunter2@example.com" }, 'has the scheme "user:"'],
    [{ endpoint: "https://user:hunter2@example.com:port" }, "is not a URL"],
    [{ endpoint: "https://example.com/?X-Amz-Security-Token=hunter2" }, "has a query or a fragment"],
    [{ endpoint: { port: 80 } }, "is not a URL"],
    [{ region: "fips-us-gov-west-1" }, 'region: "fips-us-gov-west-1", expected no pseudo-region'],
    [{ region: "us-gov-west-1-fips" }, "useFipsEndpoint: true"],
    [{ customUserAgent: ["name/1.0"] }, "customUserAgent: object, expected a string, or [[name, version], ...]."],
    [{ customUserAgent: [["x", 5]] }, "customUserAgent: object"],
    [{ maxAttempts: 0 }, "maxAttempts: 0, expected a whole number of at least 1."],
    [{ maxAttempts: Number.NaN }, "maxAttempts: NaN, expected a whole number of at least 1."],
    [{ maxAttempts: 2.5 }, "maxAttempts: 2.5"],
    [{ userAgentAppId: "x".repeat(51) }, "userAgentAppId: 51 characters, expected a string of at most 50 characters."],
    [
      { endpoint: "localhost:4566" },
      'The endpoint "localhost:4566" has the scheme "localhost:", not https: or http:. Give an absolute URL',
    ],
    [{ endpoint: "not a url" }, 'The endpoint "not a url" is not a URL. Give an absolute URL'],
    [{ endpoint: "" }, 'The endpoint "" is not a URL'],
    [{ endpoint: "ftp://example.com" }, 'The endpoint "ftp://example.com" has the scheme "ftp:"'],
    [{ endpoint: "https://example.com?x=1" }, "has a query or a fragment"],
    [{ endpoint: "https://user:hunter2@example.com" }, 'The endpoint "<masked>@example.com" holds a user name or password'],
  ])("%j", (options, message) => {
    const error = failureOf(options);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).not.toContain("hunter2");
  });

  test.each([null, 7, "us-east-1"])("options that are %j", (options) => {
    expect(failureOf(options as never)).toBeInstanceOf(ConfigurationError);
  });

  test("all of them are named at once", () => {
    expect((failureOf({ regoin: "x", loger: {} }) as Error).message).toBe(
      "PartnerCentralChannelClient cannot use its options. regoin: no such option; did you mean region? loger: no such option; did you mean logger?",
    );
  });
});

test("an option that comes from a provider is checked when it comes, and nothing is sent", async () => {
  const requestHandler = { handle: () => Promise.reject(new Error("something was sent")) };
  for (const options of [
    { region: async () => "?" },
    { endpoint: async () => "nowhere" },
    { userAgentAppId: async () => "x".repeat(51) },
  ]) {
    const error = await rejectionOf(testClient({ requestHandler, ...options }).send(new CreateRelationshipCommand(relationshipInput())));
    expect(error).toBeInstanceOf(ConfigurationError);
  }
});

test("undefined counts as not given", () => {
  const options = { region: undefined, endpoint: undefined, maxAttempts: undefined, logger: undefined };
  expect(new PartnerCentralChannelClient(options).config.isCustomEndpoint).toBe(false);
});

describe("where requests go", () => {
  async function sentTo(options: PartnerCentralChannelClientConfig): Promise<{ url: string; scope: string }> {
    const sent: { url: string; scope: string }[] = [];
    const requestHandler = {
      handle: async ({
        protocol,
        hostname,
        port,
        path,
        headers,
      }: {
        protocol: string;
        hostname: string;
        port?: number;
        path: string;
        headers: Record<string, string>;
      }) => {
        const [, scope = ""] = /Credential=[^/]+\/\d+\/([^,]+),/.exec(headers["authorization"] ?? "") ?? [];
        sent.push({ url: `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}${path}`, scope });
        return { response: new HttpResponse({ statusCode: 403, body: "{}" }) };
      },
    };
    await rejectionOf(testClient({ requestHandler, ...options }).send(new CreateRelationshipCommand(relationshipInput())));
    return sent[0] as { url: string; scope: string };
  }

  test.each([
    [{ region: "us-east-1" }, "https://partnercentral-channel.global.api.aws/", "us-east-1"],
    [{ region: "eu-west-1" }, "https://partnercentral-channel.global.api.aws/", "us-east-1"],
    [{ region: async () => "us-gov-east-1" }, "https://partnercentral-channel.us-gov.api.aws/", "us-gov-west-1"],
    [{ region: "us-east-1", useFipsEndpoint: true }, "https://partnercentral-channel-fips.global.api.aws/", "us-east-1"],
    [{ region: "us-east-1", useFipsEndpoint: async () => true }, "https://partnercentral-channel-fips.global.api.aws/", "us-east-1"],
    [{ region: "us-west-2", endpoint: "http://127.0.0.1:4566" }, "http://127.0.0.1:4566/", "us-west-2"],
    [{ region: "us-west-2", endpoint: new URL("http://[::1]:4566/base/") }, "http://[::1]:4566/base/", "us-west-2"],
    [{ region: "us-west-2", endpoint: { protocol: "https:", hostname: "example.com" } as never }, "https://example.com/", "us-west-2"],
    [{ region: "us-west-2", endpoint: { url: new URL("https://example.com/v2") } }, "https://example.com/v2", "us-west-2"],
    [{ region: "us-west-2", endpoint: async () => "https://example.com" }, "https://example.com/", "us-west-2"],
    [{ region: "us-west-2", endpoint: { protocol: "https:", hostname: "example.com", path: "/a" } }, "https://example.com/a", "us-west-2"],
  ])("%j", async (options, url, region) => {
    expect(await sentTo(options)).toEqual({ url, scope: `${region}/partnercentral-channel/aws4_request` });
  });
});

test("FIPS and a custom endpoint that come from providers are refused together, and nothing is sent", async () => {
  const requestHandler = { handle: () => Promise.reject(new Error("something was sent")) };
  const client = testClient({ requestHandler, useFipsEndpoint: async () => true, endpoint: "https://example.com", region: "us-east-1" });
  const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
  expect((error as Error).message).toBe("useFipsEndpoint cannot be combined with a custom endpoint: leave one of the two out.");
});

test("the user agent names the package, the application and what was added", async () => {
  const sent: Record<string, string>[] = [];
  const requestHandler = {
    handle: async ({ headers }: { headers: Record<string, string> }) => {
      sent.push(headers);
      return { response: new HttpResponse({ statusCode: 403, body: "{}" }) };
    },
  };
  const client = testClient({ requestHandler, userAgentAppId: "my app\r\nx: y", customUserAgent: [["tool", "1.0"], ["bare"]] });
  await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
  expect(sent[0]?.["user-agent"]).toMatch(
    /^partnercentral-channel\/\d+\.\d+\.\d+ ua\/2\.1 .*lang\/js.* app\/my-app--x--y tool\/1\.0 bare$/,
  );
  expect(sent[0]?.["x-amz-user-agent"]).toMatch(/^partnercentral-channel\/\d+\.\d+\.\d+ tool\/1\.0 bare$/);
});

test("validateInput: false leaves the check to the service", async () => {
  const client = testClient({ requestHandler: emulatorRequestHandler(new Emulator()), validateInput: false });
  const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput({ displayName: "" }))));
  expect(error).toMatchObject({ name: "ValidationException" });
});

test("a retry strategy may be given as a function that gives it", async () => {
  const { retryStrategy } = testClient().config;
  const client = testClient({ requestHandler: emulatorRequestHandler(new Emulator()), retryStrategy });
  await expect(client.send(new CreateRelationshipCommand(relationshipInput()))).resolves.toBeDefined();
});

test("maxAttempts is how often an attempt is made", async () => {
  const emulator = new Emulator();
  emulator.failNext({ error: "InternalServerException", times: 5 });
  const client = new PartnerCentralChannelClient({
    credentials: emulatorCredentials,
    requestHandler: emulatorRequestHandler(emulator),
    maxAttempts: 2,
  });
  const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
  expect(error).toMatchObject({ name: "InternalServerException", $metadata: { attempts: 2 } });
});
