/** The providers of `@aws-sdk/credential-providers`, some of which look at the client that asks them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromEnv, fromIni, fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import { type HttpRequest, HttpResponse } from "@smithy/core/transport";
import type { AwsCredentialIdentityProvider } from "@smithy/types";
import { ListRelationshipsCommand, type PartnerCentralChannelClientConfig } from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { testClient } from "../support/test-client.js";

const { accessKeyId, secretAccessKey } = emulatorCredentials;
const master = { accessKeyId: "AKIAMASTER", secretAccessKey: "master" };
const sessionToken = "session-token";
const RoleArn = "arn:aws:iam::123456789012:role/channel";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "partnercentral-channel-"));
  writeFileSync(join(folder, "credentials"), `[partner]\naws_access_key_id=${accessKeyId}\naws_secret_access_key=${secretAccessKey}\n`);
  writeFileSync(join(folder, "config"), `[profile role]\nrole_arn=${RoleArn}\nsource_profile=partner\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const files = () => ({ filepath: join(folder, "credentials"), configFilepath: join(folder, "config") });

/** The Channel API, and the one operation of STS that gives its credentials. */
function aws() {
  const hosts: string[] = [];
  const channel = emulatorRequestHandler(
    new Emulator({ identities: [emulatorCredentials, { ...emulatorCredentials, accessKeyId: "ASIAROLE", sessionToken }] }),
  );
  const requestHandler = {
    handle: async (request: HttpRequest) => {
      hosts.push(request.hostname);
      return request.hostname.startsWith("sts.") ? assumedRole() : channel.handle(request);
    },
  };
  return { hosts, requestHandler };
}

function assumedRole() {
  const credentials = `<AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey><SessionToken>${sessionToken}</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration>`;
  const body = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>${credentials}</Credentials></AssumeRoleResult></AssumeRoleResponse>`;
  return { response: new HttpResponse({ statusCode: 200, headers: { "content-type": "text/xml" }, body: new TextEncoder().encode(body) }) };
}

/** Where a client with such options sends what. */
async function hostsOf(options: PartnerCentralChannelClientConfig): Promise<string[]> {
  const { hosts, requestHandler } = aws();
  const client = testClient({ region: "eu-west-1", requestHandler, ...options });
  await client.send(new ListRelationshipsCommand({ catalog: "Sandbox" }));
  return hosts;
}

test("fromTemporaryCredentials assumes its role in the client's region, through the client's request handler", async () => {
  const credentials = fromTemporaryCredentials({ masterCredentials: master, params: { RoleArn } });
  expect(await hostsOf({ credentials })).toEqual(["sts.eu-west-1.amazonaws.com", "partnercentral-channel.global.api.aws"]);
});

test("fromIni takes the client's profile, and assumes the profile's role in the client's region, through its request handler", async () => {
  expect(await hostsOf({ credentials: fromIni(files()), profile: "partner" })).toEqual(["partnercentral-channel.global.api.aws"]);
  expect(await hostsOf({ credentials: fromIni(files()), profile: "role" })).toEqual([
    "sts.eu-west-1.amazonaws.com",
    "partnercentral-channel.global.api.aws",
  ]);
});

test("fromEnv gives the keys of the environment", async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", secretAccessKey);
  expect(await hostsOf({ credentials: fromEnv() })).toEqual(["partnercentral-channel.global.api.aws"]);
});

test("a provider is told of the client that asks it, also one that is assigned later", async () => {
  const asked: unknown[] = [];
  const provider: AwsCredentialIdentityProvider = async (properties) => (
    asked.push(properties?.["callerClientConfig"]),
    emulatorCredentials
  );
  const client = testClient({ credentials: provider, requestHandler: aws().requestHandler });
  const list = () => client.send(new ListRelationshipsCommand({ catalog: "Sandbox" }));
  await list();
  client.config.credentials = provider;
  await Promise.all([list(), list()]);
  expect(asked.map((config) => config === client.config)).toEqual([true, true]);
});

test("an identity may be assigned in place of a provider", async () => {
  const client = testClient({ credentials: master, requestHandler: aws().requestHandler });
  client.config.credentials = emulatorCredentials;
  await expect(client.send(new ListRelationshipsCommand({ catalog: "Sandbox" }))).resolves.toMatchObject({ items: [] });
});
