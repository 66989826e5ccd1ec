import { PartnerCentralChannelClient } from "partnercentral-channel";
import { afterEach, expect, test, vi } from "vitest";
import { runtime } from "../../src/node/node-runtime.js";

afterEach(() => vi.unstubAllEnvs());

const setting = {
  AWS_REGION: "us-gov-west-1",
  AWS_MAX_ATTEMPTS: "7",
  AWS_USE_FIPS_ENDPOINT: "true",
  AWS_SDK_UA_APP_ID: "app",
};

async function settingsOf(options: ConstructorParameters<typeof PartnerCentralChannelClient>[0] = {}) {
  const { region, maxAttempts, useFipsEndpoint, userAgentAppId, isCustomEndpoint } = new PartnerCentralChannelClient(options).config;
  return [await region(), await maxAttempts(), await useFipsEndpoint(), await userAgentAppId(), isCustomEndpoint];
}

test("the client takes from the environment what it is not told", async () => {
  for (const [name, value] of Object.entries(setting)) vi.stubEnv(name, value);
  expect(await settingsOf()).toEqual(["us-gov-west-1", 7, true, "app", false]);
  expect(await settingsOf({ region: "us-east-1", maxAttempts: 1, useFipsEndpoint: false, userAgentAppId: "mine" })).toEqual([
    "us-east-1",
    1,
    false,
    "mine",
    false,
  ]);
});

test("the retry mode of the environment gives way to the option", async () => {
  vi.stubEnv("AWS_RETRY_MODE", "adaptive");
  expect(await new PartnerCentralChannelClient().config.retryMode()).toBe("adaptive");
  expect(await new PartnerCentralChannelClient({ retryMode: "standard" }).config.retryMode()).toBe("standard");
});

test("the endpoint of the environment is a custom endpoint", async () => {
  vi.stubEnv("AWS_ENDPOINT_URL", "http://127.0.0.1:4566");
  expect(await settingsOf()).toEqual(["us-east-1", 3, false, undefined, true]);
});

test("the trace of a Lambda invocation is found within Lambda only", () => {
  vi.stubEnv("_X_AMZN_TRACE_ID", "trace-1");
  expect(runtime.lambdaTrace()()).toBeUndefined();
  vi.stubEnv("AWS_LAMBDA_FUNCTION_NAME", "function");
  const traceId = runtime.lambdaTrace();
  expect(traceId()).toBe("trace-1");
  vi.stubEnv("_X_AMZN_TRACE_ID", "trace-2");
  expect(traceId()).toBe("trace-2");
});
