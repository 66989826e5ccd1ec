import { monotonicMs } from "#runtime";
import { Timer } from "./timers.js";

/** Calls back after a time, of which pauses are no part. Pauses cost no timer: what they took is added when the time is over. */
export class Deadline {
  private readonly callback: () => void;
  /** What pauses took since the timer was set. */
  private owedMs = 0;
  private pausedAtMs: number | undefined;
  /** The time was over in the midst of a pause. */
  private isWaiting = false;
  private timer: Timer;

  constructor(ms: number, callback: () => void) {
    this.callback = callback;
    this.timer = new Timer(ms, () => this.check());
  }

  /** Stops the time. */
  pause(): void {
    this.pausedAtMs ??= monotonicMs();
  }

  /** Lets the time that is left go on. */
  resume(): void {
    if (this.pausedAtMs === undefined) return;
    // Once the time is over, a pause takes nothing more.
    if (!this.isWaiting) this.owedMs += monotonicMs() - this.pausedAtMs;
    this.pausedAtMs = undefined;
    if (this.isWaiting) this.check();
  }

  /** Calls it off for good. */
  callOff(): void {
    this.isWaiting = false;
    this.timer.callOff();
  }

  /** The timer alone tells the time where nothing was paused: tools may mock it, and not the clock. */
  private check(): void {
    if (this.pausedAtMs !== undefined) {
      this.isWaiting = true;
      this.owedMs += monotonicMs() - this.pausedAtMs;
      return;
    }
    const { owedMs } = this;
    this.owedMs = 0;
    this.isWaiting = false;
    if (owedMs > 0) this.timer = new Timer(owedMs, () => this.check());
    else this.callback();
  }
}
