import { Ending } from "../ending.js";
import { AbortError, TimeoutError } from "../errors/index.js";
import { pause, Timer, unlessEnded } from "../timers.js";
import { whenAborted } from "../when-aborted.js";
import { delayBeforeNext } from "./delay.js";
import { isTransient } from "./is-transient.js";

/** How often to look, and for how long. */
export interface PollOptions {
  readonly minDelayMs: number;
  readonly maxDelayMs: number;
  readonly maxWaitMs: number;
  readonly abortSignal?: AbortSignal | undefined;
  /** Who waits, for messages: `waitForHandshake`. */
  readonly name: string;
  /** What the last look found, for the message of a timeout. */
  readonly progress: () => string;
}

/**
 * Looks again and again, until a look gives something. A look that fails for a reason that may pass is made again; what else
 * it throws is thrown. Each look gets a signal that ends with the wait.
 *
 * @throws TimeoutError when the time is over, also in the midst of a look.
 * @throws AbortError when the caller's signal says so, at once.
 */
export async function poll<T>(look: (signal: AbortSignal) => Promise<T | undefined>, options: PollOptions): Promise<T> {
  const { abortSignal, maxWaitMs, name, progress } = options;
  const end = new Ending();
  // A clock that nobody sets: that of the wall may jump.
  const untilMs = performance.now() + maxWaitMs;
  let failure: unknown;
  const timedOut = (): TimeoutError =>
    new TimeoutError(`${name} waited ${maxWaitMs / 1000} seconds, and ${progress()}. Call it again to wait on.`, { cause: failure });
  const onAbort = (): void => end.abort(new AbortError(`${name} was aborted.`, { cause: abortSignal?.reason }));
  const listening = abortSignal && whenAborted(abortSignal, onAbort);
  const timer = new Timer(maxWaitMs, () => end.abort(timedOut()));
  try {
    for (let attempt = 1; ; attempt += 1) {
      end.throwIfAborted();
      try {
        const found = await unlessEnded(end, () => look(end.signal));
        if (found !== undefined) return found;
        failure = undefined;
      } catch (error) {
        end.throwIfAborted();
        if (!isTransient(error)) throw error;
        failure = error;
      }
      const leftMs = untilMs - performance.now();
      await pause(delayBeforeNext(attempt, leftMs, options), end);
    }
  } finally {
    timer.callOff();
    listening?.giveUp();
  }
}
