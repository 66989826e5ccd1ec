import { createWaiter, WaiterState } from "@smithy/core/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { poll } from "../../src/waiters/poll.js";
import { rejectionOf } from "../support/test-client.js";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** When each look was made, in milliseconds from the start. */
async function looksOf(wait: (look: () => void) => Promise<unknown>): Promise<number[]> {
  const startMs = Date.now();
  const looks: number[] = [];
  const over = wait(() => void looks.push(Date.now() - startMs)).catch(() => undefined);
  await vi.runAllTimersAsync();
  await over;
  return looks;
}

test.each([
  [2, 120, 0],
  [2, 120, 0.5],
  [2, 120, 0.999],
  [1, 4, 0.3],
  [5, 5, 0.7],
])(
  "delays from %d to %d seconds, with chance at %d, are those of Smithy's waiters until the last look",
  async (minDelay, maxDelay, chance) => {
    vi.spyOn(Math, "random").mockReturnValue(chance);
    const maxWaitTime = 600;
    const ours = await looksOf((look) =>
      poll(async () => look(), {
        minDelayMs: minDelay * 1000,
        maxDelayMs: maxDelay * 1000,
        maxWaitMs: maxWaitTime * 1000,
        name: "wait",
        progress: () => "nothing",
      }),
    );
    const theirs = await looksOf((look) =>
      createWaiter({ client: {}, minDelay, maxDelay, maxWaitTime }, {}, async () => {
        look();
        return { state: WaiterState.RETRY };
      }),
    );
    // Half a second before the end ours looks for the last time; theirs sometimes not at all, sometimes again and again.
    const before = (looks: number[]) => looks.filter((ms) => ms < maxWaitTime * 1000 - 500);
    expect(before(ours)).toEqual(before(theirs));
    expect(ours.length).toBeGreaterThan(4);
  },
);

test("a wait longer than a timer can be does not end at once", async () => {
  const days = 40 * 86_400_000;
  let looks = 0;
  const wait = poll(async () => void (looks += 1), {
    minDelayMs: days,
    maxDelayMs: days,
    maxWaitMs: 2 * days,
    name: "wait",
    progress: () => "nothing",
  });
  const error = rejectionOf(wait);
  await vi.advanceTimersByTimeAsync(days - 1);
  expect(looks).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(looks).toBe(2);
  await vi.advanceTimersByTimeAsync(2 * days);
  expect(await error).toMatchObject({ name: "TimeoutError" });
});
