import type { Logger } from "@smithy/types";
import { HttpResponse } from "partnercentral-channel";
import { describe, expect, test } from "vitest";
import { changed, type OperationCase } from "../support/operation-case.js";
import { operationCases } from "../support/operation-cases.js";
import { promptRetries, testClient } from "../support/test-client.js";

const privateMembers = new Set(["displayName", "displayNames", "note", "senderDisplayName"]);

/** Every text that stands anywhere in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Names and notes. */
function namesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const names = Object.entries(value).flatMap(([name, member]) => (privateMembers.has(name) ? textsIn(member) : namesIn(member)));
  return names.filter((name) => name !== "");
}

/** AWS account ids, within ARNs too. */
const accountsIn = (value: unknown): string[] => textsIn(value).flatMap((text) => text.match(/\b\d{12}\b/g) ?? []);

interface Call {
  readonly input: object;
  readonly statusCode?: number;
  readonly body: object;
}

/** What is logged of a call that is answered so. */
async function linesOf(operation: OperationCase, { input, statusCode = 200, body }: Call): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  const keep = (line: Record<string, unknown>) => void lines.push(line);
  const logger: Logger = { debug: keep, info: keep, warn: keep, error: keep };
  const handle = async () => ({ response: new HttpResponse({ statusCode, headers: {}, body: JSON.stringify(body) }) });
  const client = testClient({ logger, requestHandler: { handle }, retryStrategy: promptRetries(1) });
  await operation.send(client, input).catch(() => undefined);
  return lines;
}

/** All that a logger could print of a line, also what JSON leaves out of an error. */
function printed(lines: Record<string, unknown>[]): string {
  const errors = lines.flatMap(({ error }) => (error instanceof Error ? [error.message, error.stack] : []));
  return [JSON.stringify(lines), ...errors].join("\n");
}

function expectPrivate(lines: Record<string, unknown>[], told: unknown): void {
  expect(lines).toHaveLength(1);
  // A token may end in twelve digits.
  expect(printed(lines)).not.toMatch(/(?<!\d|[0-9a-f]{4}-)\d{12}(?!\d)/);
  for (const secret of [...namesIn(told), ...accountsIn(told)]) expect(printed(lines)).not.toContain(secret);
}

describe.each(operationCases)("the log of $name", (operation) => {
  const { name, inputs, answers, wrongInputs } = operation;
  const body = answers.full.body;

  test.each(Object.entries(inputs))("a success with the %s input shows no name, note or account id", async (_input, input) => {
    const lines = await linesOf(operation, { input, body });
    expect(lines).toMatchObject([{ commandName: `${name}Command`, input: expect.any(Object), output: expect.any(Object) }]);
    expectPrivate(lines, [input, body]);
  });

  test.each(Object.entries(answers))("a success with the %s answer shows no name, note or account id", async (_answer, given) => {
    const lines = await linesOf(operation, { input: inputs.smallest, body: given.body });
    expect(lines).toMatchObject([{ output: expect.any(Object) }]);
    expectPrivate(lines, [inputs.smallest, given.body]);
  });

  test("a failure shows no name, note or account id", async () => {
    const error = { __type: "AccessDeniedException", message: "no" };
    const lines = await linesOf(operation, { input: inputs.full, statusCode: 403, body: error });
    expect(lines).toMatchObject([{ error: { name: "AccessDeniedException" } }]);
    expectPrivate(lines, inputs.full);
  });

  test.each(wrongInputs)("a refused input whose %s is %j shows no name, note or account id", async (path, value) => {
    const input = changed(inputs.full, path, value);
    const lines = await linesOf(operation, { input, body });
    expect(lines).toMatchObject([{ error: { name: "InputValidationError" } }]);
    expectPrivate(lines, input);
  });
});

test.each(operationCases)("there is something to hide in the full input of $name", ({ inputs }) => {
  expect([...namesIn(inputs.full), ...accountsIn(inputs.full)]).not.toEqual([]);
});

test("account ids in lists keep their last four digits, and names are left out of items", async () => {
  const operation = operationCases.find(({ name }) => name === "ListRelationships") as OperationCase;
  const { inputs, answers } = operation;
  const [line] = await linesOf(operation, { input: inputs.full, body: answers.full.body });
  expect(line).toMatchObject({
    input: {
      associatedAccountIds: ["********1012", "********6666"],
      programManagementAccountIdentifiers: [
        "pma-u8ic702rtzng8",
        "arn:aws:partnercentral:us-east-1:********3333:catalog/AWS/program-management-account/pma-u8ic702rtzng8",
      ],
      sort: { sortBy: "UpdatedAt" },
    },
    output: { items: [{ id: "rs-l9o4fj3b5zb91", createdAt: new Date("2024-04-29T16:18:16Z") }, {}], nextToken: "token-of-page-3" },
  });
});

test("what a newer service puts into a union is not shown, as nobody knows what it is", async () => {
  const operation = operationCases.find(({ name }) => name === "ListChannelHandshakes") as OperationCase;
  const [line] = await linesOf(operation, { input: operation.inputs.smallest, body: operation.answers["newer"]?.body ?? {} });
  expect(line).toMatchObject({ output: { items: [{ handshakeType: "TRANSFER", detail: {} }, {}, {}] } });
  expect(JSON.stringify(line)).not.toContain("transferHandshakeDetail");
});
