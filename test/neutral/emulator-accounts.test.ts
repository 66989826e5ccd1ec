import {
  AcceptChannelHandshakeCommand,
  CreateChannelHandshakeCommand,
  DeleteProgramManagementAccountCommand,
  ListProgramManagementAccountsCommand,
  UpdateProgramManagementAccountCommand,
} from "partnercentral-channel";
import { describe, expect, test } from "vitest";
import { activeAccount, customer, emulatorSetup, partner } from "../support/emulator-setup.js";
import { rejectionOf } from "../support/test-client.js";

const catalog = "Sandbox";

test("the local service has an active account in each catalog", async () => {
  const { client } = emulatorSetup();
  for (const [name, id] of [
    ["Sandbox", activeAccount],
    ["AWS", "pma-aws0000000001"],
  ] as const) {
    const { items } = await client.send(new ListProgramManagementAccountsCommand({ catalog: name }));
    expect(items).toMatchObject([{ id, catalog: name, accountId: partner, status: "ACTIVE", revision: "1", createdAt: expect.any(Date) }]);
  }
});

test("a new account is pending, and active when its handshake was accepted", async () => {
  const { client, customerClient, createAccount, createHandshake, createRelationship } = emulatorSetup();
  const id = await createAccount();
  const statusOf = async () => {
    const { items } = await client.send(new ListProgramManagementAccountsCommand({ catalog, accountIds: [customer] }));
    return items.map((item) => [item.id, item.status, item.startDate === undefined]);
  };
  expect(await statusOf()).toEqual([[id, "PENDING", true]]);
  const refusal = await rejectionOf(createRelationship({ programManagementAccountIdentifier: id, associatedAccountId: "777788889999" }));
  expect(refusal).toMatchObject({
    name: "ValidationException",
    reason: "BUSINESS_VALIDATION_FAILED",
    fieldList: [{ name: "programManagementAccountIdentifier", message: `${id} is PENDING; its handshake has to be accepted first` }],
  });
  const handshake = await createHandshake({ handshakeType: "PROGRAM_MANAGEMENT_ACCOUNT", associatedResourceIdentifier: id });
  await customerClient.send(new AcceptChannelHandshakeCommand({ catalog, identifier: handshake }));
  expect(await statusOf()).toEqual([[id, "ACTIVE", false]]);
  await expect(createRelationship({ programManagementAccountIdentifier: id, associatedAccountId: "777788889999" })).resolves.toBeDefined();
});

test("the management account may use its program management account once it has consented, and no other", async () => {
  const { customerClient, createAccount, createHandshake } = emulatorSetup();
  const id = await createAccount();
  const listed = async () =>
    (await customerClient.send(new ListProgramManagementAccountsCommand({ catalog }))).items.map((item) => item.id);
  const ask = { catalog, handshakeType: "PROGRAM_MANAGEMENT_ACCOUNT", associatedResourceIdentifier: id } as const;
  expect(await listed()).toEqual([]);
  for (const command of [
    new CreateChannelHandshakeCommand(ask),
    new DeleteProgramManagementAccountCommand({ catalog, identifier: id }),
    new UpdateProgramManagementAccountCommand({ catalog, identifier: id, displayName: "Mine" }),
  ]) {
    expect(await rejectionOf(customerClient.send(command as CreateChannelHandshakeCommand))).toMatchObject({
      name: "ResourceNotFoundException",
    });
  }
  const identifier = await createHandshake(ask);
  await customerClient.send(new AcceptChannelHandshakeCommand({ catalog, identifier }));
  expect(await listed()).toEqual([id]);
  const call = customerClient.send(new UpdateProgramManagementAccountCommand({ catalog, identifier: activeAccount, displayName: "Mine" }));
  expect(await rejectionOf(call)).toMatchObject({ name: "ResourceNotFoundException", resourceType: "ProgramManagementAccount" });
});

test("the same account cannot take part in a program twice, but in another program", async () => {
  const { createAccount } = emulatorSetup();
  const id = await createAccount();
  expect(await rejectionOf(createAccount({ displayName: "Again" }))).toMatchObject({ name: "ConflictException", resourceId: id });
  await expect(createAccount({ program: "DISTRIBUTION" })).resolves.toBeDefined();
});

test("a partner has fifty accounts and no more", async () => {
  const { createAccount } = emulatorSetup({ programManagementAccounts: [] });
  for (let number = 0; number < 50; number += 1) await createAccount({ accountId: String(100_000_000_000 + number) });
  expect(await rejectionOf(createAccount())).toMatchObject({ name: "ServiceQuotaExceededException", resourceId: partner });
});

test("the same token creates one account", async () => {
  const { createAccount } = emulatorSetup();
  const clientToken = "token-1";
  expect(await createAccount({ clientToken })).toBe(await createAccount({ clientToken }));
  expect(await rejectionOf(createAccount({ clientToken, displayName: "Other" }))).toMatchObject({ resourceType: "ClientToken" });
});

describe("an update", () => {
  test("changes the name and counts the revision up", async () => {
    const { client } = emulatorSetup();
    const update = (displayName: string, revision?: string) =>
      client.send(new UpdateProgramManagementAccountCommand({ catalog, identifier: activeAccount, displayName, revision }));
    const { programManagementAccountDetail: first } = await update("First", "1");
    expect(first).toMatchObject({ id: activeAccount, displayName: "First", revision: "2" });
    const { programManagementAccountDetail: second } = await update("Second");
    expect(second).toMatchObject({ displayName: "Second", revision: "3" });
  });

  test("based on another revision is a conflict, and changes nothing", async () => {
    const { client } = emulatorSetup();
    const input = { catalog, identifier: activeAccount, displayName: "New", revision: "7" };
    const error = await rejectionOf(client.send(new UpdateProgramManagementAccountCommand(input)));
    expect(error).toMatchObject({ name: "ConflictException", resourceType: "ProgramManagementAccount", resourceId: activeAccount });
    const { items } = await client.send(new ListProgramManagementAccountsCommand({ catalog }));
    expect(items).toMatchObject([{ displayName: activeAccount, revision: "1" }]);
  });
});

test("an update moves the account to the front of the list", async () => {
  let nowMs = Date.now() - 60_000;
  const { client, createAccount } = emulatorSetup({ now: () => (nowMs += 1000) });
  const first = await createAccount();
  await createAccount({ program: "DISTRIBUTION" });
  await client.send(new UpdateProgramManagementAccountCommand({ catalog, identifier: first, displayName: "New" }));
  const { items } = await client.send(new ListProgramManagementAccountsCommand({ catalog }));
  expect(items[0]).toMatchObject({ id: first, displayName: "New" });
});

test("a new account gets no id that another had from the start", async () => {
  const id = "pma-0000000000001";
  const { client, createAccount } = emulatorSetup({ programManagementAccounts: [{ id, catalog, accountId: partner, displayName: "Old" }] });
  expect(await createAccount()).not.toBe(id);
  const { items } = await client.send(new ListProgramManagementAccountsCommand({ catalog, displayNames: ["Old"] }));
  expect(items).toMatchObject([{ id, status: "ACTIVE" }]);
});

test("a catalog with a typing error is refused, and not taken for an empty one", async () => {
  const { client } = emulatorSetup();
  const error = await rejectionOf(client.send(new ListProgramManagementAccountsCommand({ catalog: "sandbox" })));
  expect(error).toMatchObject({ name: "ValidationException", fieldList: [{ name: "catalog", message: "is none of AWS, Sandbox" }] });
});

describe("a deletion", () => {
  const remove = (identifier: string) => new DeleteProgramManagementAccountCommand({ catalog, identifier });

  test("takes the account away, and its pending handshake", async () => {
    const { client, customerClient, createAccount, createHandshake } = emulatorSetup();
    const id = await createAccount();
    const handshake = await createHandshake({ handshakeType: "PROGRAM_MANAGEMENT_ACCOUNT", associatedResourceIdentifier: id });
    await client.send(remove(id));
    expect(await rejectionOf(client.send(remove(id)))).toMatchObject({ name: "ResourceNotFoundException" });
    const answer = customerClient.send(new AcceptChannelHandshakeCommand({ catalog, identifier: handshake }));
    expect(await rejectionOf(answer)).toMatchObject({ fieldList: [{ message: "is CANCELED, and no longer PENDING" }] });
  });

  test("is refused while there are relationships", async () => {
    const { client, createRelationship } = emulatorSetup();
    const relationship = await createRelationship();
    const error = await rejectionOf(client.send(remove(activeAccount)));
    expect(error).toMatchObject({ name: "ConflictException", resourceId: activeAccount });
    expect((error as Error).message).toContain(relationship);
  });

  test("with the same token once more succeeds, though there is nothing left", async () => {
    const { client, createAccount } = emulatorSetup();
    const id = await createAccount();
    const command = new DeleteProgramManagementAccountCommand({ catalog, identifier: id, clientToken: "token-1" });
    await client.send(command);
    await expect(client.send(command)).resolves.toBeDefined();
  });
});

test("a list is narrowed by names, programs, accounts and states, which all have to fit", async () => {
  const { client, createAccount } = emulatorSetup();
  const mine = await createAccount({ displayName: "Mine", program: "DISTRIBUTION" });
  const list = async (filters: object) => {
    const { items } = await client.send(new ListProgramManagementAccountsCommand({ catalog, ...filters }));
    return items.map(({ id }) => id).sort();
  };
  const all = [mine, activeAccount].sort();
  expect(await list({})).toEqual(all);
  expect(await list({ displayNames: [] })).toEqual(all);
  expect(await list({ displayNames: ["Mine", "Yours"] })).toEqual([mine]);
  expect(await list({ programs: ["SOLUTION_PROVIDER"] })).toEqual([activeAccount]);
  expect(await list({ accountIds: [customer] })).toEqual([mine]);
  expect(await list({ statuses: ["PENDING", "INACTIVE"] })).toEqual([mine]);
  expect(await list({ statuses: ["ACTIVE"], accountIds: [customer] })).toEqual([]);
});
