import type { HttpShortcuts } from "../http/index.js";
import { isFreshNodeStream, readNodeStream } from "./node-stream.js";
import { signalFor } from "./signal-for.js";

/** What the handler over `node:http` takes and gives. */
export const httpShortcuts: HttpShortcuts = {
  signalFor,
  readStream: (body, options) => (isFreshNodeStream(body) ? readNodeStream(body, options) : undefined),
};
