/** Creates whose answer nobody got: the token completes them. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateRelationshipCommand, isClientError, ListRelationshipsCommand } from "partnercentral-channel";
import { type EmulatorServer, startEmulator } from "partnercentral-channel/emulator/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type AnswerFate, type LossyProxy, startLossyProxy } from "../../support/lossy-proxy.js";
import { relationshipInput } from "../../support/relationship-input.js";
import { startProgram } from "../../support/start-program.js";
import { rejectionOf, testClient } from "../../support/test-client.js";

let service: EmulatorServer;
let proxy: LossyProxy;
let nextFate: () => AnswerFate;
let folder: string;

beforeEach(async () => {
  service = await startEmulator();
  proxy = await startLossyProxy(service.url, () => nextFate());
  folder = mkdtempSync(join(tmpdir(), "killed-process-"));
});

afterEach(async () => {
  await proxy.close();
  await service.close();
  rmSync(folder, { recursive: true });
});

async function relationshipIds(): Promise<string[]> {
  const client = testClient({ endpoint: service.url });
  const { items } = await client.send(new ListRelationshipsCommand({ catalog: "Sandbox" }));
  return items.map(({ id }) => id);
}

const createOnce = (endpoint: string, file: string) => startProgram("create-once", [endpoint, file], { killAfterMs: 30_000 });

test("R2: a process that was killed before it got its answer completes the create when it is run again, with the token it stored", async () => {
  const file = join(folder, "token");
  const committed = new Promise<void>((resolve) => {
    nextFate = () => {
      resolve();
      return "hold";
    };
  });
  const first = createOnce(proxy.url, file);
  await committed;
  first.kill();
  expect(await first.ended).toEqual({ status: null, signal: "SIGKILL", output: "" });
  expect(readFileSync(file, "utf8")).toMatch(/^[0-9a-f-]{36}$/);
  const [id] = await relationshipIds();

  const second = createOnce(service.url, file);
  expect(await second.ended).toEqual({ status: 0, signal: null, output: `${id}\n` });
  expect(await relationshipIds()).toEqual([id]);
});

const fates: readonly AnswerFate[] = ["break", "breakInBody", "hold", "holdBody"];

test.each(fates)("R2: the token of the error completes a create of which each answer met with: %s", async (fate) => {
  nextFate = () => fate;
  const unlucky = testClient({ endpoint: proxy.url, attemptTimeoutMs: 500 });
  const error = await rejectionOf(unlucky.send(new CreateRelationshipCommand(relationshipInput())));
  expect(error).toMatchObject({ outcome: "unknown", $metadata: { attempts: 3 } });
  expect(proxy.fates[fate]).toBe(3);
  if (!isClientError(error)) throw error;
  const { clientToken } = error.$metadata;
  const [id] = await relationshipIds();

  const client = testClient({ endpoint: service.url });
  const { relationshipDetail } = await client.send(new CreateRelationshipCommand(relationshipInput({ clientToken })));
  expect(relationshipDetail.id).toBe(id);
  expect(await relationshipIds()).toEqual([id]);
});
