/**
 * `soak.ts <endpoint> <calls>`: makes calls of which many fail, fifty at a time, and prints as JSON how they ended and what is
 * left of them. Needs `--expose-gc`.
 */
import { subscribe } from "node:diagnostics_channel";
import { getEventListeners } from "node:events";
import type { Socket } from "node:net";
import process from "node:process";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import {
  CreateRelationshipCommand,
  GetRelationshipCommand,
  ListRelationshipsCommand,
  PartnerCentralChannelClient,
  type PartnerCentralChannelClientConfig,
} from "partnercentral-channel";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { relationshipInput } from "../relationship-input.js";

export interface SoakReport {
  /** How many calls ended in each way: `success`, or the error's kind and outcome. */
  readonly ends: Readonly<Record<string, number>>;
  readonly successesThroughFetch: number;
  /** The heap after each fifth of the calls, when all of them have ended. */
  readonly heapBytes: readonly number[];
  /** On the signal that most calls share. */
  readonly listenersLeft: number;
  readonly socketsOpened: number;
  readonly socketsLeft: number;
  /** What Node says keeps the process alive, beside its output. */
  readonly resourcesLeft: readonly string[];
  /** Unhandled rejections and warnings. */
  readonly complaints: readonly string[];
}

const [endpoint = "", calls = ""] = process.argv.slice(2);
const rounds = 5;
const callers = 50;

// An Error is made within each call, and its stack would be a tenth of the work.
Error.stackTraceLimit = 0;

const complaints: string[] = [];
process.on("unhandledRejection", (reason) => complaints.push(`unhandled: ${String(reason)}`));
process.on("warning", (warning) => complaints.push(String(warning)));

const sockets = new Set<Socket>();
let socketsOpened = 0;
subscribe("net.client.socket", (message) => {
  const { socket } = message as { socket: Socket };
  socketsOpened += 1;
  sockets.add(socket);
  socket.on("close", () => sockets.delete(socket));
});

// The strategy is the default one, timers and all, but its pauses are short.
Math.random = () => 0.01;
const clientWith = (options: PartnerCentralChannelClientConfig): PartnerCentralChannelClient =>
  new PartnerCentralChannelClient({ endpoint, credentials: emulatorCredentials, quota: false, attemptTimeoutMs: 300, ...options });
const ofThreeAttempts = clientWith({});
const ofOneAttempt = clientWith({ maxAttempts: 1 });
const throughFetch = clientWith({ requestHandler: new FetchHttpHandler() });

function clientOf(number: number): PartnerCentralChannelClient {
  // Fewer, as Node's fetch costs several times as much.
  if (number % 23 === 0) return throughFetch;
  return number % 5 === 0 ? ofOneAttempt : ofThreeAttempts;
}

function send(number: number, abortSignal: AbortSignal): Promise<unknown> {
  const client = clientOf(number);
  const catalog = "Sandbox";
  const programManagementAccountIdentifier: string = number % 13 === 0 ? "wrong" : "pma-sandbox000001";
  switch (number % 4) {
    case 0:
      return client.send(new ListRelationshipsCommand({ catalog, maxResults: 2 }), { abortSignal });
    case 1: {
      const input = { catalog, programManagementAccountIdentifier, identifier: "rs-0000000000001" } as const;
      return client.send(new GetRelationshipCommand(input), { abortSignal });
    }
    default: {
      const associatedAccountId = String(100_000_000_000 + number);
      const input = relationshipInput({ programManagementAccountIdentifier, associatedAccountId });
      return client.send(new CreateRelationshipCommand(input), { abortSignal });
    }
  }
}

const shared = new AbortController();

async function call(number: number): Promise<unknown> {
  if (number % 11 === 0) return send(number, AbortSignal.abort());
  if (number % 29 !== 0) return send(number, shared.signal);
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(), number % 40);
  return send(number, own.signal).finally(() => clearTimeout(timer));
}

const ends: Record<string, number> = {};
let successesThroughFetch = 0;

function count(number: number, error?: { kind?: unknown; outcome?: unknown }): void {
  const end = error === undefined ? "success" : `${String(error.kind)} ${String(error.outcome)}`;
  ends[end] = (ends[end] ?? 0) + 1;
  if (error === undefined && clientOf(number) === throughFetch) successesThroughFetch += 1;
}

let lastNumber = 0;
/** One of those who call at the same time: makes one call after the other. */
async function caller(until: number): Promise<void> {
  while (lastNumber < until) {
    lastNumber += 1;
    const number = lastNumber;
    await call(number).then(
      () => count(number),
      (error: object) => count(number, error),
    );
  }
}

async function heapBytes(): Promise<number> {
  // What a finalizer lets go of is free only after another collection.
  for (let times = 0; times < 5; times += 1) {
    global.gc?.();
    await turn();
  }
  return process.memoryUsage().heapUsed;
}

const heap: number[] = [];
for (let round = 1; round <= rounds; round += 1) {
  await Promise.all(Array.from({ length: callers }, () => caller((Number(calls) * round) / rounds)));
  heap.push(await heapBytes());
}
for (const client of [ofThreeAttempts, ofOneAttempt, throughFetch]) client.destroy();
// Node's fetch keeps idle connections for four seconds, in a pool that is no client's.
for (let times = 0; times < 100 && sockets.size > 0; times += 1) await wait(100);

const report: SoakReport = {
  ends,
  successesThroughFetch,
  heapBytes: heap,
  listenersLeft: getEventListeners(shared.signal, "abort").length,
  socketsOpened,
  socketsLeft: sockets.size,
  resourcesLeft: process.getActiveResourcesInfo().filter((name) => name !== "PipeWrap"),
  complaints,
};
console.log(JSON.stringify(report));
