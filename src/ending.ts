/**
 * The end of something that may end before it is done, and why: an `AbortController` that costs next to nothing. Its signal
 * is made only for those who need one, such as HTTP handlers.
 */
export class Ending {
  /** Whether it has ended. */
  aborted = false;
  /** Why. */
  reason: unknown;
  private callbacks: Set<() => void> | undefined;
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
    const { callbacks } = this;
    this.callbacks = undefined;
    for (const callback of callbacks ?? []) callback();
  }

  /** @throws what it ended with, if it has. */
  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** Calls back at the end, until it is called off. */
  listen(callback: () => void): () => void {
    this.callbacks ??= new Set();
    const entry = (): void => callback();
    this.callbacks.add(entry);
    return () => void this.callbacks?.delete(entry);
  }
}

/** What tells that something has ended. */
export type EndSignal = AbortSignal | Ending;
