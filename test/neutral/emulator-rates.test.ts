import {
  ConfigurationError,
  CreateRelationshipCommand,
  ListRelationshipsCommand,
  type PartnerCentralChannelClient,
} from "partnercentral-channel";
import { Emulator } from "partnercentral-channel/emulator";
import { expect, test } from "vitest";
import { activeAccount, emulatorSetup, type EmulatorSetup } from "../support/emulator-setup.js";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf } from "../support/test-client.js";

const rates = { writesPerSecond: 3, readsPerSecond: 5 };
const listing = new ListRelationshipsCommand({ catalog: "Sandbox" });

/** A service whose clock is near that of the clients, and stands until it is moved. */
function throttling(): EmulatorSetup & { pass(ms: number): void } {
  const startedAtMs = Date.now();
  let passedMs = 0;
  return { ...emulatorSetup({ rates, now: () => startedAtMs + passedMs }), pass: (ms) => (passedMs += ms) };
}

/** How many of so many lists are answered. */
async function listed(client: PartnerCentralChannelClient, count: number): Promise<number> {
  const ends = await Promise.allSettled(Array.from({ length: count }, () => client.send(listing)));
  return ends.filter(({ status }) => status === "fulfilled").length;
}

test("the local service takes any number of calls, unless it is given rates", async () => {
  expect(await listed(emulatorSetup().client, 50)).toBe(50);
});

test("as many calls as a second takes are taken at once, then one each time there is room again", async () => {
  const { client, pass } = throttling();
  expect(await listed(client, 8)).toBe(5);
  pass(199);
  expect(await listed(client, 1)).toBe(0);
  pass(1);
  expect(await listed(client, 2)).toBe(1);
  pass(3_600_000 / 60);
  expect(await listed(client, 8)).toBe(5);
});

test("a call too many is a ThrottlingException, which does nothing and uses up no fault that was to come", async () => {
  const { client, emulator, createRelationship, pass } = throttling();
  for (const account of ["1", "2", "3"]) await createRelationship({ associatedAccountId: account.repeat(12) });
  emulator.failNext({ error: "ConflictException", operation: "CreateRelationship" });
  const fourth = new CreateRelationshipCommand(relationshipInput({ associatedAccountId: "444444444444" }));
  expect(await rejectionOf(client.send(fourth))).toMatchObject({
    name: "ThrottlingException",
    message: expect.stringMatching(/^Rate exceeded\n/),
  });
  expect((await client.send(listing)).items).toHaveLength(3);
  pass(334);
  expect(await rejectionOf(client.send(fourth))).toMatchObject({ name: "ConflictException" });
});

test("operations and accounts are counted each for itself", async () => {
  const { client, customerClient, createRelationship } = throttling();
  expect(await listed(client, 6)).toBe(5);
  expect(await listed(customerClient, 6)).toBe(5);
  await expect(createRelationship({ programManagementAccountIdentifier: activeAccount })).resolves.toMatch(/^rs-/);
});

test("a call whose signature is wrong counts for nobody", async () => {
  const { client, emulator } = throttling();
  const unsigned = () =>
    emulator.fetch(
      new Request("http://localhost/", {
        method: "POST",
        headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": "PartnerCentralChannel.ListRelationships" },
        body: "{}",
      }),
    );
  for (let count = 0; count < 9; count += 1) expect(await (await unsigned()).text()).toContain("MissingAuthenticationTokenException");
  expect(await listed(client, 6)).toBe(5);
});

test("reset forgets the calls", async () => {
  const { client, emulator } = throttling();
  await listed(client, 5);
  emulator.reset();
  expect(await listed(client, 6)).toBe(5);
});

test("rates that are none are refused", () => {
  expect(() => new Emulator({ rates: { writesPerSecond: -3, readsPerSecond: 5 } })).toThrow(
    new ConfigurationError("rates.writesPerSecond: -3, expected a number above 0."),
  );
});
