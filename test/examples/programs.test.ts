import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { runExample } from "../support/run-example.js";

const expected: Record<string, string> = {
  "create-relationship": "Created rs-0000000000001 in 1 attempt.\n",
  "audit-log": [
    "CreateRelationshipCommand by jo@example.com: done, with its token",
    "CreateRelationshipCommand by jo@example.com: rejected, with its token",
    "It exists already.",
    "",
  ].join("\n"),
  "circuit-breaker": "NetworkError\nNetworkError\nNetworkError\nCircuitOpenError\nCircuitOpenError\nCircuitOpenError\ndone\ndone\n",
  "inject-header": "x-amz-meta-tenant: tenant-1, signed: true\n",
  handshake: "The offer is ACCEPTED.\nThe partner cannot accept: AccessDeniedException.\nThe revocation is REJECTED.\n",
  "handle-errors": [
    "created rs-0000000000001",
    "exists already as rs-0000000000001",
    "ProgramManagementAccount pma-0000000000000 does not exist",
    "CreateRelationshipCommand was not sent: its input has a fault.",
    "  displayName: 35 characters, at most 30.",
    "",
  ].join("\n"),
};

test.each(Object.entries(expected))("examples/%s.ts runs", async (name, output) => {
  expect(await runExample(name)).toEqual({ status: 0, output });
});

test("every program of examples/ is run here", () => {
  const programs = readdirSync("examples").filter((name) => name.endsWith(".ts"));
  expect(programs.sort()).toEqual(
    Object.keys(expected)
      .map((name) => `${name}.ts`)
      .sort(),
  );
});
