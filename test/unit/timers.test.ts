import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Timer } from "../../src/timers.js";

const dayMs = 24 * 60 * 60 * 1_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a timer of 60 days, which setTimeout cannot take, calls back after 60 days", () => {
  const callback = vi.fn();
  const timer = new Timer(60 * dayMs, callback);
  vi.advanceTimersByTime(60 * dayMs - 1);
  expect(callback).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(callback).toHaveBeenCalledOnce();
  timer.callOff();
});

test("a long timer can be called off at any time, and leaves nothing behind", () => {
  const callback = vi.fn();
  const timer = new Timer(60 * dayMs, callback);
  vi.advanceTimersByTime(30 * dayMs);
  timer.callOff();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(60 * dayMs);
  expect(callback).not.toHaveBeenCalled();
});

test("an endless timer takes no timer at all", () => {
  const timer = new Timer(Number.POSITIVE_INFINITY, vi.fn());
  expect(vi.getTimerCount()).toBe(0);
  timer.callOff();
});
