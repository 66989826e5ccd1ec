import { performance } from "node:perf_hooks";
import { summaryOf } from "../statistics.js";

export interface Load {
  /** Calls in all. */
  readonly count: number;
  /** Calls at the same time: each that ends is followed by the next. */
  readonly concurrency: number;
}

/** Node 24 compiles the last of either client's code after some thousand calls. */
const uncounted = 5;

/** Microseconds for each call, once the code is compiled: the median of three samples after some that do not count. */
export async function timeWarm(send: () => Promise<unknown>, load: Load): Promise<number> {
  for (let sample = 0; sample < uncounted; sample += 1) await timeSends(send, load);
  return summaryOf([await timeSends(send, load), await timeSends(send, load), await timeSends(send, load)]).median;
}

export async function timeSends(send: () => Promise<unknown>, { count, concurrency }: Load): Promise<number> {
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await send();
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  return ((performance.now() - start) * 1_000) / count;
}
