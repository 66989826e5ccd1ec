import type { Ending, Listening } from "./ending.js";

/**
 * An end for an HTTP handler that only listens for it, by one listener. A real signal, with its listeners, takes as long as the
 * signing of the request.
 */
export class EndingSignal {
  onabort = null;
  private readonly end: Ending;
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

  addEventListener(_type: "abort", listener: () => void): void {
    this.listening = this.end.listen(listener);
  }

  removeEventListener(): void {
    this.listening?.giveUp();
  }
}
