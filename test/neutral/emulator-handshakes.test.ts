import {
  AcceptChannelHandshakeCommand,
  CancelChannelHandshakeCommand,
  type ChannelHandshakePayload,
  type ChannelHandshakeSummary,
  DeleteRelationshipCommand,
  type HandshakeType,
  ListChannelHandshakesCommand,
  type ListChannelHandshakesCommandInput,
  type ParticipantType,
  type PartnerCentralChannelClient,
  RejectChannelHandshakeCommand,
} from "partnercentral-channel";
import { emulatorCredentials, emulatorCustomerCredentials } from "partnercentral-channel/emulator";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { activeAccount, customer, type EmulatorSetup, emulatorSetup, noticePeriod, partner } from "../support/emulator-setup.js";
import { rejectionOf } from "../support/test-client.js";

const catalog = "Sandbox";
const dayMs = 24 * 60 * 60 * 1000;

const answers = { Accept: AcceptChannelHandshakeCommand, Reject: RejectChannelHandshakeCommand, Cancel: CancelChannelHandshakeCommand };
type Answer = keyof typeof answers;

/** Answers a handshake, and gives its new state. */
async function answer(client: PartnerCentralChannelClient, how: Answer, identifier: string) {
  const { channelHandshakeDetail } = await client.send(new answers[how]({ catalog, identifier }));
  return channelHandshakeDetail.status;
}

async function list(
  client: PartnerCentralChannelClient,
  [handshakeType, participantType]: readonly [HandshakeType, ParticipantType],
  input: Partial<ListChannelHandshakesCommandInput> = {},
): Promise<ChannelHandshakeSummary[]> {
  const { items } = await client.send(new ListChannelHandshakesCommand({ catalog, handshakeType, participantType, ...input }));
  return items;
}

const start = (associatedResourceIdentifier: string, payload: ChannelHandshakePayload = noticePeriod) =>
  ({ handshakeType: "START_SERVICE_PERIOD", associatedResourceIdentifier, payload }) as const;
const revoke = (associatedResourceIdentifier: string) =>
  ({
    handshakeType: "REVOKE_SERVICE_PERIOD",
    associatedResourceIdentifier,
    payload: { revokeServicePeriodPayload: { programManagementAccountIdentifier: activeAccount, note: "Goodbye" } },
  }) as const;

/** A relationship with a pending handshake over the start of its service period. */
async function pendingStart(setup: EmulatorSetup = emulatorSetup()) {
  const relationship = await setup.createRelationship();
  return { ...setup, relationship, handshake: await setup.createHandshake(start(relationship)) };
}

describe("a handshake over a service period", () => {
  test("is listed by the side that sent it and by the side that received it", async () => {
    const { client, customerClient, relationship, handshake } = await pendingStart();
    const [sent] = await list(client, ["START_SERVICE_PERIOD", "SENDER"]);
    expect(sent).toEqual({
      id: handshake,
      arn: `arn:aws:partnercentral:us-east-1:${partner}:catalog/Sandbox/channel-handshake/${handshake}`,
      catalog,
      handshakeType: "START_SERVICE_PERIOD",
      ownerAccountId: partner,
      senderAccountId: partner,
      receiverAccountId: customer,
      associatedResourceId: relationship,
      detail: { startServicePeriodHandshakeDetail: { servicePeriodType: "MINIMUM_NOTICE_PERIOD", minimumNoticeDays: "30" } },
      createdAt: expect.any(Date),
      updatedAt: expect.any(Date),
      status: "PENDING",
    });
    expect(await list(customerClient, ["START_SERVICE_PERIOD", "RECEIVER"])).toEqual([sent]);
    expect(await list(client, ["START_SERVICE_PERIOD", "RECEIVER"])).toEqual([]);
    expect(await list(customerClient, ["START_SERVICE_PERIOD", "SENDER"])).toEqual([]);
    expect(await list(client, ["REVOKE_SERVICE_PERIOD", "SENDER"])).toEqual([]);
  });

  test("starts the period when it is accepted, and its revocation ends it", async () => {
    const { client, customerClient, relationship, handshake, createHandshake } = await pendingStart();
    await answer(customerClient, "Accept", handshake);
    const detailOf = async () => (await list(client, ["START_SERVICE_PERIOD", "SENDER"]))[0]?.detail?.startServicePeriodHandshakeDetail;
    expect(await detailOf()).toMatchObject({ startDate: expect.any(Date) });
    expect((await detailOf())?.endDate).toBeUndefined();
    const revocation = await createHandshake(revoke(relationship));
    const [sent] = await list(client, ["REVOKE_SERVICE_PERIOD", "SENDER"]);
    expect(sent?.detail?.revokeServicePeriodHandshakeDetail).toMatchObject({ servicePeriodType: "MINIMUM_NOTICE_PERIOD", note: "Goodbye" });
    await answer(customerClient, "Accept", revocation);
    expect(await detailOf()).toMatchObject({ endDate: expect.any(Date) });
    expect(await rejectionOf(createHandshake(revoke(relationship)))).toMatchObject({
      fieldList: [{ message: "has no service period to revoke" }],
    });
  });

  test("is the only pending one of its relationship, whatever its type", async () => {
    const { customerClient, relationship, handshake, createHandshake } = await pendingStart();
    expect(await rejectionOf(createHandshake(start(relationship)))).toMatchObject({
      name: "ConflictException",
      resourceType: "ChannelHandshake",
      resourceId: handshake,
    });
    await answer(customerClient, "Accept", handshake);
    const revocation = await createHandshake(revoke(relationship));
    expect(await rejectionOf(createHandshake(revoke(relationship)))).toMatchObject({ name: "ConflictException", resourceId: revocation });
  });

  test("starts no second period while one runs", async () => {
    const { customerClient, relationship, handshake, createHandshake } = await pendingStart();
    await answer(customerClient, "Accept", handshake);
    expect(await rejectionOf(createHandshake(start(relationship)))).toMatchObject({
      name: "ConflictException",
      resourceType: "Relationship",
      resourceId: relationship,
    });
    await answer(customerClient, "Accept", await createHandshake(revoke(relationship)));
    await expect(createHandshake(start(relationship))).resolves.toBeDefined();
  });

  test("starts the period once, also when it is accepted twice", async () => {
    const { client, customerClient, emulator, handshake } = await pendingStart();
    await answer(customerClient, "Accept", handshake);
    const startDate = async () =>
      (await list(client, ["START_SERVICE_PERIOD", "SENDER"]))[0]?.detail?.startServicePeriodHandshakeDetail?.startDate;
    const first = await startDate();
    emulator.advance(dayMs);
    await answer(customerClient, "Accept", handshake);
    expect(await startDate()).toEqual(first);
  });

  test("is canceled with its relationship", async () => {
    const { client, customerClient, relationship } = await pendingStart();
    const reference = { catalog, programManagementAccountIdentifier: activeAccount, identifier: relationship };
    await client.send(new DeleteRelationshipCommand(reference));
    expect(await list(customerClient, ["START_SERVICE_PERIOD", "RECEIVER"])).toMatchObject([{ status: "CANCELED" }]);
  });
});

describe("who may answer", () => {
  const cases: readonly (readonly [Answer, "client" | "customerClient", string])[] = [
    ["Accept", "customerClient", "ACCEPTED"],
    ["Reject", "customerClient", "REJECTED"],
    ["Cancel", "client", "CANCELED"],
  ];

  test.each(cases)("%s is for one side, and final", async (how, side, status) => {
    const setup = await pendingStart();
    const other = side === "client" ? setup.customerClient : setup.client;
    expect(await rejectionOf(answer(other, how, setup.handshake))).toMatchObject({ name: "AccessDeniedException" });
    expect(await answer(setup[side], how, setup.handshake)).toBe(status);
    for (const [another, anotherSide, anotherStatus] of cases) {
      const again = answer(setup[anotherSide], another, setup.handshake);
      if (another === how) expect(await again).toBe(anotherStatus);
      else {
        expect(await rejectionOf(again)).toMatchObject({
          name: "ValidationException",
          reason: "BUSINESS_VALIDATION_FAILED",
          fieldList: [{ name: "identifier", message: `is ${status}, and no longer PENDING` }],
        });
      }
    }
  });

  test("nobody who takes no part, and in no other catalog", async () => {
    const stranger = { accessKeyId: "AKIASTRANGER", secretAccessKey: "secret", accountId: "999999999999" };
    const setup = await pendingStart(emulatorSetup({ identities: [emulatorCredentials, emulatorCustomerCredentials, stranger] }));
    setup.customerClient.config.credentials = async () => stranger;
    for (const how of ["Accept", "Reject", "Cancel"] as const) {
      expect(await rejectionOf(answer(setup.customerClient, how, setup.handshake))).toMatchObject({ name: "ResourceNotFoundException" });
    }
    const elsewhere = new CancelChannelHandshakeCommand({ catalog: "AWS", identifier: setup.handshake });
    expect(await rejectionOf(setup.client.send(elsewhere))).toMatchObject({ name: "ResourceNotFoundException" });
  });
});

describe("what is asked for has to make sense", () => {
  const period = (changes: object): ChannelHandshakePayload => ({
    startServicePeriodPayload: {
      programManagementAccountIdentifier: activeAccount,
      servicePeriodType: "FIXED_COMMITMENT_PERIOD",
      endDate: new Date(Date.now() + 90 * dayMs),
      ...changes,
    },
  });
  const path = "payload.startServicePeriodPayload";
  const notice = { servicePeriodType: "MINIMUM_NOTICE_PERIOD", endDate: undefined };

  test.each([
    ["a commitment of 59 days", { endDate: new Date(Date.now() + 59 * dayMs) }, `${path}.endDate`],
    ["a commitment of more than a year", { endDate: new Date(Date.now() + 366 * dayMs) }, `${path}.endDate`],
    ["a commitment without an end", { endDate: undefined }, `${path}.endDate`],
    ["a commitment with a notice", { minimumNoticeDays: "30" }, `${path}.minimumNoticeDays`],
    ["a notice of 15 days", { ...notice, minimumNoticeDays: "15" }, `${path}.minimumNoticeDays`],
    ["a notice of unknown length", notice, `${path}.minimumNoticeDays`],
    ["a notice with an end", { servicePeriodType: "MINIMUM_NOTICE_PERIOD", minimumNoticeDays: "14" }, `${path}.endDate`],
    [
      "another program management account",
      { programManagementAccountIdentifier: "pma-aws0000000001" },
      `${path}.programManagementAccountIdentifier`,
    ],
  ])("%s is refused", async (_case, changes, name) => {
    const { createRelationship, createHandshake } = emulatorSetup();
    const error = await rejectionOf(createHandshake(start(await createRelationship(), period(changes))));
    expect(error).toMatchObject({ name: "ValidationException", reason: "BUSINESS_VALIDATION_FAILED", fieldList: [{ name }] });
  });

  test("a commitment of 90 days is taken, its end as a date", async () => {
    const { client, createRelationship, createHandshake } = emulatorSetup();
    const endDate = new Date(Math.floor(Date.now() / 1000) * 1000 + 90 * dayMs);
    await createHandshake(start(await createRelationship(), period({ endDate })));
    const [sent] = await list(client, ["START_SERVICE_PERIOD", "SENDER"]);
    expect(sent?.detail?.startServicePeriodHandshakeDetail?.endDate).toEqual(endDate);
  });

  test.each([
    ["a start without a payload", "START_SERVICE_PERIOD", undefined],
    ["a start with the payload of a revocation", "START_SERVICE_PERIOD", revoke("").payload],
    ["a revocation with the payload of a start", "REVOKE_SERVICE_PERIOD", noticePeriod],
  ] as const)("%s is refused", async (_case, handshakeType, payload) => {
    const { createRelationship, createHandshake } = emulatorSetup();
    const call = createHandshake({ handshakeType, associatedResourceIdentifier: await createRelationship(), payload });
    expect(await rejectionOf(call)).toMatchObject({ name: "ValidationException", fieldList: [{ name: "payload" }] });
  });

  test("a program management account needs no payload, no second handshake, and none when it is active", async () => {
    const { createAccount, createHandshake } = emulatorSetup();
    const associatedResourceIdentifier = await createAccount();
    const input = { handshakeType: "PROGRAM_MANAGEMENT_ACCOUNT", associatedResourceIdentifier } as const;
    expect(await rejectionOf(createHandshake({ ...input, payload: noticePeriod }))).toMatchObject({ fieldList: [{ name: "payload" }] });
    const first = await createHandshake(input);
    expect(await rejectionOf(createHandshake(input))).toMatchObject({ name: "ConflictException", resourceId: first });
    const active = createHandshake({ ...input, associatedResourceIdentifier: activeAccount });
    expect(await rejectionOf(active)).toMatchObject({ name: "ConflictException", resourceId: activeAccount });
  });

  test.each([
    ["START_SERVICE_PERIOD", activeAccount],
    ["START_SERVICE_PERIOD", "rs-0000000000099"],
    ["PROGRAM_MANAGEMENT_ACCOUNT", "rs-0000000000099"],
  ] as const)("a %s handshake over %s is about nothing", async (handshakeType, associatedResourceIdentifier) => {
    const { createHandshake } = emulatorSetup();
    const payload = handshakeType === "START_SERVICE_PERIOD" ? noticePeriod : undefined;
    const call = createHandshake({ handshakeType, associatedResourceIdentifier, payload });
    expect(await rejectionOf(call)).toMatchObject({ name: "ResourceNotFoundException" });
  });
});

test("a revocation names the program management account of its relationship", async () => {
  const { customerClient, relationship, handshake, createHandshake } = await pendingStart();
  await answer(customerClient, "Accept", handshake);
  const payload = { revokeServicePeriodPayload: { programManagementAccountIdentifier: "pma-aws0000000001" } };
  expect(await rejectionOf(createHandshake({ ...revoke(relationship), payload }))).toMatchObject({
    fieldList: [{ name: "payload.revokeServicePeriodPayload.programManagementAccountIdentifier" }],
  });
});

test("the partner is a sender too where the management account is another one, and its quotas are its own", async () => {
  const management = { accessKeyId: "AKIAMANAGEMENT", secretAccessKey: "secret", accountId: "777777777777" };
  const other = { accessKeyId: "AKIAOTHER", secretAccessKey: "secret", accountId: "888888888888" };
  const setup = emulatorSetup({
    identities: [emulatorCredentials, emulatorCustomerCredentials, management, other],
    programManagementAccounts: [
      { id: activeAccount, catalog, accountId: management.accountId, ownerAccountId: partner },
      { id: "pma-other00000001", catalog, accountId: other.accountId },
    ],
  });
  const { client } = setup;
  const relationship = await setup.createRelationship();
  for (let number = 0; number < 5; number += 1) await answer(client, "Cancel", await setup.createHandshake(start(relationship)));
  const [sent] = await list(client, ["START_SERVICE_PERIOD", "SENDER"]);
  expect(sent).toMatchObject({ ownerAccountId: partner, senderAccountId: management.accountId });
  expect(await rejectionOf(setup.createHandshake(start(relationship)))).toMatchObject({ name: "ServiceQuotaExceededException" });
  client.config.credentials = async () => other;
  const theirs = { programManagementAccountIdentifier: "pma-other00000001", servicePeriodType: "MINIMUM_NOTICE_PERIOD" } as const;
  const ofOther = await setup.createRelationship({ programManagementAccountIdentifier: "pma-other00000001" });
  const payload = { startServicePeriodPayload: { ...theirs, minimumNoticeDays: "14" } };
  await expect(setup.createHandshake(start(ofOther, payload))).resolves.toBeDefined();
});

describe("limits", () => {
  test("an account gets five handshakes of a type a day", async () => {
    const setup = emulatorSetup();
    const relationship = await setup.createRelationship();
    for (let number = 0; number < 5; number += 1) {
      await answer(setup.customerClient, "Reject", await setup.createHandshake(start(relationship)));
    }
    expect(await rejectionOf(setup.createHandshake(start(relationship)))).toMatchObject({
      name: "ServiceQuotaExceededException",
      resourceId: customer,
    });
  });

  test("a partner has 200 pending handshakes over service periods", async () => {
    const { createRelationship, createHandshake } = emulatorSetup();
    for (let number = 0; number < 200; number += 1) {
      await createHandshake(start(await createRelationship({ associatedAccountId: String(100_000_000_000 + number) })));
    }
    const relationship = await createRelationship();
    expect(await rejectionOf(createHandshake(start(relationship)))).toMatchObject({
      name: "ServiceQuotaExceededException",
      resourceId: partner,
    });
  });
});

describe("time", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => vi.useRealTimers());

  test("a handshake that nobody answers expires after 30 days, at that moment", async () => {
    const { client, customerClient, emulator, handshake } = await pendingStart();
    const createdMs = Date.now();
    const statusAfter = async (ms: number) => {
      emulator.advance(ms);
      const [sent] = await list(client, ["START_SERVICE_PERIOD", "SENDER"]);
      return [sent?.status, sent?.updatedAt];
    };
    expect(await statusAfter(30 * dayMs - 1)).toEqual(["PENDING", new Date(createdMs)]);
    expect(await statusAfter(1)).toEqual(["EXPIRED", new Date(createdMs + 30 * dayMs)]);
    expect(await statusAfter(dayMs)).toEqual(["EXPIRED", new Date(createdMs + 30 * dayMs)]);
    expect(await rejectionOf(answer(customerClient, "Accept", handshake))).toMatchObject({
      fieldList: [{ message: "is EXPIRED, and no longer PENDING" }],
    });
  });

  test("one that was answered does not expire", async () => {
    const { client, customerClient, emulator, handshake } = await pendingStart();
    await answer(customerClient, "Accept", handshake);
    emulator.advance(31 * dayMs);
    expect(await list(client, ["START_SERVICE_PERIOD", "SENDER"])).toMatchObject([{ status: "ACCEPTED" }]);
  });

  test("a commitment runs until its end and not longer", async () => {
    const { customerClient, emulator, createRelationship, createHandshake } = emulatorSetup();
    const relationship = await createRelationship();
    const endDate = new Date(Date.now() + 60 * dayMs);
    const servicePeriodType = "FIXED_COMMITMENT_PERIOD";
    const payload = {
      startServicePeriodPayload: { programManagementAccountIdentifier: activeAccount, servicePeriodType, endDate },
    } as const;
    await answer(customerClient, "Accept", await createHandshake(start(relationship, payload)));
    emulator.advance(60 * dayMs - 1);
    expect(await rejectionOf(createHandshake(start(relationship)))).toMatchObject({ name: "ConflictException" });
    emulator.advance(1);
    await expect(createHandshake(start(relationship))).resolves.toBeDefined();
  });

  test.each([60, 365])("a commitment of just %d days is taken", async (days) => {
    const { createRelationship, createHandshake } = emulatorSetup();
    const endDate = new Date(Date.now() + days * dayMs);
    const servicePeriodType = "FIXED_COMMITMENT_PERIOD";
    const payload = {
      startServicePeriodPayload: { programManagementAccountIdentifier: activeAccount, servicePeriodType, endDate },
    } as const;
    await expect(createHandshake(start(await createRelationship(), payload))).resolves.toBeDefined();
  });

  test("the next day an account may get handshakes again", async () => {
    const setup = emulatorSetup();
    const relationship = await setup.createRelationship();
    for (let number = 0; number < 5; number += 1) {
      await answer(setup.client, "Cancel", await setup.createHandshake(start(relationship)));
    }
    setup.emulator.advance(dayMs);
    await expect(setup.createHandshake(start(relationship))).resolves.toBeDefined();
  });
});

describe("a list", () => {
  test("is narrowed by states, resources and the filter of its type", async () => {
    const { client, customerClient, relationship, handshake } = await pendingStart();
    const ids = async (input: Partial<ListChannelHandshakesCommandInput>) =>
      (await list(client, ["START_SERVICE_PERIOD", "SENDER"], input)).map(({ id }) => id);
    const types = (servicePeriodTypes: ("MINIMUM_NOTICE_PERIOD" | "FIXED_COMMITMENT_PERIOD")[]) => ({
      handshakeTypeFilters: { startServicePeriodTypeFilters: { servicePeriodTypes } },
    });
    const arn = `arn:aws:partnercentral:us-east-1:${partner}:catalog/Sandbox/program-management-account/${activeAccount}/relationship`;
    expect(await ids({ statuses: ["PENDING"] })).toEqual([handshake]);
    expect(await ids({ statuses: ["ACCEPTED"] })).toEqual([]);
    expect(await ids({ associatedResourceIdentifiers: [`${arn}/${relationship}`] })).toEqual([handshake]);
    expect(await ids({ associatedResourceIdentifiers: ["rs-0000000000099"] })).toEqual([]);
    expect(await ids(types(["MINIMUM_NOTICE_PERIOD"]))).toEqual([handshake]);
    expect(await ids(types(["FIXED_COMMITMENT_PERIOD"]))).toEqual([]);
    await answer(customerClient, "Accept", handshake);
    expect(await ids({ statuses: ["ACCEPTED", "REJECTED"] })).toEqual([handshake]);
  });

  test("over program management accounts is narrowed by programs", async () => {
    const { client, createAccount, createHandshake } = emulatorSetup();
    const associatedResourceIdentifier = await createAccount();
    const id = await createHandshake({ handshakeType: "PROGRAM_MANAGEMENT_ACCOUNT", associatedResourceIdentifier });
    const ids = async (programs: ("SOLUTION_PROVIDER" | "DISTRIBUTION")[]) => {
      const handshakeTypeFilters = { programManagementAccountTypeFilters: { programs } };
      return (await list(client, ["PROGRAM_MANAGEMENT_ACCOUNT", "SENDER"], { handshakeTypeFilters })).map((item) => item.id);
    };
    expect(await ids(["SOLUTION_PROVIDER"])).toEqual([id]);
    expect(await ids(["DISTRIBUTION"])).toEqual([]);
  });

  test("takes the filter and the sort of its own type only", async () => {
    const { client } = emulatorSetup();
    const handshakeTypeFilters = { programManagementAccountTypeFilters: {} };
    const handshakeTypeSort = { revokeServicePeriodTypeSort: { sortBy: "UpdatedAt", sortOrder: "Ascending" } } as const;
    for (const [name, input] of Object.entries({ handshakeTypeFilters, handshakeTypeSort })) {
      const error = await rejectionOf(list(client, ["START_SERVICE_PERIOD", "SENDER"], { [name]: input }));
      expect(error).toMatchObject({ name: "ValidationException", fieldList: [{ name }] });
    }
  });
});
