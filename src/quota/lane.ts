import type { EndSignal } from "../ending.js";
import { Line } from "../line.js";
import { whenAborted } from "../when-aborted.js";
import { type QuotaClock } from "./clock.js";

/** The leave to make one attempt; tells the lane what the service made of it. */
export interface QuotaSlot {
  /** The service took the attempt, whatever it answered. */
  accepted(): void;
  /** The service refused the attempt for its rate, and perhaps said how long to wait. */
  throttled(retryAfterMs?: number): void;
}

interface Waiting {
  /** On the clock of the lane. */
  readonly deadlineMs: number;
  /** Promises are resolved, and nothing of the waiter's runs within the lane. */
  readonly resolve: (slot: QuotaSlot | undefined) => void;
}

interface LaneOptions {
  readonly ratePerSecond: number;
  readonly maxWaitMs: number;
  readonly clock: QuotaClock;
}

/** Below what the service takes: requests overtake each other on the way, and must not meet a full bucket then. */
const share = 0.97;
/** However often it is throttled, a lane keeps at least this part of its rate, so that it finds out when it may speed up. */
const slowest = 0.05;
/** With each attempt that the service takes, a slowed lane gets so much of its rate back. */
const recovery = 0.05;
/** A hint beyond this comes from a wrong clock rather than from the service. */
const longestHintMs = 5 * 60_000;
/** `setTimeout` takes no more, and fires at once for it. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * Slots for one operation, in the order in which they were asked for: a few at once, then one after another at the rate
 * that the service takes. When the service throttles nevertheless, as other programs use the same account, the lane
 * slows down, and recovers with each attempt that is taken.
 */
export class Lane {
  readonly #fullRatePerMs: number;
  readonly #burst: number;
  readonly #maxWaitMs: number;
  readonly #clock: QuotaClock;
  readonly #line = new Line<Waiting>();
  #ratePerMs: number;
  #slots: number;
  #filledAtMs: number;
  #closedUntilMs = Number.NEGATIVE_INFINITY;
  #slowedAtMs = Number.NEGATIVE_INFINITY;
  /** Only while somebody waits. */
  #callOff: (() => void) | undefined;

  constructor({ ratePerSecond, maxWaitMs, clock }: LaneOptions) {
    this.#fullRatePerMs = (ratePerSecond * share) / 1000;
    this.#burst = Math.max(1, Math.floor(ratePerSecond) - 1);
    this.#maxWaitMs = maxWaitMs;
    this.#clock = clock;
    this.#ratePerMs = this.#fullRatePerMs;
    this.#slots = this.#burst;
    this.#filledAtMs = clock.now();
  }

  /** The next slot, `undefined` when it did not come in time. Rejects with the signal's reason as soon as it is aborted. */
  async take(signal: EndSignal | undefined): Promise<QuotaSlot | undefined> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    return this.free() ?? this.#wait(signal);
  }

  /** A slot that need not be waited for. */
  free(): QuotaSlot | undefined {
    this.#fill();
    return this.#line.first === undefined && this.#slots >= 1 ? this.#slot() : undefined;
  }

  #wait(signal: EndSignal | undefined): Promise<QuotaSlot | undefined> {
    return new Promise((resolve, reject) => {
      const place = this.#line.join({
        deadlineMs: this.#clock.now() + this.#maxWaitMs,
        resolve: (slot) => {
          listening?.giveUp();
          resolve(slot);
        },
      });
      const leave = (): void => {
        place.giveUp();
        // The timer of a line with others in it may be early for them, which does no harm.
        if (this.#line.first === undefined) this.#arm();
        reject(signal?.reason);
      };
      const listening = signal && whenAborted(signal, leave);
      if (this.#callOff === undefined) this.#arm();
    });
  }

  #slot(): QuotaSlot {
    this.#slots -= 1;
    const takenAtMs = this.#clock.now();
    return { accepted: () => this.#accepted(), throttled: (retryAfterMs = 0) => this.#throttled(takenAtMs, retryAfterMs) };
  }

  #accepted(): void {
    if (this.#ratePerMs === this.#fullRatePerMs) return;
    this.#fill();
    this.#ratePerMs = Math.min(this.#ratePerMs + this.#fullRatePerMs * recovery, this.#fullRatePerMs);
    this.#arm();
  }

  #throttled(takenAtMs: number, retryAfterMs: number): void {
    this.#fill();
    const now = this.#clock.now();
    this.#slots = 0;
    this.#closedUntilMs = Math.max(this.#closedUntilMs, now + Math.min(retryAfterMs, longestHintMs));
    // Attempts that were on their way together are refused together: they are one reason to slow down, not many.
    if (takenAtMs > this.#slowedAtMs) {
      this.#ratePerMs = Math.max(this.#ratePerMs / 2, this.#fullRatePerMs * slowest);
      this.#slowedAtMs = now;
    }
    this.#arm();
  }

  #fill(): void {
    const now = this.#clock.now();
    const openMs = Math.max(0, now - Math.max(this.#filledAtMs, this.#closedUntilMs));
    this.#slots = Math.min(this.#burst, this.#slots + openMs * this.#ratePerMs);
    this.#filledAtMs = now;
  }

  /** Gives the slots that there are to those who wait, and no slot to those whose time is over. */
  #serve(): void {
    this.#fill();
    for (let { first } = this.#line; first !== undefined; { first } = this.#line) {
      const isLate = first.value.deadlineMs <= this.#clock.now();
      if (this.#slots < 1 && !isLate) break;
      first.giveUp();
      first.value.resolve(this.#slots < 1 ? undefined : this.#slot());
    }
    this.#arm();
  }

  /** Comes back when there is the next slot, or when the first has waited long enough: as all wait equally long, the others have not. */
  #arm(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    const { first } = this.#line;
    if (first === undefined) return;
    const now = this.#clock.now();
    const slotMs = Math.max(0, this.#closedUntilMs - now) + (1 - this.#slots) / this.#ratePerMs;
    const waitMs = Math.ceil(Math.max(1, Math.min(slotMs, first.value.deadlineMs - now, longestTimerMs)));
    this.#callOff = this.#clock.after(waitMs, () => this.#serve());
  }
}
