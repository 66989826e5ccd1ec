/** Extensions that were written for official clients. */
import type { RuntimeExtension as OfficialChannelExtension } from "@aws-sdk/client-partnercentral-channel";
import { PartnerCentralChannelClient as OfficialClient } from "@aws-sdk/client-partnercentral-channel";
import { type RuntimeExtension, STSClient } from "@aws-sdk/client-sts";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { PartnerCentralChannelClient } from "partnercentral-channel";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { expect, test } from "vitest";
import { promptRetries } from "../support/test-client.js";

test("one extension does the same to an official client and to ours", async () => {
  const retryStrategy = promptRetries(7);
  const requestHandler = new NodeHttpHandler();
  const extension: RuntimeExtension = {
    configure: (configuration) => {
      const region = configuration.region();
      configuration.setRegion(async () => `${await region()}-1`);
      configuration.setRetryStrategy(async () => retryStrategy);
      configuration.setHttpHandler(requestHandler);
      configuration.updateHttpClientConfig("requestTimeout" as never, 1_234 as never);
      configuration.setCredentials(async () => emulatorCredentials);
    },
  };
  const channelExtension: OfficialChannelExtension = extension;
  const clients = [
    new PartnerCentralChannelClient({ region: "us-gov-west", extensions: [extension] }),
    new OfficialClient({ region: "us-gov-west", extensions: [channelExtension] }),
    new STSClient({ region: "us-gov-west", extensions: [extension] }),
  ];
  for (const { config } of clients) {
    expect(await config.region()).toBe("us-gov-west-1");
    expect(await config.retryStrategy()).toBe(retryStrategy);
    expect(config.requestHandler).toBe(requestHandler);
    expect(await config.credentials()).toMatchObject(emulatorCredentials);
  }
  await expect(Reflect.get(requestHandler, "configProvider")).resolves.toMatchObject({ requestTimeout: 1_234 });
});
