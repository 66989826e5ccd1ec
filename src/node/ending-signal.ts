import type { Ending, Listening } from "../ending.js";

/**
 * An end for an HTTP handler that only listens for it, by one listener. A real signal, with its listeners, takes as long as the
 * signing of the request.
 */
export class EndingSignal {
  private readonly end: Ending;
  private listener: (() => void) | null = null;
  private listening: Listening | undefined;

  constructor(end: Ending) {
    this.end = end;
  }

  get aborted(): boolean {
    return this.end.aborted;
  }

  get reason(): unknown {
    return this.end.reason;
  }

  /** The way of handlers of 2023. */
  get onabort(): (() => void) | null {
    return this.listener;
  }

  set onabort(listener: (() => void) | null) {
    this.listening?.giveUp();
    this.listener = listener;
    this.listening = listener === null ? undefined : this.end.listen(() => listener());
  }

  addEventListener(_type: "abort", listener: () => void): void {
    this.onabort = listener;
  }

  removeEventListener(): void {
    this.onabort = null;
  }
}
