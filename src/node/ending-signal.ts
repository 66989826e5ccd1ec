import type { Ending, Listening } from "../ending.js";

type Listener = () => void;

/** An end for an HTTP handler that only listens for it. A real signal, with its listeners, takes as long as the signing of the request. */
export class EndingSignal {
  private readonly end: Ending;
  private readonly heard: { readonly listener: Listener; readonly listening: Listening }[] = [];
  private handler: Listener | null = null;

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
  get onabort(): Listener | null {
    return this.handler;
  }

  set onabort(handler: Listener | null) {
    if (this.handler !== null) this.removeEventListener("abort", this.handler);
    this.handler = handler;
    if (handler !== null) this.addEventListener("abort", handler);
  }

  addEventListener(_type: "abort", listener: Listener): void {
    this.heard.push({ listener, listening: this.end.listen(listener) });
  }

  removeEventListener(_type: "abort", listener: Listener): void {
    const index = this.heard.findIndex((entry) => entry.listener === listener);
    if (index !== -1) this.heard.splice(index, 1)[0]?.listening.giveUp();
  }
}
