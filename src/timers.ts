import type { EndSignal } from "./ending.js";
import { whenAborted } from "./when-aborted.js";

/** `setTimeout` takes no more, and fires at once for it. */
const longestTimerMs = 2 ** 31 - 1;

/** Calls back after any time, unless it is called off. */
export function after(ms: number, callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const arm = (leftMs: number): void => {
    timer = setTimeout(() => (leftMs > longestTimerMs ? arm(leftMs - longestTimerMs) : callback()), Math.min(leftMs, longestTimerMs));
  };
  if (ms !== Number.POSITIVE_INFINITY) arm(ms);
  return () => clearTimeout(timer);
}

/** Resolves after a time, or rejects with the signal's reason as soon as it is aborted; leaves no timer behind. */
export async function pause(ms: number, signal: EndSignal | undefined): Promise<void> {
  let callOff: (() => void) | undefined;
  const time = new Promise<void>((resolve) => {
    callOff = after(ms, resolve);
  });
  try {
    await (signal === undefined ? time : unlessEnded(signal, time));
  } finally {
    callOff?.();
  }
}

/** What a promise gives, or the signal's reason as soon as it is aborted, also if it was before. */
export function unlessEnded<T>(signal: EndSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = whenAborted(signal, () => reject(signal.reason));
    // Somebody's middleware may give what is no promise.
    Promise.resolve(promise).then(
      (value) => {
        callOff();
        resolve(value);
      },
      (error: unknown) => {
        callOff();
        reject(error);
      },
    );
  });
}
