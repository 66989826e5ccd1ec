import {
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  type InputFault,
  InputValidationError,
} from "partnercentral-channel";
import { Emulator, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { expect, test } from "vitest";
import { fullRelationshipInput, relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

/** The faults that the client finds in an input, which JavaScript may have built in any way. */
async function faultsOf(input: unknown): Promise<readonly InputFault[]> {
  const client = testClient({ requestHandler: { handle: () => Promise.reject(new Error("something was sent")) } });
  const error = await rejectionOf(client.send(new CreateRelationshipCommand(input as CreateRelationshipCommandInput)));
  expect(error).toBeInstanceOf(InputValidationError);
  return (error as InputValidationError).faults;
}

const messagesOf = async (input: unknown) => (await faultsOf(input)).map(({ path, message }) => `${path}: ${message}`);

test("a right input has no fault", async () => {
  const client = testClient({ requestHandler: emulatorRequestHandler(new Emulator()) });
  await expect(client.send(new CreateRelationshipCommand(fullRelationshipInput))).resolves.toBeDefined();
});

test("every fault is told at once, with its path and what would be right", async () => {
  const input = {
    ...relationshipInput(),
    catalog: "not letters!",
    associatedAccountId: "1234",
    displayName: "A display name that is too long for it",
    sector: undefined,
    tags: [{ key: "", value: "fine" }, { key: "a#b" }],
    requestedSupportPlan: {
      resoldEnterprise: { coverage: "ENTIRE_ORGANIZATION" },
      partnerLedSupport: { coverage: 1, tamLocation: "Rome" },
    },
    displayname: "x",
  };
  expect(await messagesOf(input)).toMatchInlineSnapshot(`
    [
      "catalog: a string of another form, expected a catalog of letters, such as "AWS" or "Sandbox"",
      "associatedAccountId: 4 characters, expected an AWS account id of 12 digits",
      "displayName: 38 characters, at most 30",
      "sector: missing, expected one of COMMERCIAL, GOVERNMENT, GOVERNMENT_EXCEPTION",
      "tags[0].key: 0 characters, at least 1",
      "tags[1].key: a string of another form, expected letters, digits, spaces or any of _.:/=+-@",
      "tags[1].value: missing, expected letters, digits, spaces or any of _.:/=+-@",
      "requestedSupportPlan: resoldEnterprise and partnerLedSupport set, expected exactly one of resoldEnterprise, partnerLedSupport, resoldUnifiedOperations",
      "requestedSupportPlan.resoldEnterprise.tamLocation: missing, expected a string",
      "requestedSupportPlan.partnerLedSupport.coverage: a number, expected one of ENTIRE_ORGANIZATION, MANAGEMENT_ACCOUNT_ONLY",
      "displayname: no such member; did you mean displayName?",
    ]
  `);
});

test.each([
  [undefined, 6],
  [null, 6],
  [{}, 6],
  ["text", 1],
  [[], 1],
])("an input of %j is refused with %d faults", async (input, count) => {
  expect(await faultsOf(input)).toHaveLength(count);
});

test.each([
  ["a null", null, "displayName: missing, expected a name without control characters"],
  ["a number", 7, "displayName: a number, expected a name without control characters"],
  ["an object", {}, "displayName: an object, expected a name without control characters"],
  ["an empty string", "", "displayName: 0 characters, at least 1"],
  ["a line break", "two\nlines", "displayName: a string of another form, expected a name without control characters"],
])("a display name that is %s is refused", async (_kind, displayName, message) => {
  expect(await messagesOf({ ...relationshipInput(), displayName })).toEqual([message]);
});

test("lengths count characters, not UTF-16 units", async () => {
  const client = testClient({ requestHandler: emulatorRequestHandler(new Emulator()) });
  await expect(client.send(new CreateRelationshipCommand(relationshipInput({ displayName: "🏢".repeat(30) })))).resolves.toBeDefined();
  expect(await messagesOf(relationshipInput({ displayName: "🏢".repeat(31) }))).toEqual(["displayName: 31 characters, at most 30"]);
});

test("an enum value that is not known yet passes, and is left to the service", async () => {
  const client = testClient({ requestHandler: emulatorRequestHandler(new Emulator()) });
  const input = { ...relationshipInput(), sector: "EDUCATION" } as unknown as CreateRelationshipCommandInput;
  const error = await rejectionOf(client.send(new CreateRelationshipCommand(input)));
  expect(error).toMatchObject({
    name: "ValidationException",
    fieldList: [{ name: "sector", code: "ENUM", message: "no such value, expected one of COMMERCIAL, GOVERNMENT, GOVERNMENT_EXCEPTION" }],
  });
});

test("messages never hold the value that was refused", async () => {
  const secret = "s3cr3t-in-the-wrong-place\u0000";
  const messages = await messagesOf({ ...relationshipInput(), displayName: secret, associatedAccountId: secret, catalog: secret });
  expect(messages).toHaveLength(3);
  expect(messages.join()).not.toContain("s3cr3t");
});

test("a member name of any content stands in a message safely", async () => {
  const messages = await messagesOf({ ...relationshipInput(), ["a\nb"]: 1, ["x".repeat(1000)]: 1 });
  expect(messages[0]).toBe('"a\\nb": no such member');
  expect(messages[1]?.length).toBeLessThan(120);
});

test("an input of ten million characters is refused in no time", async () => {
  const long = `${"arn:aws:partnercentral:".repeat(400_000)}!`;
  expect(await messagesOf({ ...relationshipInput(), programManagementAccountIdentifier: long, displayName: long })).toEqual([
    `programManagementAccountIdentifier: ${long.length} characters, at most 1011`,
    `displayName: ${long.length} characters, at most 30`,
  ]);
});
