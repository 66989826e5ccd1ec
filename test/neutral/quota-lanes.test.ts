import { ConfigurationError, createQuotaLanes, type QuotaRates, type QuotaSlot } from "partnercentral-channel";
import { describe, expect, test, vi } from "vitest";
import { type HandClock, handClock } from "../support/hand-clock.js";
import { rejectionOf } from "../support/test-client.js";

const create = "CreateRelationship";

interface Setup {
  readonly clock: HandClock;
  /** Takes so many slots, and notes the time of each. */
  take(count: number, operation?: string): Promise<QuotaSlot | undefined>[];
  /** When slots were given, in the order in which they were: `[place, ms]`. */
  readonly given: [number, number][];
  times(): number[];
}

function setup(rates?: QuotaRates): Setup {
  const clock = handClock();
  const lanes = createQuotaLanes(rates, clock);
  const given: [number, number][] = [];
  let places = 0;
  const takeOne = async (operation: string): Promise<QuotaSlot | undefined> => {
    const place = (places += 1);
    const slot = await lanes.take(operation);
    given.push([place, clock.now()]);
    return slot;
  };
  return {
    clock,
    given,
    times: () => given.map(([, ms]) => ms),
    take: (count, operation = create) => Array.from({ length: count }, () => takeOne(operation)),
  };
}

test("slots are given in the order in which they were asked for", async () => {
  const { take, clock, given } = setup();
  void Promise.all(take(20));
  await clock.advance(10_000);
  expect(given.map(([place]) => place)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test("a few are given at once, then one after another, a little below the rate", async () => {
  const { take, clock, times } = setup();
  void Promise.all(take(5));
  await clock.advance(1_100);
  expect(times()).toEqual([0, 0, 344, 688, 1031]);
});

test("the time that a lane rests gives no more than the first few at once", async () => {
  const { take, clock, times } = setup();
  await clock.advance(3_600_000);
  void Promise.all(take(4));
  await clock.advance(500);
  expect(times()).toEqual([3_600_000, 3_600_000, 3_600_344]);
});

test("a rate below one a second is kept", async () => {
  const { take, clock, times } = setup({ writesPerSecond: 0.1, readsPerSecond: 1 });
  void Promise.all(take(3));
  await clock.advance(30_000);
  expect(times()).toEqual([0, 10_310, 20_620]);
});

test("each operation has a lane of its own, and reads have their own rate", async () => {
  const { take, clock, given } = setup();
  for (const operation of [create, "DeleteRelationship", "GetRelationship", "ListRelationships"]) void Promise.all(take(4, operation));
  await clock.advance(0);
  expect(given.map(([place]) => place)).toEqual([1, 2, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16]);
});

test("an idle lane keeps no timer", async () => {
  const { take, clock } = setup();
  const slots = take(3);
  await clock.advance(0);
  expect(clock.timers()).toBe(1);
  await clock.advance(1_000);
  (await slots[2])?.throttled(1_000);
  expect(clock.timers()).toBe(0);
});

test("a timer that fires late does not slow the lane down", async () => {
  const clock = handClock();
  const lanes = createQuotaLanes(undefined, { ...clock, after: (ms, callback) => clock.after(ms + 200, callback) });
  const times: number[] = [];
  for (let count = 0; count < 32; count += 1) void lanes.take(create).then(() => times.push(clock.now()));
  await clock.advance(20_000);
  expect(times).toHaveLength(32);
  expect(times.at(-1)).toBeLessThan(30 / (3 * 0.00097) + 200 + 2);
});

describe("a waiter that is aborted", () => {
  test("leaves the line, and its slot goes to the next", async () => {
    const clock = handClock();
    const lanes = createQuotaLanes(undefined, clock);
    await Promise.all([lanes.take(create), lanes.take(create)]);
    const controller = new AbortController();
    const aborted = rejectionOf(lanes.take(create, controller.signal));
    let givenAtMs = 0;
    void lanes.take(create).then(() => (givenAtMs = clock.now()));
    await clock.advance(100);
    controller.abort("no longer wanted");
    expect(await aborted).toBe("no longer wanted");
    await clock.advance(300);
    expect(givenAtMs).toBe(344);
  });

  test("leaves from the middle and from the end too", async () => {
    const clock = handClock();
    const lanes = createQuotaLanes(undefined, clock);
    const given: number[] = [];
    const controllers = Array.from({ length: 7 }, () => new AbortController());
    for (const [place, { signal }] of controllers.entries()) {
      lanes.take(create, signal).then(
        () => given.push(place),
        () => undefined,
      );
    }
    await clock.advance(0);
    for (const place of [4, 6]) controllers[place]?.abort();
    void lanes.take(create).then(() => given.push(7));
    await clock.advance(10_000);
    expect(given).toEqual([0, 1, 2, 3, 5, 7]);
    expect(clock.timers()).toBe(0);
  });

  test("before it waits gets no slot, and takes none from others", async () => {
    const clock = handClock();
    const lanes = createQuotaLanes(undefined, clock);
    expect(await rejectionOf(lanes.take(create, AbortSignal.abort("before")))).toBe("before");
    await Promise.all([lanes.take(create), lanes.take(create)]);
    expect(clock.timers()).toBe(0);
  });

  test("leaves no listener, and neither does one that got its slot", async () => {
    const clock = handClock();
    const lanes = createQuotaLanes({ writesPerSecond: 3, readsPerSecond: 5, maxWaitMs: 500 }, clock);
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    for (let count = 0; count < 6; count += 1) void lanes.take(create, signal);
    await clock.advance(1_000);
    expect(added).toHaveBeenCalledOnce();
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(added.mock.calls.map(([, listener]) => listener));
  });

  test("does not hold up 10,000 others that are aborted with it, and no timer stays", async () => {
    const clock = handClock();
    const lanes = createQuotaLanes(undefined, clock);
    const controller = new AbortController();
    const calls = Array.from({ length: 10_002 }, () => lanes.take(create, controller.signal));
    const ends = Promise.allSettled(calls);
    await clock.advance(0);
    controller.abort();
    expect((await ends).filter(({ status }) => status === "rejected")).toHaveLength(10_000);
    expect(clock.timers()).toBe(0);
  });
});

test("100,000 in a line join, are served and leave with work that grows with their number alone", async () => {
  const clock = handClock();
  const looks = vi.spyOn(clock, "now");
  const lanes = createQuotaLanes({ writesPerSecond: 60_000, readsPerSecond: 1 }, clock);
  const calls = Promise.all(Array.from({ length: 100_000 }, () => lanes.take(create)));
  await clock.advance(60_000);
  await calls;
  expect(looks.mock.calls.length).toBeLessThan(10 * 100_000);
});

describe("maxWaitMs", () => {
  const rates = { writesPerSecond: 3, readsPerSecond: 5, maxWaitMs: 700 };

  test("is the longest that anybody waits: who has no slot then gets none", async () => {
    const { take, clock, given } = setup(rates);
    const slots = take(6);
    await clock.advance(600);
    void Promise.all(take(1));
    await clock.advance(700);
    expect(given).toEqual([
      [1, 0],
      [2, 0],
      [3, 344],
      [4, 688],
      [5, 700],
      [6, 700],
      [7, 1031],
    ]);
    expect((await Promise.all(slots)).map((slot) => slot !== undefined)).toEqual([true, true, true, true, false, false]);
    expect(clock.timers()).toBe(0);
  });

  test("of 0 waits for nothing", async () => {
    const { take, clock, times } = setup({ ...rates, maxWaitMs: 0 });
    const [, , third] = take(3);
    await clock.advance(5);
    expect(times()).toHaveLength(3);
    expect(await third).toBeUndefined();
  });
});

describe("a lane that is throttled", () => {
  async function started() {
    const lane = setup();
    const [first, second] = await Promise.all(lane.take(2));
    lane.given.length = 0;
    return { ...lane, first, second };
  }

  test("gives no slot for now, then half as many", async () => {
    const { first, take, clock, times } = await started();
    void Promise.all(take(3));
    first?.throttled();
    await clock.advance(2_000);
    expect(times()).toEqual([688, 1375]);
  });

  test("slows down once for attempts that were on their way together", async () => {
    const { first, second, take, clock, times } = await started();
    await clock.advance(50);
    first?.throttled();
    await clock.advance(50);
    second?.throttled();
    void Promise.all(take(1));
    await clock.advance(1_000);
    expect(times()).toEqual([788]);
  });

  test("slows down more when it is throttled again, down to a twentieth", async () => {
    const { take, clock, given } = await started();
    for (let count = 0; count < 10; count += 1) {
      const [slot] = take(1);
      await clock.advance(60_000);
      (await slot)?.throttled();
    }
    given.length = 0;
    const before = clock.now();
    void Promise.all(take(1));
    await clock.advance(60_000);
    expect(given.map(([, ms]) => ms - before)).toEqual([Math.ceil(1000 / (3 * 0.97 * 0.05))]);
  });

  test("recovers with each attempt that is taken, up to the full rate", async () => {
    const { first, second, take, clock, given } = await started();
    first?.throttled();
    for (let count = 0; count < 10; count += 1) second?.accepted();
    void Promise.all(take(2));
    await clock.advance(1_000);
    expect(given.map(([, ms]) => ms)).toEqual([344, 688]);
  });

  test("gives what waits its slot earlier when it recovers", async () => {
    const { first, second, take, clock, times } = await started();
    first?.throttled();
    void Promise.all(take(1));
    for (let count = 0; count < 10; count += 1) second?.accepted();
    await clock.advance(1_000);
    expect(times()).toEqual([344]);
  });

  test("waits as long as the service says, for all", async () => {
    const { first, take, clock, times } = await started();
    first?.throttled(5_000);
    void Promise.all(take(1));
    await clock.advance(5_000);
    void Promise.all(take(1));
    await clock.advance(2_000);
    expect(times()).toEqual([5_688, 6_375]);
  });

  test("takes a shorter word after a longer one for no leave", async () => {
    const { first, second, take, clock, times } = await started();
    first?.throttled(5_000);
    second?.throttled(1_000);
    void Promise.all(take(1));
    await clock.advance(7_000);
    expect(times()).toEqual([5_688]);
  });

  test("does not believe in more than five minutes", async () => {
    const { first, take, clock, times } = await started();
    first?.throttled(1e12);
    void Promise.all(take(1));
    await clock.advance(400_000);
    expect(times()).toEqual([300_688]);
  });

  test("does not slow the other lanes", async () => {
    const { first, take, clock, times } = await started();
    first?.throttled(5_000);
    void Promise.all(take(2, "DeleteRelationship"));
    await clock.advance(0);
    expect(times()).toEqual([0, 0]);
  });
});

test("no timer is set that would be too long to be one", async () => {
  const clock = handClock();
  const after = vi.spyOn(clock, "after");
  const lanes = createQuotaLanes({ writesPerSecond: 1e-9, readsPerSecond: 1 }, clock);
  await lanes.take(create);
  void lanes.take(create);
  expect(after.mock.calls.map(([ms]) => ms)).toEqual([2 ** 31 - 1]);
});

test.each([
  [null, "quota: null, expected { writesPerSecond, readsPerSecond }."],
  [{ writesPerSecond: 3 }, "quota.readsPerSecond: nothing, expected a number above 0."],
  [{ writesPerSecond: "3", readsPerSecond: 5 }, "quota.writesPerSecond: "],
  [{ writesPerSecond: 0, readsPerSecond: 5 }, "quota.writesPerSecond: 0, expected a number above 0."],
  [{ writesPerSecond: 3, readsPerSecond: Number.NaN }, "quota.readsPerSecond: NaN"],
  [{ writesPerSecond: Number.POSITIVE_INFINITY, readsPerSecond: 5 }, "quota.writesPerSecond: Infinity"],
  [{ writesPerSecond: 3, readsPerSecond: 5, maxWaitMs: -1 }, "quota.maxWaitMs: -1, expected a number of milliseconds, at least 0."],
  [{ writesPerSecond: 3, readsPerSecond: 5, maxWait: 1 }, "quota.maxWait: no such member; did you mean maxWaitMs?"],
])("rates that cannot be kept are refused: %j", (rates, message) => {
  const make = () => createQuotaLanes(rates as never);
  expect(make).toThrow(ConfigurationError);
  expect(make).toThrow(message);
});
