/** Packages that take the place of a client's `send` in the tests of apps. */
import { mockClient as stubClient } from "aws-sdk-client-mock";
import "aws-sdk-client-mock-vitest/extend";
import {
  GetRelationshipCommand,
  ListRelationshipsCommand,
  paginateListRelationships,
  PartnerCentralChannelClient,
} from "partnercentral-channel";
import { afterEach, describe, expect, test } from "vitest";
import { rejectionOf } from "../support/test-client.js";

const catalog = "Sandbox";
const input = { catalog, programManagementAccountIdentifier: "pma-sandbox000001", identifier: "rs-0000000000001" };
const other = { ...input, identifier: "rs-0000000000002" };
const $metadata = { requestId: "request-1" };

describe("aws-sdk-client-mock", () => {
  const mock = stubClient(PartnerCentralChannelClient);
  afterEach(() => void mock.reset());

  test("answers in place of every client, by command and by input", async () => {
    mock.on(ListRelationshipsCommand).resolves({ $metadata, items: [] });
    mock
      .on(GetRelationshipCommand, { identifier: input.identifier })
      .rejects(Object.assign(new Error("no"), { name: "ConflictException" }));
    const client = new PartnerCentralChannelClient();
    await expect(client.send(new ListRelationshipsCommand({ catalog }))).resolves.toEqual({ $metadata, items: [] });
    expect(await rejectionOf(client.send(new GetRelationshipCommand(input)))).toMatchObject({ name: "ConflictException" });
  });

  test("answers paginators too", async () => {
    mock.on(ListRelationshipsCommand).resolvesOnce({ $metadata, items: [], nextToken: "2" }).resolves({ $metadata, items: [] });
    const pages: unknown[] = [];
    for await (const page of paginateListRelationships({ client: new PartnerCentralChannelClient() }, { catalog }).pages())
      pages.push(page);
    expect(pages).toHaveLength(2);
    expect(mock).toHaveReceivedNthCommandWith(ListRelationshipsCommand, 2, { catalog, nextToken: "2" });
  });

  test("its matchers know the commands that were sent, and their inputs", async () => {
    const client = new PartnerCentralChannelClient();
    await client.send(new GetRelationshipCommand(input));
    await client.send(new GetRelationshipCommand(other));
    expect(mock).toHaveReceivedCommandTimes(GetRelationshipCommand, 2);
    expect(mock).toHaveReceivedCommandWith(GetRelationshipCommand, { identifier: input.identifier });
    expect(mock).toHaveReceivedLastCommandWith(GetRelationshipCommand, other);
    expect(mock).not.toHaveReceivedCommand(ListRelationshipsCommand);
    expect(mock.commandCalls(GetRelationshipCommand).map(({ args }) => args[0].input)).toEqual([input, other]);
  });

  test("stands in for one client alone, and leaves it as it was", async () => {
    const client = new PartnerCentralChannelClient({ credentials: () => Promise.reject(new Error("sent for real")) });
    mock.restore();
    const one = stubClient(client).onAnyCommand().resolves({ $metadata });
    await expect(client.send(new GetRelationshipCommand(input))).resolves.toEqual({ $metadata });
    one.restore();
    expect(await rejectionOf(client.send(new GetRelationshipCommand(input)))).toMatchObject({ name: "CredentialsError" });
  });
});
