import { CreateRelationshipCommand, type CreateRelationshipCommandInput, type PartnerCentralChannelClient } from "partnercentral-channel";
import { expect, test } from "vitest";
import { rejectionOf, testClient } from "../support/test-client.js";

async function callerOfSend(client: PartnerCentralChannelClient): Promise<unknown> {
  return client.send(new CreateRelationshipCommand({} as CreateRelationshipCommandInput));
}

const traceOf = async (client: PartnerCentralChannelClient): Promise<string> =>
  String(((await rejectionOf(callerOfSend(client))) as Error).stack);

test("the trace of a wrong input's error shows who sent the command", async () => {
  const trace = await traceOf(testClient());
  expect(trace).toMatch(/^InputValidationError: CreateRelationshipCommand was not sent: its input has 6 faults\.\n/);
  expect(trace).toContain("at callerOfSend ");
  expect(trace.match(/ at .*middleware/)).toBeNull();
});

test("the trace of a wrong input's error stays what it is where middleware has waited before", async () => {
  const client = testClient();
  client.middlewareStack.add((next) => async (args) => (await Promise.resolve(), next(args)), { step: "initialize" });
  expect(await traceOf(client)).toMatch(/\n +at .*validate-input/);
});
