import type { EndSignal } from "./ending.js";
import { orReject } from "./or-reject.js";
import { whenAborted } from "./when-aborted.js";

/** `setTimeout` takes no more, and fires at once for it. */
const longestTimerMs = 2 ** 31 - 1;

/** Calls back after any time, unless it is called off. */
export class Timer {
  private timeout: ReturnType<typeof setTimeout> | undefined;

  constructor(ms: number, callback: () => void) {
    if (ms !== Number.POSITIVE_INFINITY) this.set(ms, callback);
  }

  callOff(): void {
    clearTimeout(this.timeout);
  }

  private set(ms: number, callback: () => void): void {
    const isLong = ms > longestTimerMs;
    this.timeout = isLong ? setTimeout(() => this.set(ms - longestTimerMs, callback), longestTimerMs) : setTimeout(callback, ms);
  }
}

/** Resolves after a time, or rejects with the signal's reason as soon as it is aborted; leaves no timer behind. */
export function pause(ms: number, signal: EndSignal | undefined): Promise<void> {
  let timer: Timer | undefined;
  const time = (): Promise<void> => new Promise((resolve) => (timer = new Timer(ms, resolve)));
  return signal === undefined ? time() : unlessEnded(signal, time, () => timer?.callOff());
}

/**
 * What is run gives, or the signal's reason as soon as it is aborted, also if it was before. What it throws comes as a rejection.
 *
 * @param cleanUp - called once, when either has ended. An async function with `finally` would do the same, and take twice as long.
 */
export function unlessEnded<T>(signal: EndSignal, run: () => Promise<T>, cleanUp?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const listening = whenAborted(signal, () => {
      cleanUp?.();
      reject(signal.reason);
    });
    if (signal.aborted) return;
    const settled = (): void => {
      listening.giveUp();
      if (!signal.aborted) cleanUp?.();
    };
    orReject(run).then(
      (value) => {
        settled();
        resolve(value);
      },
      (error: unknown) => {
        settled();
        reject(error);
      },
    );
  });
}
