import { DefaultRateLimiter } from "@smithy/core/retry";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clientRate } from "../../src/retry/index.js";

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 1, 0, 0, 0, 250) }));
afterEach(() => void vi.useRealTimers());

/** Always the same, and without a pattern. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

test.each([1, 2, 3, 4, 5])("attempts wait as long as Smithy's rate limiter lets them wait (%i)", async (seed) => {
  const random = numbers(seed * 1_000_003);
  const theirs = new DefaultRateLimiter();
  const ours = clientRate();
  const waits: [number, number][] = [];
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const startedAt = Date.now();
    let waited: number | undefined;
    void theirs.getSendToken().then(() => (waited = Date.now() - startedAt));
    let next = ours.take();
    let ownWait = 0;
    while (next > 0) {
      ownWait += next;
      await vi.advanceTimersByTimeAsync(Math.ceil(next));
      next = ours.take();
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(waited).toBeDefined();
    waits.push([Math.round(ownWait), waited ?? Number.NaN]);
    await vi.advanceTimersByTimeAsync(Math.floor(random() * 400));
    const isThrottled = random() < 0.2;
    theirs.updateClientSendingRate(isThrottled ? { errorType: "THROTTLING", error: new Error() } : {});
    ours.learn(isThrottled);
  }
  expect(waits.some(([own]) => own > 100)).toBe(true);
  for (const [own, their] of waits) expect(Math.abs(own - their)).toBeLessThanOrEqual(2);
});
