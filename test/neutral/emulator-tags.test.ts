import {
  DeleteRelationshipCommand,
  GetRelationshipCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from "partnercentral-channel";
import { expect, test } from "vitest";
import { activeAccount, emulatorSetup, noticePeriod } from "../support/emulator-setup.js";
import { rejectionOf } from "../support/test-client.js";

const account = `arn:aws:partnercentral:us-east-1:111122223333:catalog/Sandbox/program-management-account/${activeAccount}`;

test("tags are set, replaced by their keys, and removed", async () => {
  const { client } = emulatorSetup();
  const tagsOf = async () => (await client.send(new ListTagsForResourceCommand({ resourceArn: account }))).tags;
  expect(await tagsOf()).toEqual([]);
  const first = { key: "team", value: "a" };
  await client.send(new TagResourceCommand({ resourceArn: account, tags: [first, { key: "cost", value: "1" }] }));
  await client.send(new TagResourceCommand({ resourceArn: account, tags: [{ key: "cost", value: "2" }] }));
  expect(await tagsOf()).toEqual([first, { key: "cost", value: "2" }]);
  await client.send(new UntagResourceCommand({ resourceArn: account, tagKeys: ["cost", "not-there"] }));
  expect(await tagsOf()).toEqual([first]);
});

test("a resource has the tags that it was created with", async () => {
  const { client, createRelationship, createHandshake } = emulatorSetup();
  const tags = [{ key: "cost-center", value: "42" }];
  const identifier = await createRelationship({ tags });
  const { relationshipDetail } = await client.send(
    new GetRelationshipCommand({ catalog: "Sandbox", programManagementAccountIdentifier: activeAccount, identifier }),
  );
  expect((await client.send(new ListTagsForResourceCommand({ resourceArn: relationshipDetail.arn }))).tags).toEqual(tags);
  const handshake = await createHandshake({
    handshakeType: "START_SERVICE_PERIOD",
    associatedResourceIdentifier: identifier,
    payload: noticePeriod,
  });
  const resourceArn = `arn:aws:partnercentral:us-east-1:111122223333:catalog/Sandbox/channel-handshake/${handshake}`;
  expect((await client.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toEqual([]);
});

test("the receiver of a handshake cannot tag it", async () => {
  const { customerClient, createRelationship, createHandshake } = emulatorSetup();
  const handshake = await createHandshake({
    handshakeType: "START_SERVICE_PERIOD",
    associatedResourceIdentifier: await createRelationship(),
    payload: noticePeriod,
  });
  const resourceArn = `arn:aws:partnercentral:us-east-1:111122223333:catalog/Sandbox/channel-handshake/${handshake}`;
  const call = customerClient.send(new TagResourceCommand({ resourceArn, tags: [{ key: "a", value: "b" }] }));
  expect(await rejectionOf(call)).toMatchObject({ name: "ResourceNotFoundException" });
});

test("what does not exist, no longer exists, or is another's has no tags", async () => {
  const { client, customerClient, createRelationship } = emulatorSetup();
  const identifier = await createRelationship();
  const resourceArn = `${account}/relationship/${identifier}`;
  expect(await rejectionOf(customerClient.send(new ListTagsForResourceCommand({ resourceArn })))).toMatchObject({
    name: "ResourceNotFoundException",
    resourceId: resourceArn,
  });
  const reference = { catalog: "Sandbox", programManagementAccountIdentifier: activeAccount, identifier };
  await client.send(new DeleteRelationshipCommand(reference));
  for (const command of [
    new ListTagsForResourceCommand({ resourceArn }),
    new TagResourceCommand({ resourceArn, tags: [] }),
    new UntagResourceCommand({ resourceArn, tagKeys: [] }),
  ]) {
    expect(await rejectionOf(client.send(command as TagResourceCommand))).toMatchObject({ name: "ResourceNotFoundException" });
  }
});
