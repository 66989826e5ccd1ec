import { monotonicMs } from "#runtime";
import { after } from "./timers.js";

/** Calls back after a time, of which pauses are no part. Pauses cost no timer: what they took is added when the time is over. */
export class Deadline {
  private readonly callback: () => void;
  private dueAtMs: number;
  private pausedAtMs: number | undefined;
  /** The time was over in the midst of a pause. */
  private isWaiting = false;
  private disarm: () => void;

  constructor(ms: number, callback: () => void) {
    this.callback = callback;
    this.dueAtMs = monotonicMs() + ms;
    this.disarm = after(ms, () => this.check());
  }

  /** Stops the time. */
  pause(): void {
    this.pausedAtMs ??= monotonicMs();
  }

  /** Lets the time that is left go on. */
  resume(): void {
    if (this.pausedAtMs === undefined) return;
    this.dueAtMs += monotonicMs() - this.pausedAtMs;
    this.pausedAtMs = undefined;
    if (this.isWaiting) this.check();
  }

  /** Calls it off for good. */
  callOff(): void {
    this.isWaiting = false;
    this.disarm();
  }

  private check(): void {
    this.isWaiting = this.pausedAtMs !== undefined;
    if (this.isWaiting) return;
    const leftMs = this.dueAtMs - monotonicMs();
    // Timers count whole milliseconds.
    if (leftMs < 1) this.callback();
    else this.disarm = after(leftMs, () => this.check());
  }
}
