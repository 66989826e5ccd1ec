import type { HttpShortcuts } from "../http/index.js";
import { listenedSignal } from "./listening.js";
import { isFreshNodeStream, readNodeStream } from "./node-stream.js";

/** What the handler over `node:http` takes and gives. */
export const httpShortcuts: HttpShortcuts = {
  signalFor: listenedSignal,
  readStream: (body, options) => (isFreshNodeStream(body) ? readNodeStream(body, options) : undefined),
};
