import type { Logger } from "@smithy/types";
import { CreateRelationshipCommand, type CreateRelationshipCommandInput } from "partnercentral-channel";
import { Emulator, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { expect, test, vi } from "vitest";
import { fullRelationshipInput, relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

const silent: Logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

test("R18: a success is logged once, with account ids masked and the display name left out", async () => {
  const lines: object[] = [];
  const logger = { ...silent, info: (line: object) => lines.push(line) };
  const client = testClient({ logger, requestHandler: emulatorRequestHandler(new Emulator()) });
  await client.send(new CreateRelationshipCommand(fullRelationshipInput));
  expect(lines).toMatchObject([
    {
      clientName: "PartnerCentralChannelClient",
      commandName: "CreateRelationshipCommand",
      input: {
        catalog: "Sandbox",
        associatedAccountId: "********6666",
        requestedSupportPlan: { resoldEnterprise: { chargeAccountId: "********9999" } },
      },
      output: { relationshipDetail: { id: "rs-0000000000001" } },
      metadata: { attempts: 1, clientToken: "token-of-the-caller" },
      durationMs: expect.any(Number),
    },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/444455556666|777788889999|Example Customer|emulator-secret/);
});

test("R18: account ids within ARNs are masked too, and values of a wrong kind not shown", async () => {
  const lines: object[] = [];
  const logger = { ...silent, info: (line: object) => lines.push(line), error: (line: object) => lines.push(line) };
  const client = testClient({ logger, requestHandler: emulatorRequestHandler(new Emulator()) });
  const arn = "arn:aws:partnercentral:us-east-1:111122223333:catalog/Sandbox/program-management-account/pma-sandbox000001";
  await client.send(new CreateRelationshipCommand(relationshipInput({ programManagementAccountIdentifier: arn })));
  const wrong = {
    ...relationshipInput(),
    tags: [{ key: { displayName: "Jane Doe" }, value: "" }],
  } as unknown as CreateRelationshipCommandInput;
  await rejectionOf(client.send(new CreateRelationshipCommand(wrong)));
  expect(lines).toMatchObject([
    { output: { relationshipDetail: { arn: expect.stringContaining(":********3333:") } } },
    { input: { tags: [{ key: "<object>" }] } },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/111122223333|Jane Doe/);
});

test("R2: a failure is logged as an error, with the token", async () => {
  const lines: object[] = [];
  const logger = { ...silent, error: (line: object) => lines.push(line) };
  const emulator = new Emulator();
  emulator.failNext({ error: "AccessDeniedException" });
  const client = testClient({ logger, requestHandler: emulatorRequestHandler(emulator) });
  await rejectionOf(client.send(new CreateRelationshipCommand(fullRelationshipInput)));
  const error = { name: "AccessDeniedException", outcome: "rejected", kind: "service" };
  expect(lines).toMatchObject([{ commandName: "CreateRelationshipCommand", error, metadata: { clientToken: "token-of-the-caller" } }]);
  expect(JSON.stringify(lines)).not.toMatch(/444455556666|Example Customer/);
});

test("R19: a logger that throws, rejects, or lacks a level, changes nothing", async () => {
  const throwing = {
    ...silent,
    info: () => {
      throw new Error("disk full");
    },
  };
  const rejecting = { ...silent, info: () => Promise.reject(new Error("disk full")) } as unknown as Logger;
  const speechless = { info: () => undefined, error: () => undefined } as unknown as Logger;
  for (const logger of [throwing, rejecting, speechless]) {
    const client = testClient({ logger, requestHandler: emulatorRequestHandler(new Emulator()) });
    await expect(client.send(new CreateRelationshipCommand(relationshipInput()))).resolves.toBeDefined();
  }
});

test("R19: without a logger nothing is printed", async () => {
  const spies = (["log", "info", "warn", "error", "debug"] as const).map((level) => vi.spyOn(console, level));
  const emulator = new Emulator();
  emulator.failNext({ error: "ThrottlingException", times: 4 });
  const client = testClient({ requestHandler: emulatorRequestHandler(emulator) });
  await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
  await client.send(new CreateRelationshipCommand(relationshipInput()));
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});
