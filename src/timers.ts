import type { EndSignal } from "./ending.js";
import { orReject } from "./or-reject.js";
import { whenAborted } from "./when-aborted.js";

/** `setTimeout` takes no more, and fires at once for it. */
const longestTimerMs = 2 ** 31 - 1;

/** Calls back after any time, unless it is called off. */
export function after(ms: number, callback: () => void): () => void {
  if (ms > longestTimerMs) return afterLong(ms, callback);
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}

function afterLong(ms: number, callback: () => void): () => void {
  let callOff = (): void => undefined;
  const next = (): void => void (callOff = after(ms - longestTimerMs, callback));
  if (ms !== Number.POSITIVE_INFINITY) callOff = after(longestTimerMs, next);
  return () => callOff();
}

/** Resolves after a time, or rejects with the signal's reason as soon as it is aborted; leaves no timer behind. */
export function pause(ms: number, signal: EndSignal | undefined): Promise<void> {
  let callOff: (() => void) | undefined;
  const time = (): Promise<void> => new Promise((resolve) => (callOff = after(ms, resolve)));
  return signal === undefined ? time() : unlessEnded(signal, time, () => callOff?.());
}

/**
 * What is run gives, or the signal's reason as soon as it is aborted, also if it was before. What it throws comes as a rejection.
 *
 * @param cleanUp - called once, when either has ended. An async function with `finally` would do the same, and take twice as long.
 */
export function unlessEnded<T>(signal: EndSignal, run: () => Promise<T>, cleanUp?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = whenAborted(signal, () => {
      cleanUp?.();
      reject(signal.reason);
    });
    if (signal.aborted) return;
    const settled = (): void => {
      callOff();
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
