import { Line } from "./line.js";

/**
 * The end of something that may end before it is done, and why: an `AbortController` that costs next to nothing. Its signal
 * is made only for those who need one, such as HTTP handlers.
 */
export class Ending {
  /** Whether it has ended. */
  aborted = false;
  /** Why. */
  reason: unknown;
  /** Those of a client's calls may be very many. */
  private readonly callbacks = new Line<() => void>();
  private controller: AbortController | undefined;

  /** The same end for those who take signals only. */
  get signal(): AbortSignal {
    if (this.controller === undefined) {
      this.controller = new AbortController();
      if (this.aborted) this.controller.abort(this.reason);
    }
    return this.controller.signal;
  }

  /** Ends it; the first reason stays. */
  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.controller?.abort(reason);
    // One that another has given up meanwhile is not called.
    for (let { first } = this.callbacks; first !== undefined; { first } = this.callbacks) {
      first.giveUp();
      first.value();
    }
  }

  /** @throws what it ended with, if it has. */
  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** Calls back at the end, until that is given up. */
  listen(callback: () => void): Listening {
    return this.callbacks.join(callback);
  }
}

/** Someone who is to hear of an end. */
export interface Listening {
  /** It may be called again, and after the end. */
  giveUp(): void;
}

/** What tells that something has ended. */
export type EndSignal = AbortSignal | Ending;

/** By its form: with two copies of this package in a program, a call of the one may run on a client of the other. */
export function isEnding(signal: EndSignal): signal is Ending {
  return typeof (signal as Partial<Ending>).listen === "function";
}
