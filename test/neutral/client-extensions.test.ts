import { HttpResponse } from "@smithy/core/transport";
import type { AwsCredentialIdentityProvider } from "@smithy/types";
import { ListRelationshipsCommand, type RuntimeExtension } from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { expect, test } from "vitest";
import { promptRetries, testClient } from "../support/test-client.js";

const list = () => new ListRelationshipsCommand({ catalog: "Sandbox" });

test("an extension reads region, credentials, retry strategy and request handler as they are, and the next what it has set", async () => {
  const requestHandler = emulatorRequestHandler(new Emulator());
  const read: unknown[] = [];
  const reading: RuntimeExtension = {
    configure: (configuration) => {
      const region = configuration.region();
      read.push([
        region(),
        configuration.httpHandler(),
        (configuration.credentials() as AwsCredentialIdentityProvider)(),
        configuration.retryStrategy()(),
      ]);
    },
  };
  const retryStrategy = promptRetries(2);
  const setting: RuntimeExtension = {
    configure: (configuration) => {
      configuration.setRegion(async () => "us-gov-west-1");
      configuration.setHttpHandler(requestHandler);
      configuration.setCredentials({ ...emulatorCredentials, accessKeyId: "AKIAOTHER" });
      configuration.setRetryStrategy(async () => retryStrategy);
    },
  };
  const given = { handle: () => Promise.reject(new Error("something was sent")) };
  const client = testClient({ region: "us-east-1", requestHandler: given, extensions: [reading, setting, reading] });
  const [before, after] = (await Promise.all(read.map((values) => Promise.all(values as unknown[])))) as [unknown[], unknown[]];
  expect(before.slice(0, 3)).toEqual(["us-east-1", given, emulatorCredentials]);
  expect(after).toEqual(["us-gov-west-1", requestHandler, { ...emulatorCredentials, accessKeyId: "AKIAOTHER" }, retryStrategy]);
  expect(client.config.requestHandler).toBe(requestHandler);
});

test("a client sends with what its extensions have set", async () => {
  const hosts: string[] = [];
  const inner = emulatorRequestHandler(new Emulator());
  const extension: RuntimeExtension = {
    configure: (configuration) => {
      const handle: typeof inner.handle = (request) => (hosts.push(request.hostname), inner.handle(request));
      configuration.setHttpHandler({ handle });
      configuration.setRegion(async () => "us-gov-west-1");
      configuration.setCredentials(async () => emulatorCredentials);
    },
  };
  const requestHandler = { handle: async () => ({ response: new HttpResponse({ statusCode: 500 }) }) };
  await testClient({ requestHandler, credentials: { accessKeyId: "x", secretAccessKey: "y" }, extensions: [extension] }).send(list());
  expect(hosts).toEqual(["partnercentral-channel.us-gov.api.aws"]);
});

test("an extension changes options of the HTTP handler, where it has any", () => {
  const told: unknown[] = [];
  const extension: RuntimeExtension = {
    configure: (configuration) => {
      configuration.updateHttpClientConfig("requestTimeout", 5);
      told.push(configuration.httpHandlerConfigs());
    },
  };
  const options: Record<string, unknown> = {};
  const handle = () => Promise.reject(new Error());
  const updateHttpClientConfig = (key: string, value: unknown) => void (options[key] = value);
  const configurable = { handle, updateHttpClientConfig, httpHandlerConfigs: () => options };
  testClient({ requestHandler: configurable, extensions: [extension] });
  testClient({ requestHandler: { handle }, extensions: [extension] });
  expect(told).toEqual([{ requestTimeout: 5 }, {}]);
});

test("checksum algorithms are kept, and another way to sign is refused", () => {
  const algorithm = { algorithmId: () => "crc64nvme", checksumConstructor: () => Object as never };
  const told: unknown[] = [];
  const keeping: RuntimeExtension = {
    configure: (configuration) => {
      configuration.addChecksumAlgorithm(algorithm);
      told.push(...configuration.checksumAlgorithms());
    },
  };
  testClient({ extensions: [keeping] });
  expect(told).toEqual([algorithm]);
  const signing = { configure: (configuration: object) => (configuration as { setHttpAuthScheme(): void }).setHttpAuthScheme() };
  expect(() => testClient({ extensions: [signing] })).toThrow("extensions: the client has SigV4 alone.");
});
