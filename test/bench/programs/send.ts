/** Prints microseconds per send over a handler that answers at once: `rounds`. */
import process from "node:process";
import { Readable } from "node:stream";
import { interleave } from "../interleave.js";
import { officialPackage, ourPackage } from "../names.js";
import { postOf, signedPost } from "./aws4fetch.js";
import { clientPackage, handlerOf, mockHandler, ourConfig, sendWith, sharedConfig } from "./clients.js";
import { answer, input, taggedInput } from "./relationship.js";
import { type Load, timeSends } from "./time-sends.js";

const rounds = Number(process.argv.at(-1));
const official = await clientPackage(officialPackage);
const ours = await clientPackage(ourPackage);
const fetchSigned = signedPost("https://partnercentral-channel.us-east-1.api.aws/", async () => new Response(answer));

const measure = (load: Load, { sent = input, requestHandler = mockHandler } = {}): Promise<Record<string, number[]>> => {
  const sendOfficial = sendWith(official, { ...sharedConfig, requestHandler });
  const sendOurs = sendWith(ours, { ...ourConfig, requestHandler });
  return interleave(
    {
      official: () => timeSends(() => sendOfficial(sent), load),
      ours: () => timeSends(() => sendOurs(sent), load),
      reference: () => timeSends(() => fetchSigned(postOf(sent)), load),
    },
    rounds,
  );
};

const results = {
  one: await measure({ count: 2_000, concurrency: 1 }),
  sixteen: await measure({ count: 2_000, concurrency: 16 }),
  many: await measure({ count: 2_048, concurrency: 256 }),
  tags: await measure({ count: 1_000, concurrency: 1 }, { sent: taggedInput }),
  stream: await measure({ count: 1_000, concurrency: 1 }, { requestHandler: handlerOf(() => Readable.from([Buffer.from(answer)])) }),
};
process.stdout.write(JSON.stringify(results));
