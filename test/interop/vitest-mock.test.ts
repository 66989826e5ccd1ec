/** aws-sdk-vitest-mock takes the place of a client's `send` in the tests of apps. */
import "aws-sdk-vitest-mock/vitest-setup";
import { mockClient, mockClientInstance } from "aws-sdk-vitest-mock";
import { GetRelationshipCommand, ListRelationshipsCommand, PartnerCentralChannelClient } from "partnercentral-channel";
import { afterEach, expect, test } from "vitest";
import { rejectionOf } from "../support/test-client.js";

const catalog = "Sandbox";
const input = { catalog, programManagementAccountIdentifier: "pma-sandbox000001", identifier: "rs-0000000000001" };
const restores: (() => void)[] = [];
afterEach(() => {
  for (const restore of restores.splice(0)) restore();
});

test("it answers in place of every client, by command and by input, and knows what was sent", async () => {
  const mock = mockClient(PartnerCentralChannelClient);
  restores.push(mock.restore);
  mock.on(ListRelationshipsCommand).resolves({ items: [{ id: "rs-0000000000001" }] });
  mock.on(GetRelationshipCommand, { identifier: input.identifier }).rejectsWithThrottling();
  const client = new PartnerCentralChannelClient();
  await expect(client.send(new ListRelationshipsCommand({ catalog }))).resolves.toMatchObject({ items: [{ id: "rs-0000000000001" }] });
  expect(await rejectionOf(client.send(new GetRelationshipCommand(input)))).toMatchObject({ name: "Throttling" });
  expect(mock).toHaveReceivedCommandTimes(ListRelationshipsCommand, 1);
  expect(mock).toHaveReceivedCommandWith(GetRelationshipCommand, input);
  expect(mock).toHaveReceivedNoOtherCommands([ListRelationshipsCommand, GetRelationshipCommand]);
});

test("it stands in for one client alone, and leaves it as it was", async () => {
  const client = new PartnerCentralChannelClient({ credentials: () => Promise.reject(new Error("sent for real")) });
  const mock = mockClientInstance(client);
  mock.on(ListRelationshipsCommand).resolves({ items: [] });
  await expect(client.send(new ListRelationshipsCommand({ catalog }))).resolves.toEqual({ items: [] });
  mock.restore();
  expect(await rejectionOf(client.send(new ListRelationshipsCommand({ catalog })))).toMatchObject({ name: "CredentialsError" });
});
