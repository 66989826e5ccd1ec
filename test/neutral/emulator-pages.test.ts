import {
  DeleteRelationshipCommand,
  ListProgramManagementAccountsCommand,
  ListRelationshipsCommand,
  type ListRelationshipsCommandInput,
  UpdateRelationshipCommand,
} from "partnercentral-channel";
import { describe, expect, test } from "vitest";
import { activeAccount, emulatorSetup } from "../support/emulator-setup.js";
import { rejectionOf } from "../support/test-client.js";

const catalog = "Sandbox";
const reference = (identifier: string) => ({ catalog, programManagementAccountIdentifier: activeAccount, identifier });

/** A local service with as many relationships, each a second younger than the one before. */
async function withRelationships(count: number) {
  let nowMs = Date.now() - 60_000;
  const setup = emulatorSetup({ now: () => nowMs });
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    ids.push(await setup.createRelationship({ associatedAccountId: String(100_000_000_000 + number) }));
    nowMs += 1000;
  }
  const page = async (input: Partial<ListRelationshipsCommandInput> = {}) => {
    const { items, nextToken } = await setup.client.send(new ListRelationshipsCommand({ catalog, ...input }));
    return { ids: items.map(({ id }) => id), nextToken };
  };
  return { ...setup, ids, page };
}

test("a page has twenty items when nothing is said, and the last has no token", async () => {
  const { ids, page } = await withRelationships(45);
  const first = await page();
  const second = await page({ nextToken: first.nextToken });
  const third = await page({ nextToken: second.nextToken });
  expect([first, second, third].map((one) => one.ids.length)).toEqual([20, 20, 5]);
  expect(third.nextToken).toBeUndefined();
  expect([...first.ids, ...second.ids, ...third.ids]).toEqual([...ids].reverse());
});

test("a page that is just full is the last one", async () => {
  const { page } = await withRelationships(20);
  expect(await page({ maxResults: 20 })).toMatchObject({ nextToken: undefined });
});

test("items come by the time of their last update, in either direction", async () => {
  const { client, ids, page } = await withRelationships(3);
  const [first = "", second = "", third = ""] = ids;
  const sorted = (sortOrder: "Ascending" | "Descending") => page({ sort: { sortBy: "UpdatedAt", sortOrder } });
  expect((await sorted("Ascending")).ids).toEqual([first, second, third]);
  await client.send(new UpdateRelationshipCommand({ ...reference(first), displayName: "Changed" }));
  expect((await sorted("Descending")).ids).toEqual([first, third, second]);
});

test("items that are deleted between two pages make none of the others repeat or vanish", async () => {
  const { client, ids, page } = await withRelationships(10);
  const first = await page({ maxResults: 4 });
  await client.send(new DeleteRelationshipCommand(reference(first.ids[3] ?? "")));
  await client.send(new DeleteRelationshipCommand(reference(ids[0] ?? "")));
  const rest = await page({ maxResults: 10, nextToken: first.nextToken });
  expect(rest.ids).toEqual(ids.slice(1, 6).reverse());
});

describe("a token is refused", () => {
  test.each([
    ["that is none", "not-a-token"],
    ["that is JSON of something else", btoa('{"a":1}')],
  ])("%s", async (_case, nextToken) => {
    const { page } = await withRelationships(1);
    expect(await rejectionOf(page({ nextToken }))).toMatchObject({ name: "ValidationException", fieldList: [{ name: "nextToken" }] });
  });

  test("that belongs to another operation", async () => {
    const { client, page } = await withRelationships(5);
    const { nextToken } = await page({ maxResults: 2 });
    const call = client.send(new ListProgramManagementAccountsCommand({ catalog, nextToken }));
    expect(await rejectionOf(call)).toMatchObject({ name: "ValidationException", fieldList: [{ name: "nextToken" }] });
  });

  test("that belongs to a list with another filter, or of another caller", async () => {
    const { customerClient, page } = await withRelationships(5);
    const { nextToken } = await page({ maxResults: 2 });
    const filtered = page({ nextToken, displayNames: ["Example Customer"] });
    const ofAnother = customerClient.send(new ListRelationshipsCommand({ catalog, nextToken }));
    for (const call of [filtered, ofAnother]) expect(await rejectionOf(call)).toMatchObject({ name: "ValidationException" });
  });
});

test.each([0, 101, 1.5, "20"])("a page of %j items is refused", async (maxResults) => {
  const { page } = await withRelationships(1);
  expect(await rejectionOf(page({ maxResults: maxResults as number }))).toMatchObject({ fieldList: [{ name: "maxResults" }] });
});
