import type { Provider, RetryErrorInfo, RetryErrorType, RetryStrategyV2, StandardRetryToken } from "@smithy/types";
import type { EndSignal } from "../ending.js";
import { isErrorLike } from "../errors/index.js";
import { pause } from "../timers.js";
import type { AttemptRate } from "./client-rate.js";

const bucketSize = 500;
const longestDelayMs = 20_000;
/** By how much a service may lengthen a pause with `Retry-After`. */
const longestExtensionMs = 5_000;

const transient = { cost: 14, baseMs: 50 };
const throttling = { cost: 5, baseMs: 1_000 };

/** What {@link StandardRetry} takes from its surroundings. */
export interface StandardRetryOptions {
  /** At least 0, less than 1. */
  readonly random?: () => number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Each attempt waits for it. */
  readonly rate?: AttemptRate;
}

/** What {@link StandardRetry} asks and tells of a call. */
export interface RetriedCall {
  /** Ends its pauses. */
  readonly signal: EndSignal;
  /** How many requests it has sent. */
  readonly requests: () => number;
  /** A pause is over. */
  readonly onPaused: (ms: number) => void;
}

/**
 * The standard retry mode of AWS SDKs, and with a rate the adaptive one. It decides, counts and waits as Smithy's strategy does, but an abort ends the
 * pause, and then gives back what the retry has cost.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
export class StandardRetry implements RetryStrategyV2 {
  readonly mode: "standard" | "adaptive";
  private capacity = bucketSize;
  private readonly maxAttempts: Provider<number>;
  private readonly random: () => number;
  private readonly now: () => number;
  private readonly rate: AttemptRate | undefined;

  constructor(maxAttempts: Provider<number>, { random = () => Math.random(), now = () => Date.now(), rate }: StandardRetryOptions = {}) {
    this.mode = rate === undefined ? "standard" : "adaptive";
    this.rate = rate;
    this.maxAttempts = maxAttempts;
    this.random = random;
    this.now = now;
  }

  acquireInitialRetryToken(_scope?: string, signal?: EndSignal): Promise<StandardRetryToken> {
    return this.rate === undefined ? firstToken : this.turn(signal).then(() => firstToken);
  }

  /**
   * Pays for another attempt, and resolves when it may start.
   *
   * @throws when none is to be made, or when the signal ends the pause.
   */
  async refreshRetryTokenForRetry(
    token: StandardRetryToken,
    { error, errorType, retryAfterHint }: RetryErrorInfo,
    signal?: EndSignal,
  ): Promise<StandardRetryToken> {
    this.rate?.learn(errorType === "THROTTLING");
    const maxAttempts = await this.maxAttempts();
    const retryCount = token.getRetryCount() + 1;
    const { cost, baseMs } = errorType === "THROTTLING" ? throttling : transient;
    // Nothing waits between the look at the bucket and the payment: calls at the same time cannot overdraw it.
    if (!isRetryable(errorType) || isUncorrectedSkew(error) || retryCount >= maxAttempts || cost > this.capacity)
      throw new Error("No further attempt is to be made.");
    this.capacity -= cost;
    const ownDelayMs = Math.floor(this.random() * Math.min(baseMs * 2 ** (retryCount - 1), longestDelayMs));
    const delayMs = extended(ownDelayMs, retryAfterHint && retryAfterHint.getTime() - this.now());
    try {
      await pause(delayMs, signal);
      await this.turn(signal);
    } catch (reason) {
      this.giveBack(cost);
      throw reason;
    }
    return toToken({ retryCount, cost, waitedMs: delayMs });
  }

  recordSuccess(token: StandardRetryToken): void {
    this.rate?.learn(false);
    this.giveBack(token.getRetryCost() ?? 1);
  }

  /** The same for a call that needed no more than its first attempt. */
  recordFirstSuccess(): void {
    this.recordSuccess(first);
  }

  /** What is left of the bucket that all calls of a client share. */
  getCapacity(): number {
    return this.capacity;
  }

  /** This strategy, with the same bucket, for one call. */
  forCall(call: RetriedCall): RetryStrategyV2 & Pick<StandardRetry, "mode"> {
    let requestsWhenPaid = 0;
    return {
      mode: this.mode,
      acquireInitialRetryToken: (scope) => this.acquireInitialRetryToken(scope, call.signal),
      // It gets back the tokens that it gave.
      refreshRetryTokenForRetry: async (token, info) => {
        // The attempt that was paid for ended before it was sent: for want of its quota, or of credentials.
        const wasSent = call.requests() > requestsWhenPaid;
        if (!wasSent) this.giveBack((token as StandardRetryToken).getRetryCost() ?? 0);
        const refreshed = await this.refreshRetryTokenForRetry(token as StandardRetryToken, info, call.signal);
        requestsWhenPaid = call.requests();
        call.onPaused(refreshed.$retryLog?.acquisitionDelay ?? 0);
        return refreshed;
      },
      recordSuccess: (token) => this.recordSuccess(token as StandardRetryToken),
    };
  }

  private async turn(signal: EndSignal | undefined): Promise<void> {
    const { rate } = this;
    if (rate === undefined) return;
    for (let ms = rate.take(); ms > 0; ms = rate.take()) await pause(ms, signal);
  }

  private giveBack(cost: number): void {
    this.capacity = Math.min(bucketSize, this.capacity + cost);
  }
}

function isRetryable(errorType: RetryErrorType): boolean {
  return errorType === "THROTTLING" || errorType === "TRANSIENT";
}

/** Smithy takes an expired signature for transient, also where no clock was corrected: the next would have expired too. */
function isUncorrectedSkew(error: unknown): boolean {
  return isErrorLike(error) && error.name === "InvalidSignatureException" && (error as { $retryable?: unknown }).$retryable === undefined;
}

/** The service's wish counts up to a limit, and never shortens the pause; one that is no time is none. */
function extended(ownDelayMs: number, wishMs = 0): number {
  return Number.isNaN(wishMs) ? ownDelayMs : Math.max(ownDelayMs, Math.min(wishMs, ownDelayMs + longestExtensionMs));
}

/** The pause is over when a token is given: what is left to wait is 0, and what was waited goes into `totalRetryDelay`. */
function toToken({ retryCount, cost, waitedMs = 0 }: { retryCount: number; cost?: number; waitedMs?: number }): StandardRetryToken {
  return {
    getRetryCount: () => retryCount,
    getRetryCost: () => cost,
    getRetryDelay: () => 0,
    $retryLog: { acquisitionDelay: waitedMs },
  };
}

/** Of every call that has not been tried again. */
const first: StandardRetryToken = toToken({ retryCount: 0 });
const firstToken: Promise<StandardRetryToken> = Promise.resolve(first);
