/** Prints milliseconds for a new client and its first send, in a process that has done it before: `rounds`. */
import process from "node:process";
import { interleave } from "../interleave.js";
import { officialPackage, ourPackage } from "../names.js";
import { clientPackage, mockHandler, ourConfig, sendWith, sharedConfig } from "./clients.js";
import { input } from "./relationship.js";
import { timeSends } from "./time-sends.js";

const rounds = Number(process.argv.at(-1));
const official = await clientPackage(officialPackage);
const ours = await clientPackage(ourPackage);

const sendFirst = (sendOfNew: typeof sendWith, ...[module, config]: Parameters<typeof sendWith>) => {
  const construct = (): Promise<unknown> => sendOfNew(module, { ...config, requestHandler: mockHandler })(input);
  return async () => (await timeSends(construct, { count: 50, concurrency: 1 })) / 1_000;
};

const results = await interleave(
  { official: sendFirst(sendWith, official, sharedConfig), ours: sendFirst(sendWith, ours, ourConfig) },
  rounds,
);
process.stdout.write(JSON.stringify(results));
