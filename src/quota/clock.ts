import { monotonicMs } from "#runtime";

/** What lanes tell the time by, and are woken by. */
export interface QuotaClock {
  /** Milliseconds from any fixed point; never goes back. */
  readonly now: () => number;
  /** Calls back after a time of at most 2^31 - 1 ms, unless what it returns is called before. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

/** Not the time of day, which is set forward and back. */
export const systemClock: QuotaClock = {
  now: monotonicMs,
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
