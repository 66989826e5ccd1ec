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
export async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
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
export async function unlessEnded<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  let callOff: (() => void) | undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    callOff = whenAborted(signal, () => reject(signal.reason));
  });
  try {
    return await Promise.race([ended, promise]);
  } finally {
    callOff?.();
  }
}

/** A deadline that time can be taken out of. */
export interface Deadline {
  /** Stops the time. */
  pause(): void;
  /** Lets the time that is left go on. */
  resume(): void;
  /** Calls it off for good. */
  callOff(): void;
}

/** Calls back after a time, of which pauses are no part. */
export function deadlineAfter(ms: number, callback: () => void): Deadline {
  let leftMs = ms;
  let isOver = false;
  let startedAtMs = performance.now();
  let callOff = after(leftMs, callback);
  return {
    pause: () => {
      callOff();
      leftMs -= performance.now() - startedAtMs;
    },
    resume: () => {
      if (isOver) return;
      startedAtMs = performance.now();
      callOff = after(leftMs, callback);
    },
    callOff: () => {
      isOver = true;
      callOff();
    },
  };
}
