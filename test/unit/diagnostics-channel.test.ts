import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { CreateRelationshipCommand } from "partnercentral-channel";
import { Emulator, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { expect, test } from "vitest";
import { relationshipInput } from "../support/relationship-input.js";
import { testClient } from "../support/test-client.js";

const name = "partnercentral-channel:attempt";

test("attempts are published on a channel of diagnostics_channel, for whoever listens, whenever they began to", async () => {
  const emulator = new Emulator();
  const client = testClient({ requestHandler: emulatorRequestHandler(emulator) });
  const send = () => client.send(new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1" })));
  const events: unknown[] = [];
  const listener = (event: unknown): void => void events.push(event);
  subscribe(name, listener);
  emulator.failNext({ error: "ThrottlingException" });
  await send();
  unsubscribe(name, listener);
  await send();
  expect(events).toMatchObject([
    { operation: "CreateRelationship", number: 1, status: 400, clientToken: "token-1", error: { name: "ThrottlingException" } },
    { operation: "CreateRelationship", number: 2, reason: "ThrottlingException", status: 200 },
  ]);
});
