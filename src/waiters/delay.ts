interface Delays {
  readonly minDelayMs: number;
  readonly maxDelayMs: number;
}

/** A look in the last half second would most likely find what the one before it found. */
const lastLookMs = 500;

/**
 * How long to wait after a look, as Smithy's waiters do: random between the shortest delay and one that doubles with each
 * look, up to the longest; then so that a last look is made half a second before the end, and no more after it.
 *
 * @param attempt - 1 after the first look.
 * @see https://smithy.io/2.0/additional-specs/waiters.html#waiter-retries
 */
export function delayBeforeNext(
  attempt: number,
  leftMs: number,
  { minDelayMs, maxDelayMs }: Delays,
  random: () => number = Math.random,
): number {
  if (leftMs <= lastLookMs) return Number.MAX_SAFE_INTEGER;
  const highestMs = Math.min(minDelayMs * 2 ** (attempt - 1), maxDelayMs);
  const isAtCeiling = attempt > Math.log2(maxDelayMs / minDelayMs) + 1;
  const delayMs = isAtCeiling ? maxDelayMs : minDelayMs + random() * (highestMs - minDelayMs);
  return delayMs > leftMs ? leftMs - lastLookMs : delayMs;
}
