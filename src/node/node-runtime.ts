import { channel } from "node:diagnostics_channel";
import { arch, platform, release } from "node:os";
import process from "node:process";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import type { Logger } from "@smithy/types";
import type { Runtime } from "../http/index.js";
import { defaultCredentials } from "./default-credentials.js";
import { readEnvironment } from "./environment.js";
import { profileRegion } from "./profile-region.js";

export { monotonicMs } from "./node-clock.js";
export { hashing } from "./node-hashing.js";
export { httpShortcuts } from "./node-http.js";

const nothing = (): void => undefined;
const silent: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/**
 * Node and Bun, where built-in `fetch` costs several times as much as `node:http`. A `requestTimeout` ends the request; the
 * handler alone would only warn. Its warnings go nowhere: a library does not print.
 */
export const runtime: Runtime = {
  createRequestHandler: (options) => new NodeHttpHandler({ throwOnRequestTimeout: true, logger: silent, ...options }),
  environment: () => readEnvironment(),
  profileRegion,
  defaultCredentials: (profile) => defaultCredentials(profile),
  userAgent: () => [`os/${platform()}#${release()}`, "lang/js", `md/nodejs#${process.versions.node}`, `md/arch#${arch()}`],
  attemptChannel: () => channel("partnercentral-channel:attempt"),
  lambdaTrace: () => (process.env["AWS_LAMBDA_FUNCTION_NAME"] ? () => process.env["_X_AMZN_TRACE_ID"] : () => undefined),
};
