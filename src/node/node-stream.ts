import type { Listening } from "../ending.js";
import { bytesOfChunk, type ReadStreamOptions } from "../http/index.js";
import { tell } from "../tell.js";
import { whenAborted } from "../when-aborted.js";

/** What is used of a stream of Node. */
interface NodeStream {
  on(event: "data", listener: (chunk: unknown) => void): unknown;
  on(event: "end" | "close", listener: () => void): unknown;
  on(event: "error", listener: (error: unknown) => void): unknown;
  pause(): unknown;
  resume(): unknown;
  destroy(): unknown;
}

/** Whether it is a stream of Node of which nothing was read and that is whole: all its events are still to come. */
export function isFreshNodeStream(value: unknown): value is NodeStream {
  const { readableFlowing, readableEnded, destroyed, on, pause, resume, destroy } = Object(value) as Record<string, unknown>;
  const isFresh = readableFlowing === null && readableEnded === false && destroyed === false;
  return isFresh && [on, pause, resume, destroy].every((method) => typeof method === "function");
}

/**
 * Reads a stream of Node by its events. Its iterator, and a promise for each chunk, take as long as to send the request.
 *
 * @throws BodyFaultError beyond the limit of the text, and TypeError for what is neither bytes nor text; the stream is then closed.
 */
export function readNodeStream(stream: NodeStream, { text, chunksPerTurn, signal }: ReadStreamOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    let listening: Listening | undefined;
    const fail = (error: unknown): void => {
      listening?.giveUp();
      reject(error);
      tell(() => void stream.destroy());
    };
    // What is thrown in the listener of an event is nobody's to catch, and ends the program.
    const orFail = (run: () => void): void => {
      try {
        run();
      } catch (error) {
        fail(error);
      }
    };
    listening = signal && whenAborted(signal, () => fail(signal.reason));
    let count = 0;
    stream.on("data", (chunk) => {
      orFail(() => text.add(bytesOfChunk(chunk)));
      count += 1;
      if (count % chunksPerTurn !== 0) return;
      stream.pause();
      setTimeout(() => stream.resume());
    });
    stream.on("error", fail);
    let isWhole = false;
    stream.on("end", () => {
      isWhole = true;
      listening?.giveUp();
      orFail(() => resolve(text.whole()));
    });
    stream.on("close", () => {
      if (!isWhole) fail(Object.assign(new Error("The stream closed before its end."), { code: "ERR_STREAM_PREMATURE_CLOSE" }));
    });
  });
}
