/** Prints milliseconds for the first client of a process and its first send: `package`. */
import { performance } from "node:perf_hooks";
import process from "node:process";
import { ourPackage } from "../names.js";
import { clientPackage, mockHandler, ourConfig, sendWith, sharedConfig } from "./clients.js";
import { input } from "./relationship.js";

const name = process.argv.at(-1) ?? "";
const module = await clientPackage(name);
const config = { ...(name.startsWith(ourPackage) ? ourConfig : sharedConfig), requestHandler: mockHandler };
const start = performance.now();
await sendWith(module, config)(input);
process.stdout.write(JSON.stringify(performance.now() - start));
