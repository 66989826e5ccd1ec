import { performance } from "node:perf_hooks";
import { summaryOf } from "../statistics.js";

export interface Load {
  /** Calls in all. */
  readonly count: number;
  /** Calls at the same time: each that ends is followed by the next. */
  readonly concurrency: number;
}

interface WarmLoad extends Load {
  /** Samples before those that count. */
  readonly uncounted: number;
}

/** So many calls take Node 24 to compile the last of the code of either client; Node 20 takes a quarter of them. */
export const callsUntilWarm = 20_000;

/** Microseconds for each call, once the code is compiled: the median of three samples. */
export async function timeWarm(send: () => Promise<unknown>, { uncounted, ...load }: WarmLoad): Promise<number> {
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
