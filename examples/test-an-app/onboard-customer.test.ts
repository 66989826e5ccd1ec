/** Unit tests of an app: its requests are answered by the local service inside MSW, without a network. */
import { setupServer } from "msw/node";
import { PartnerCentralChannelClient } from "partnercentral-channel";
import { Emulator, emulatorCredentials } from "partnercentral-channel/emulator";
import { emulatorHandlers } from "partnercentral-channel/emulator/msw";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { onboardCustomer } from "./onboard-customer.js";

const server = setupServer();
const client = new PartnerCentralChannelClient({ credentials: emulatorCredentials, region: "us-east-1" });
let emulator: Emulator;

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  emulator = new Emulator();
  server.resetHandlers(...emulatorHandlers(emulator));
});
afterAll(() => server.close());

const customer = { name: "Example Customer", accountId: "444455556666" };

test("a new customer gets a relationship", async () => {
  expect(await onboardCustomer(client, customer)).toBe("rs-0000000000001");
});

test("a customer who was taken on before keeps the relationship", async () => {
  await onboardCustomer(client, customer);
  expect(await onboardCustomer(client, customer)).toBe("rs-0000000000001");
});

test("a throttled attempt does not matter", async () => {
  emulator.failNext({ error: "ThrottlingException" });
  expect(await onboardCustomer(client, customer)).toBe("rs-0000000000001");
});

test("what the service refuses is passed on", async () => {
  emulator.failNext({ error: "AccessDeniedException", message: "Ask your administrator." });
  await expect(onboardCustomer(client, customer)).rejects.toThrow("Ask your administrator.");
});
