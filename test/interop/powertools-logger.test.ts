/** Powertools' logger as the client's. */
import { Logger } from "@aws-lambda-powertools/logger";
import { CreateRelationshipCommand, GetRelationshipCommand } from "partnercentral-channel";
import { Emulator, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { afterEach, expect, test, vi } from "vitest";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("Powertools' logger gets a line for each call, in which account ids are masked and display names left out", async () => {
  // With it the logger writes to the global console.
  vi.stubEnv("POWERTOOLS_DEV", "true");
  const lines: unknown[] = [];
  for (const level of ["info", "error"] as const)
    vi.spyOn(console, level).mockImplementation((line: string) => void lines.push(JSON.parse(line)));
  const logger = new Logger({ serviceName: "onboarding" });
  const client = testClient({ logger, requestHandler: emulatorRequestHandler(new Emulator()) });
  const input = relationshipInput();
  const { relationshipDetail, $metadata } = await client.send(new CreateRelationshipCommand(input));
  const missing = { catalog: "Sandbox", programManagementAccountIdentifier: "pma-sandbox000001", identifier: "rs-9999999999999" };
  await rejectionOf(client.send(new GetRelationshipCommand(missing)));
  expect(lines).toMatchObject([
    {
      level: "INFO",
      service: "onboarding",
      commandName: "CreateRelationshipCommand",
      output: { relationshipDetail: { id: relationshipDetail.id } },
      metadata: { requestId: $metadata.requestId },
    },
    { level: "ERROR", commandName: "GetRelationshipCommand", error: { name: "ResourceNotFoundException" } },
  ]);
  expect(JSON.stringify(lines)).not.toContain(input.associatedAccountId);
  expect(JSON.stringify(lines)).not.toContain(input.displayName);
});
