import { expect, test } from "vitest";
import { readEnvironment } from "../../src/node/environment.js";

test("reads the variables that AWS SDKs share", () => {
  const env = { AWS_REGION: "us-gov-west-1", AWS_MAX_ATTEMPTS: "5", AWS_USE_FIPS_ENDPOINT: "TRUE", AWS_SDK_UA_APP_ID: "app" };
  expect(readEnvironment(env)).toEqual({ region: "us-gov-west-1", maxAttempts: 5, useFipsEndpoint: true, userAgentAppId: "app" });
});

test("finds nothing in an empty environment, and counts empty variables as not set", () => {
  expect(readEnvironment({})).toEqual({});
  expect(readEnvironment({ AWS_REGION: "", AWS_ENDPOINT_URL: "", AWS_MAX_ATTEMPTS: "" })).toEqual({});
});

test("AWS_RETRY_MODE is read, the mode of other SDKs counts as standard, and what no SDK has is refused", () => {
  const modes = ["standard", "adaptive", "legacy"].map((AWS_RETRY_MODE) => readEnvironment({ AWS_RETRY_MODE }).retryMode);
  expect(modes).toEqual(["standard", "adaptive", "standard"]);
  expect(() => readEnvironment({ AWS_RETRY_MODE: "slow" }).retryMode).toThrow(
    'The environment variable AWS_RETRY_MODE is "slow": give "standard" or "adaptive".',
  );
});

test("the endpoint of this service wins over that of all services", () => {
  const env = { AWS_ENDPOINT_URL: "http://all", AWS_ENDPOINT_URL_PARTNERCENTRAL_CHANNEL: "http://one" };
  expect(readEnvironment(env)).toEqual({ endpoint: "http://one" });
  expect(readEnvironment({ AWS_ENDPOINT_URL: "http://all" })).toEqual({ endpoint: "http://all" });
  expect(readEnvironment({ ...env, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" })).toEqual({});
});

test.each(["0", "-1", "many", "1.5"])("AWS_MAX_ATTEMPTS of %s is refused", (AWS_MAX_ATTEMPTS) => {
  expect(() => readEnvironment({ AWS_MAX_ATTEMPTS }).maxAttempts).toThrow("AWS_MAX_ATTEMPTS");
});
