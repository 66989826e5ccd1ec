import { PartnerCentralChannelClient } from "partnercentral-channel";
import { expect, test } from "vitest";
import { platform } from "#platform";

const expected = {
  node: "NodeHttpHandler",
  bun: "NodeHttpHandler",
  browser: "FetchHttpHandler",
  deno: "FetchHttpHandler",
  workerd: "FetchHttpHandler",
} as const;

test("the default handler is that of the platform, and takes its options", () => {
  const { requestHandler } = new PartnerCentralChannelClient({ requestHandler: { requestTimeout: 1234 } }).config;
  expect(requestHandler.constructor.name).toBe(expected[platform]);
  const { configProvider } = requestHandler as unknown as { configProvider: Promise<{ requestTimeout: number }> };
  return expect(configProvider).resolves.toMatchObject({ requestTimeout: 1234 });
});

test("destroy() ends the handler, twice as well as once", () => {
  let destroyed = 0;
  const requestHandler = { handle: () => Promise.reject(new Error("unused")), destroy: () => void (destroyed += 1) };
  const client = new PartnerCentralChannelClient({ requestHandler });
  client.destroy();
  client.destroy();
  expect(destroyed).toBe(2);
});
