/**
 * `end-call.ts <endpoint> <state> <ending> <handler>`: makes a call, ends it in that state by its signal or by destroying the
 * client, prints as JSON what it was rejected with and what is left of it, and then has nothing more to do.
 */
import process from "node:process";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import {
  type ChannelResponseMetadata,
  CreateRelationshipCommand,
  PartnerCentralChannelClient,
  type PartnerCentralChannelClientConfig,
} from "partnercentral-channel";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { relationshipInput } from "../relationship-input.js";

/** What a call waits for when it is ended; `start`: it was ended before. */
export type CallState = "start" | "credentials" | "quota" | "connection" | "head" | "body" | "pause";
export type CallEnding = "abort" | "destroy";

export interface EndedCall {
  readonly name: string;
  readonly outcome: string;
  /** Shows how far the call has come. */
  readonly $metadata: ChannelResponseMetadata;
  /** What Node says keeps the process alive, beside its output. */
  readonly resourcesLeft: readonly string[];
}

const [endpoint, state, ending, handler] = process.argv.slice(2) as [string, CallState, CallEnding, string];

let hasCome: () => void = () => undefined;
const inState = new Promise<void>((resolve) => (hasCome = resolve));

const options: Partial<Record<CallState, PartnerCentralChannelClientConfig>> = {
  credentials: { credentials: () => (hasCome(), new Promise(() => undefined)) },
  // A slot at once, and the next after two minutes.
  quota: { quota: { readsPerSecond: 0.01, writesPerSecond: 0.01 } },
  connection: { requestHandler: { httpAgent: { lookup: () => hasCome() } } },
};
const client = new PartnerCentralChannelClient({
  endpoint,
  credentials: emulatorCredentials,
  ...(handler === "fetch" && { requestHandler: new FetchHttpHandler() }),
  ...options[state],
});
// Pauses are as long as they may be.
Math.random = () => 0.999;
client.middlewareStack.add(
  (next) => async (args) => {
    if (state === "head") hasCome();
    const result = await next(args);
    if (state === "body" || state === "pause") hasCome();
    return result;
  },
  { name: "stateMiddleware", step: "deserialize", priority: "low" },
);

const controller = new AbortController();
const send = () => client.send(new CreateRelationshipCommand(relationshipInput()), { abortSignal: controller.signal });

function end(): void {
  if (ending === "abort") return controller.abort();
  client.destroy();
  client.destroy();
}

if (state === "quota") await send().then(hasCome);
if (state === "start") end();
const call = send().then(
  () => Promise.reject(new Error("The call was not ended.")),
  (error: Omit<EndedCall, "resourcesLeft">) => error,
);
if (state !== "start") {
  await inState;
  // The rest of the way: what was sent arrives, and what has arrived is read.
  await wait(100);
  end();
}
const { name, outcome, $metadata } = await call;
// What is closed is gone after some turns.
for (let times = 0; times < 10; times += 1) await turn();
const resourcesLeft = process.getActiveResourcesInfo().filter((resource) => resource !== "PipeWrap");
const ended: EndedCall = { name, outcome, $metadata, resourcesLeft };
console.log(JSON.stringify(ended));
