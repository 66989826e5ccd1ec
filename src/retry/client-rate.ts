/** Makes the attempts of a client wait: what the adaptive mode adds to the standard one. */
export interface AttemptRate {
  /** 0 when an attempt may start now, which is then counted; else for how many milliseconds to wait before asking again. */
  take(): number;
  /** An attempt ended: throttled, or otherwise. */
  learn(isThrottled: boolean): void;
}

/** By how much a throttled client slows down. */
const beta = 0.7;
const scale = 0.4;
const smoothing = 0.8;
const slowestRate = 0.5;

/**
 * Finds the rate that the service takes, as Smithy's rate limiter does: nothing waits until an attempt is throttled, which
 * slows the client to a part of its measured rate; from there the rate grows along a cubic curve. In attempts a second.
 *
 * @param now - milliseconds since the epoch
 */
export function clientRate(now: () => number = () => Date.now()): AttemptRate {
  const seconds = (): number => now() / 1_000;
  let isEnabled = false;
  let tokens = 0;
  let capacity = 1;
  let rate = slowestRate;
  let refilledAt = 0;
  let throttledAt = seconds();
  let rateWhenThrottled = 0;
  let measuredRate = 0;
  let measuredAt = Math.floor(throttledAt);
  let count = 0;

  /** Each half second. */
  function measure(at: number): void {
    const bucket = Math.floor(at * 2) / 2;
    count += 1;
    if (bucket <= measuredAt) return;
    measuredRate = (count / (bucket - measuredAt)) * smoothing + measuredRate * (1 - smoothing);
    count = 0;
    measuredAt = bucket;
  }

  function refill(at: number): void {
    if (refilledAt !== 0) tokens = Math.min(capacity, tokens + (at - refilledAt) * rate);
    refilledAt = at;
  }

  return {
    take: () => {
      if (!isEnabled) return 0;
      refill(seconds());
      if (tokens < 1) return ((1 - tokens) / rate) * 1_000;
      tokens -= 1;
      return 0;
    },
    learn: (isThrottled) => {
      const at = seconds();
      measure(at);
      if (isThrottled) {
        rateWhenThrottled = isEnabled ? Math.min(measuredRate, rate) : measuredRate;
        throttledAt = at;
        isEnabled = true;
      }
      // How long the curve takes back to the rate at which the service throttled.
      const window = Math.cbrt((rateWhenThrottled * (1 - beta)) / scale);
      const next = isThrottled ? rateWhenThrottled * beta : scale * (at - throttledAt - window) ** 3 + rateWhenThrottled;
      const limited = Math.min(next, 2 * measuredRate);
      refill(at);
      rate = Math.max(limited, slowestRate);
      capacity = Math.max(limited, 1);
      tokens = Math.min(tokens, capacity);
    },
  };
}
