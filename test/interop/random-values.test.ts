/** Random inputs and answers, which our client and the official one have to write and read the same. */
import * as official from "@aws-sdk/client-partnercentral-channel";
import { type HttpRequest, HttpResponse } from "@smithy/core/transport";
import fc from "fast-check";
import * as ours from "partnercentral-channel";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../src/schema/index.js";
import { answerOf, inputOf } from "../support/arbitrary.js";
import { operationsOf } from "../support/contract.js";
import { testClient } from "../support/test-client.js";

/** Of a run that failed, fast-check prints a seed and a path: given here, they repeat it. */
const parameters = { seed: 20240318, numRuns: 100 };

interface Client {
  send(command: unknown): Promise<object>;
}
type Commands = Readonly<
  Record<string, new (input: unknown) => Pick<ours.Command<object, ours.ChannelMetadataBearer>, "operation" | "input">>
>;

// Both packages are reached by the names of operations, which no compiler can follow.
const ourCommands = ours as unknown as Commands;
const officialCommands = official as unknown as Commands;

let requests: HttpRequest[] = [];
let answer = { statusCode: 200, body: "{}" };
const requestHandler = {
  handle: async (request: HttpRequest) => {
    requests.push(request);
    return { response: new HttpResponse({ ...answer, headers: {}, body: new TextEncoder().encode(answer.body) }) };
  },
};
const ourClient = testClient({ requestHandler, maxAttempts: 1 }) as unknown as Client;
const officialClient = new official.PartnerCentralChannelClient({
  region: "us-east-1",
  credentials: emulatorCredentials,
  requestHandler: requestHandler as never,
  maxAttempts: 1,
}) as unknown as Client;

function commandOf(commands: Commands, { name }: Operation, input: unknown) {
  const Command = commands[`${name}Command`];
  if (Command === undefined) throw new Error(`There is no ${name}Command.`);
  return new Command(input);
}

/** The body that a client sends; the call then ends in an error. */
async function bodyOf(client: Client, command: unknown): Promise<string> {
  requests = [];
  answer = { statusCode: 400, body: '{"__type":"ValidationException"}' };
  await expect(client.send(command)).rejects.toMatchObject({ name: "ValidationException" });
  expect(requests).toHaveLength(1);
  const body: unknown = requests[0]?.body;
  return typeof body === "string" ? body : new TextDecoder().decode(body as Uint8Array);
}

/** What a client reads of an answer. */
async function outputOf(client: Client, command: unknown, json: unknown): Promise<object> {
  answer = { statusCode: 200, body: JSON.stringify(json) };
  return { ...(await client.send(command)), $metadata: undefined };
}

describe.each(operationsOf(ours).map((operation) => [operation.name, operation] as const))("%s", (_name, operation) => {
  test("finds no fault in any right input", () => {
    fc.assert(
      fc.property(inputOf(operation.input), (input) => {
        expect(ours.validate(commandOf(ourCommands, operation, input))).toEqual([]);
      }),
      parameters,
    );
  });

  test("sends the bytes that the official client sends", async () => {
    await fc.assert(
      fc.asyncProperty(inputOf(operation.input) as fc.Arbitrary<Record<string, unknown>>, async (value) => {
        const { tokenMember } = operation;
        const input = tokenMember === undefined ? value : { ...value, [tokenMember]: value[tokenMember] ?? "token-1" };
        const theirs = await bodyOf(officialClient, commandOf(officialCommands, operation, input));
        expect(await bodyOf(ourClient, commandOf(ourCommands, operation, input))).toBe(theirs);
      }),
      parameters,
    );
  });

  test("reads answers as the official client reads them", async () => {
    const [input] = fc.sample(inputOf(operation.input), { ...parameters, numRuns: 1 });
    await fc.assert(
      fc.asyncProperty(answerOf(operation.output), async (json) => {
        const theirs = await outputOf(officialClient, commandOf(officialCommands, operation, input), json);
        expect(await outputOf(ourClient, commandOf(ourCommands, operation, input), json)).toEqual(theirs);
      }),
      parameters,
    );
  });
});
