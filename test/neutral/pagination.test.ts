import {
  ConfigurationError,
  InputValidationError,
  isClientError,
  paginateListChannelHandshakes,
  paginateListProgramManagementAccounts,
  paginateListRelationships,
} from "partnercentral-channel";
import { emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { activeAccount, type EmulatorSetup, emulatorSetup } from "../support/emulator-setup.js";
import { jsonHandler } from "../support/json-handler.js";
import { rejectionOf, testClient } from "../support/test-client.js";

const catalog = "Sandbox";

/** A local service with as many relationships, and a client that keeps the bodies of what it sends. */
async function withRelationships(count: number) {
  const setup: EmulatorSetup = emulatorSetup();
  for (let number = 0; number < count; number += 1) {
    await setup.createRelationship({ associatedAccountId: String(100_000_000_000 + number), displayName: `Customer ${number}` });
  }
  const sent: { maxResults?: number; nextToken?: string }[] = [];
  const inner = emulatorRequestHandler(setup.emulator);
  const client = testClient({
    requestHandler: {
      handle: (request, options) => {
        sent.push(JSON.parse(String(request.body)));
        return inner.handle(request, options);
      },
    },
  });
  return { ...setup, client, sent };
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

test("an iteration gives each item once, over all pages", async () => {
  const { client, sent } = await withRelationships(45);
  const items = await all(paginateListRelationships({ client }, { catalog }));
  expect(new Set(items.map(({ displayName }) => displayName)).size).toBe(45);
  expect(sent.map(({ maxResults, nextToken }) => [maxResults, typeof nextToken])).toEqual([
    [undefined, "undefined"],
    [undefined, "string"],
    [undefined, "string"],
  ]);
});

test("pages come as the service gives them, with what is known of each call", async () => {
  const { client } = await withRelationships(5);
  const pages = await all(paginateListRelationships({ client, pageSize: 2 }, { catalog }).pages());
  expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 1]);
  expect(pages.map(({ nextToken }) => typeof nextToken)).toEqual(["string", "string", "undefined"]);
  expect(new Set(pages.map(({ $metadata }) => $metadata.requestId)).size).toBe(3);
});

test("the page size of the input wins over that of the configuration, and the starting token over that of the input", async () => {
  const { client, sent } = await withRelationships(6);
  const [first] = await all(paginateListRelationships({ client, pageSize: 2 }, { catalog }).pages());
  const [startingToken] = [first?.nextToken];
  sent.length = 0;
  const rest = await all(paginateListRelationships({ client, pageSize: 2, startingToken }, { catalog, maxResults: 3, nextToken: "other" }));
  expect(rest).toHaveLength(4);
  expect(sent.map(({ maxResults }) => maxResults)).toEqual([3, 3]);
  expect(sent[0]?.nextToken).toBe(startingToken);
});

test("nothing is requested before the iteration, nor after it was left", async () => {
  const { client, sent } = await withRelationships(5);
  const relationships = paginateListRelationships({ client, pageSize: 2 }, { catalog });
  expect(sent).toHaveLength(0);
  for await (const _item of relationships) break;
  expect(sent).toHaveLength(1);
});

test("each iteration begins at the start, also two at once", async () => {
  const { client } = await withRelationships(5);
  const relationships = paginateListRelationships({ client, pageSize: 2 }, { catalog });
  const [one, two] = await Promise.all([all(relationships), all(relationships)]);
  expect(one).toHaveLength(5);
  expect(two).toEqual(one);
});

test("the input is not written to, and may be frozen", async () => {
  const { client } = await withRelationships(3);
  const input = Object.freeze({ catalog, programManagementAccountIdentifiers: Object.freeze([activeAccount]) as string[] });
  expect(await all(paginateListRelationships({ client, pageSize: 1 }, input))).toHaveLength(3);
  expect(input).toEqual({ catalog, programManagementAccountIdentifiers: [activeAccount] });
});

test("the input is read once: inherited members count, and later changes do not", async () => {
  const { client, sent } = await withRelationships(3);
  class Query {
    displayNames: string[] | undefined = undefined;
    get catalog(): string {
      return catalog;
    }
  }
  const input = new Query();
  const seen: string[] = [];
  for await (const { id } of paginateListRelationships({ client, pageSize: 1, startingToken: "" }, input)) {
    input.displayNames = ["Nobody"];
    seen.push(id);
  }
  expect(seen).toHaveLength(3);
  expect(sent.every((body) => !("displayNames" in body))).toBe(true);
});

test("accounts and handshakes are listed in the same way", async () => {
  const { client, createAccount, createHandshake } = await withRelationships(0);
  for (const accountId of ["100000000001", "100000000002", "100000000003"]) {
    await createHandshake({
      handshakeType: "PROGRAM_MANAGEMENT_ACCOUNT",
      associatedResourceIdentifier: await createAccount({ accountId }),
    });
  }
  const config = { client, pageSize: 2 };
  expect(await all(paginateListProgramManagementAccounts(config, { catalog }))).toHaveLength(4);
  const sent = { catalog, handshakeType: "PROGRAM_MANAGEMENT_ACCOUNT", participantType: "SENDER" } as const;
  const handshakes = await all(paginateListChannelHandshakes(config, sent));
  expect(handshakes.map(({ receiverAccountId }) => receiverAccountId).sort()).toEqual(["100000000001", "100000000002", "100000000003"]);
});

describe("what goes wrong", () => {
  test("a wrong input is told before anything is sent", async () => {
    const { client, sent } = await withRelationships(0);
    const error = await rejectionOf(all(paginateListRelationships({ client, pageSize: 101 }, { catalog: "" })));
    expect(isClientError(error, "validation") && error.faults.map(({ path }) => path)).toEqual(["catalog", "maxResults"]);
    expect(sent).toHaveLength(0);
  });

  test("an error ends the iteration, after the items that came before", async () => {
    const { client, emulator } = await withRelationships(4);
    const seen: string[] = [];
    const run = async () => {
      for await (const { id } of paginateListRelationships({ client, pageSize: 2 }, { catalog })) {
        seen.push(id);
        if (seen.length === 2) emulator.failNext({ error: "AccessDeniedException" });
      }
    };
    expect(await rejectionOf(run())).toMatchObject({ name: "AccessDeniedException" });
    expect(seen).toHaveLength(2);
  });

  test("a signal ends it, before the first page and between two", async () => {
    const { client, sent } = await withRelationships(4);
    const aborted = paginateListRelationships({ client }, { catalog }, { abortSignal: AbortSignal.abort("no") });
    expect(await rejectionOf(all(aborted))).toMatchObject({ name: "AbortError", cause: "no" });
    expect(sent).toHaveLength(0);
    const controller = new AbortController();
    const run = async () => {
      const options = { abortSignal: controller.signal };
      for await (const _item of paginateListRelationships({ client, pageSize: 1 }, { catalog }, options)) controller.abort();
    };
    expect(await rejectionOf(run())).toMatchObject({ name: "AbortError" });
    expect(sent).toHaveLength(1);
  });

  test("a signal ends it in the midst of the last page too, so that nobody takes the list for complete", async () => {
    const { client } = await withRelationships(4);
    const controller = new AbortController();
    const seen: string[] = [];
    const run = async () => {
      for await (const { id } of paginateListRelationships({ client }, { catalog }, { abortSignal: controller.signal })) {
        seen.push(id);
        if (seen.length === 2) controller.abort("enough");
      }
    };
    expect(await rejectionOf(run())).toMatchObject({ name: "AbortError", cause: "enough" });
    expect(seen).toHaveLength(2);
  });

  test("without a client, and with one that gives no page, it says so", async () => {
    expect(() => paginateListRelationships({} as never, { catalog })).toThrow("paginateListRelationships: give it { client }");
    expect(() => paginateListRelationships(undefined as never, { catalog })).toThrow(ConfigurationError);
    const mock = { send: async () => undefined as never };
    expect(await rejectionOf(all(paginateListRelationships({ client: mock }, { catalog })))).toMatchObject({
      name: "ResponseDecodeError",
      message: expect.stringContaining("gave no page with items"),
    });
    const { client } = await withRelationships(0);
    expect(await rejectionOf(all(paginateListRelationships({ client }, undefined as never)))).toBeInstanceOf(InputValidationError);
  });

  test.each([
    ["at once", ["a", "a", "a", "a"], 2],
    ["in a circle", ["a", "b", "c", "a", "b"], 4],
  ])("a token that comes again %s is an error, not a loop", async (_case, tokens, pageCount) => {
    const client = testClient({ requestHandler: jsonHandler(tokens.map((nextToken) => ({ items: [], nextToken }))) });
    let pages = 0;
    const run = async () => {
      for await (const _page of paginateListRelationships({ client }, { catalog }).pages()) pages += 1;
    };
    const error = await rejectionOf(run());
    expect(error).toMatchObject({ name: "ResponseDecodeError", kind: "decode", $metadata: { httpStatusCode: 200 } });
    expect(pages).toBe(pageCount);
  });

  test("the token that it was started with counts as well", async () => {
    const client = testClient({ requestHandler: jsonHandler([{ items: [], nextToken: "a" }]) });
    expect(await rejectionOf(all(paginateListRelationships({ client, startingToken: "a" }, { catalog })))).toMatchObject({
      kind: "decode",
    });
  });

  test("an empty token ends the list, and empty pages do not", async () => {
    const client = testClient({
      requestHandler: jsonHandler([
        { items: [], nextToken: "a" },
        { items: [], nextToken: "b" },
        { items: [], nextToken: "" },
      ]),
    });
    expect(await all(paginateListRelationships({ client }, { catalog }).pages())).toHaveLength(3);
  });
});
