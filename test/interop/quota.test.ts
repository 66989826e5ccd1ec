import {
  CreateRelationshipCommand as OfficialCommand,
  PartnerCentralChannelClient as OfficialClient,
} from "@aws-sdk/client-partnercentral-channel";
import { CreateRelationshipCommand, createQuotaLanes, rateLimitPlugin } from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { attemptCounter, driveUntil } from "../support/driven-time.js";
import { relationshipInput } from "../support/relationship-input.js";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance", "hrtime"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const inputs = (count: number) =>
  Array.from({ length: count }, (_, index) => relationshipInput({ associatedAccountId: String(100_000_000_000 + index) }));

/** The official client with its defaults, at a service that takes 3 creates a second. */
function official(): OfficialClient {
  const requestHandler = emulatorRequestHandler(new Emulator({ rates: { writesPerSecond: 3, readsPerSecond: 5 } }));
  return new OfficialClient({ region: "us-east-1", credentials: emulatorCredentials, requestHandler: requestHandler as never });
}

test("of 300 creates at once the official client's defaults lose most", async () => {
  const client = official();
  const counter = attemptCounter();
  client.middlewareStack.use(counter.plugin());
  const ends = await driveUntil(Promise.allSettled(inputs(300).map((input) => client.send(new OfficialCommand(input)))), counter);
  const created = ends.filter(({ status }) => status === "fulfilled").length;
  expect(created).toBeGreaterThanOrEqual(3);
  expect(created).toBeLessThan(60);
});

function signedAtOf(headers: Readonly<Record<string, string>>): number {
  const iso = (headers["x-amz-date"] ?? "").replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  return Date.parse(iso);
}

test("with the plugin the official client loses none, whichever package the commands are of, and signs when it sends", async () => {
  const client = official();
  const counter = attemptCounter();
  client.middlewareStack.use(rateLimitPlugin({ lanes: createQuotaLanes() }));
  client.middlewareStack.use(counter.plugin());
  const sentAt: number[] = [];
  const signedAt: number[] = [];
  client.middlewareStack.add(
    (next) => (args) => {
      sentAt.push(Date.now());
      signedAt.push(signedAtOf((args.request as { headers: Record<string, string> }).headers));
      return next(args);
    },
    { step: "deserialize", name: "noteDates" },
  );
  const calls = inputs(60).map((input, index) =>
    index % 2 === 0 ? client.send(new OfficialCommand(input)) : client.send(new CreateRelationshipCommand(input)),
  );
  const outputs = await driveUntil(Promise.all(calls), counter);
  expect(outputs.map(({ $metadata }) => $metadata.attempts)).toEqual(Array.from({ length: 60 }, () => 1));
  // The official client follows the clock of the service, which tells whole seconds.
  const apart = signedAt.map((signedAtMs, index) => Math.abs(signedAtMs - (sentAt[index] ?? 0)));
  expect(Math.max(...apart)).toBeLessThan(2000);
});
