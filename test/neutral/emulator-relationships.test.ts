import {
  DeleteRelationshipCommand,
  GetRelationshipCommand,
  ListRelationshipsCommand,
  type ListRelationshipsCommandInput,
  UpdateRelationshipCommand,
} from "partnercentral-channel";
import { describe, expect, test } from "vitest";
import { activeAccount, customer, emulatorSetup } from "../support/emulator-setup.js";
import { rejectionOf } from "../support/test-client.js";

const catalog = "Sandbox";
const reference = (identifier: string) => ({ catalog, programManagementAccountIdentifier: activeAccount, identifier });

describe("an update", () => {
  test("changes the name and the support plan, and counts the revision up", async () => {
    const { client, createRelationship } = emulatorSetup();
    const id = await createRelationship();
    const plan = { partnerLedSupport: { coverage: "ENTIRE_ORGANIZATION", tamLocation: "Rome" } } as const;
    const { relationshipDetail } = await client.send(
      new UpdateRelationshipCommand({ ...reference(id), revision: "1", displayName: "New Name", requestedSupportPlan: plan }),
    );
    expect(relationshipDetail).toMatchObject({ id, displayName: "New Name", revision: "2" });
    const read = await client.send(new GetRelationshipCommand(reference(id)));
    expect(read.relationshipDetail).toMatchObject({ displayName: "New Name", revision: "2" });
  });

  test("of nothing keeps everything but the revision", async () => {
    const { client, createRelationship } = emulatorSetup();
    const id = await createRelationship();
    const { relationshipDetail } = await client.send(new UpdateRelationshipCommand(reference(id)));
    expect(relationshipDetail).toMatchObject({ displayName: "Example Customer", revision: "2" });
  });

  test("sent again after its answer was lost is a conflict: it has been made", async () => {
    const { client, emulator, createRelationship } = emulatorSetup();
    const id = await createRelationship();
    const command = new UpdateRelationshipCommand({ ...reference(id), revision: "1", displayName: "New Name" });
    emulator.failNext({ error: "InternalServerException", applied: true });
    await rejectionOf(client.send(command));
    expect(await rejectionOf(client.send(command))).toMatchObject({
      name: "ConflictException",
      resourceType: "Relationship",
      resourceId: id,
    });
    const { relationshipDetail } = await client.send(new GetRelationshipCommand(reference(id)));
    expect(relationshipDetail).toMatchObject({ displayName: "New Name", revision: "2" });
  });
});

describe("a deletion", () => {
  test("takes the relationship away, and its account may have another", async () => {
    const { client, createRelationship } = emulatorSetup();
    const id = await createRelationship();
    await client.send(new DeleteRelationshipCommand(reference(id)));
    expect(await rejectionOf(client.send(new GetRelationshipCommand(reference(id))))).toMatchObject({ name: "ResourceNotFoundException" });
    expect(await createRelationship()).not.toBe(id);
  });

  test("with the same token once more succeeds; without it there is nothing left", async () => {
    const { client, createRelationship } = emulatorSetup();
    const id = await createRelationship();
    const command = new DeleteRelationshipCommand({ ...reference(id), clientToken: "token-1" });
    await client.send(command);
    await expect(client.send(command)).resolves.toBeDefined();
    expect(await rejectionOf(client.send(new DeleteRelationshipCommand(reference(id))))).toMatchObject({
      name: "ResourceNotFoundException",
      resourceType: "Relationship",
    });
  });
});

test("the same token stands for another call in another operation", async () => {
  const { client, createRelationship } = emulatorSetup();
  const clientToken = "token-1";
  const id = await createRelationship({ clientToken });
  await client.send(new DeleteRelationshipCommand({ ...reference(id), clientToken }));
  expect(await rejectionOf(client.send(new GetRelationshipCommand(reference(id))))).toMatchObject({ name: "ResourceNotFoundException" });
});

describe("a list", () => {
  const list = async ({ client }: ReturnType<typeof emulatorSetup>, input: Partial<ListRelationshipsCommandInput> = {}) => {
    const { items } = await client.send(new ListRelationshipsCommand({ catalog, ...input }));
    return items.map(({ id }) => id);
  };

  test("shows relationships without their resale account models", async () => {
    const { client, createRelationship } = emulatorSetup();
    await createRelationship({ resaleAccountModel: "END_CUSTOMER" });
    const { items } = await client.send(new ListRelationshipsCommand({ catalog }));
    expect(items).toMatchObject([{ associatedAccountId: customer, sector: "COMMERCIAL", revision: "1" }]);
    expect(items[0]).not.toHaveProperty("resaleAccountModel");
  });

  test("is narrowed by accounts, types, names and program management accounts, which all have to fit", async () => {
    const setup = emulatorSetup();
    const mine = await setup.createRelationship({ associatedAccountId: "777788889999", displayName: "Mine", associationType: "INTERNAL" });
    const other = await setup.createRelationship();
    const arn = `arn:aws:partnercentral:us-east-1:111122223333:catalog/Sandbox/program-management-account/${activeAccount}`;
    expect((await list(setup)).sort()).toEqual([mine, other].sort());
    expect(await list(setup, { associatedAccountIds: ["777788889999"] })).toEqual([mine]);
    expect(await list(setup, { associationTypes: ["INTERNAL", "DOWNSTREAM_SELLER"] })).toEqual([mine]);
    expect(await list(setup, { displayNames: ["Mine"] })).toEqual([mine]);
    expect(await list(setup, { programManagementAccountIdentifiers: [arn] })).toHaveLength(2);
    expect(await list(setup, { programManagementAccountIdentifiers: ["pma-aws0000000001"] })).toEqual([]);
    expect(await list(setup, { displayNames: ["Mine"], associatedAccountIds: [customer] })).toEqual([]);
    expect(await list(setup, { catalog: "AWS" })).toEqual([]);
  });

  test("is for those who may use the program management account", async () => {
    const { customerClient, createRelationship } = emulatorSetup();
    await createRelationship();
    const { items } = await customerClient.send(new ListRelationshipsCommand({ catalog }));
    expect(items).toEqual([]);
  });
});
