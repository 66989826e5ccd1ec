import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { CredentialsError } from "partnercentral-channel";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { defaultCredentials } from "../../src/node/default-credentials.js";
import { profileRegion } from "../../src/node/profile-region.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "channel-credentials-"));
  await writeFile(join(folder, "credentials"), "[work]\naws_access_key_id = AKIAPROFILE\naws_secret_access_key = from-profile\n");
  await writeFile(join(folder, "config"), "[profile work]\nregion = us-gov-west-1\n[default]\noutput = json\n");
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

/** An environment of which nothing comes from the machine the test runs on. */
function isolate(variables: Record<string, string> = {}): void {
  for (const name of Object.keys(process.env).filter((candidate) => candidate.startsWith("AWS_"))) vi.stubEnv(name, undefined);
  vi.stubEnv("AWS_CONFIG_FILE", join(folder, "config"));
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", join(folder, "credentials"));
  vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
}

describe("credentials that nobody passed", () => {
  const keys = { AWS_ACCESS_KEY_ID: "AKIAENV", AWS_SECRET_ACCESS_KEY: "from-env" };

  test("come from the environment", async () => {
    isolate({ ...keys, AWS_SESSION_TOKEN: "token", AWS_CREDENTIAL_EXPIRATION: "2030-01-01T00:00:00Z", AWS_ACCOUNT_ID: "111122223333" });
    expect(await defaultCredentials(undefined)()).toEqual({
      accessKeyId: "AKIAENV",
      secretAccessKey: "from-env",
      sessionToken: "token",
      expiration: new Date("2030-01-01T00:00:00Z"),
      accountId: "111122223333",
    });
  });

  test("come from the profile that the client names, also when the environment has keys", async () => {
    isolate(keys);
    expect(await defaultCredentials("work")()).toMatchObject({ accessKeyId: "AKIAPROFILE", secretAccessKey: "from-profile" });
  });

  test("come from the profile that AWS_PROFILE names, and nothing is printed about it", async () => {
    const warn = vi.spyOn(console, "warn");
    isolate({ ...keys, AWS_PROFILE: "work" });
    expect(await defaultCredentials(undefined)()).toMatchObject({ accessKeyId: "AKIAPROFILE" });
    expect(warn).not.toHaveBeenCalled();
  });

  test("that are nowhere end in an error that says what to do", async () => {
    isolate();
    const error = await defaultCredentials(undefined)().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CredentialsError);
    expect((error as Error).message).toMatch(/^No credentials: .*\. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/);
  });

  test("that a profile does not have end in an error that names the profile", async () => {
    isolate({ ...keys, AWS_PROFILE: "nobody" });
    const error = await defaultCredentials(undefined)().catch((thrown: unknown) => thrown);
    expect((error as Error).message).toMatch(/^No credentials from the profile "nobody": .* Check its name and keys/);
  });
});

test("without the package of the chain, and without keys, the error names the package", async () => {
  vi.doMock("@aws-sdk/credential-provider-node", () => {
    throw new Error("Cannot find package");
  });
  try {
    isolate();
    await expect(defaultCredentials(undefined)()).rejects.toThrow("npm install @aws-sdk/credential-provider-node");
  } finally {
    vi.doUnmock("@aws-sdk/credential-provider-node");
  }
});

describe("the region of the profile", () => {
  test("is read from the shared config file", async () => {
    isolate();
    expect(await profileRegion("work")).toBe("us-gov-west-1");
  });

  test("may be missing", async () => {
    isolate();
    expect(await profileRegion(undefined)).toBeUndefined();
    expect(await profileRegion("nobody")).toBeUndefined();
  });
});
