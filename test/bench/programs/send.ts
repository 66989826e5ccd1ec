/** Prints microseconds per send of one contestant over a handler that answers at once, for each load. */
import process from "node:process";
import { Readable } from "node:stream";
import { officialPackage, ourPackage } from "../names.js";
import { postOf, signedPost } from "./aws4fetch.js";
import { clientPackage, handlerOf, mockHandler, ourConfig, type Send, sendWith, sharedConfig } from "./clients.js";
import { answer, input, taggedInput } from "./relationship.js";
import { callsUntilWarm, timeWarm } from "./time-sends.js";

type Handler = typeof mockHandler;

const contestants: Readonly<Record<string, (requestHandler: Handler) => Promise<Send>>> = {
  official: async (requestHandler) => sendWith(await clientPackage(officialPackage), { ...sharedConfig, requestHandler }),
  ours: async (requestHandler) => sendWith(await clientPackage(ourPackage), { ...ourConfig, requestHandler }),
  aws4fetch: async () => {
    const post = signedPost("https://partnercentral-channel.us-east-1.api.aws/", async () => new Response(answer));
    return (sent) => post(postOf(sent));
  },
};

const sendOver = contestants[process.argv.at(-1) ?? ""];
if (sendOver === undefined) throw new Error(`Give one of ${Object.keys(contestants).join(", ")}.`);
const send = await sendOver(mockHandler);
const sendForStream = await sendOver(handlerOf(() => Readable.from([Buffer.from(answer)])));

const results = {
  one: await timeWarm(() => send(input), { count: 2_000, concurrency: 1, uncounted: callsUntilWarm / 2_000 }),
  sixteen: await timeWarm(() => send(input), { count: 2_000, concurrency: 16, uncounted: 2 }),
  many: await timeWarm(() => send(input), { count: 2_048, concurrency: 256, uncounted: 2 }),
  tags: await timeWarm(() => send(taggedInput), { count: 1_000, concurrency: 1, uncounted: 8 }),
  stream: await timeWarm(() => sendForStream(input), { count: 1_000, concurrency: 1, uncounted: 5 }),
};
process.stdout.write(JSON.stringify(results));
