import { expect, test, vi } from "vitest";
import { knownValue } from "../../src/known-value.js";
import { rememberSuccess } from "../../src/remember-success.js";

test("what was loaded is kept, and known without a wait from then on", async () => {
  const load = vi.fn(() => Promise.resolve("loaded"));
  const provider = rememberSuccess(load);
  expect(knownValue(provider)).toBeUndefined();
  expect(await Promise.all([provider(), provider()])).toEqual(["loaded", "loaded"]);
  expect(knownValue(provider)).toEqual({ value: "loaded" });
  expect(await provider()).toBe("loaded");
  expect(load).toHaveBeenCalledOnce();
});

test("a failure is told to all who wait, and then forgotten", async () => {
  const load = vi.fn(() => Promise.resolve("loaded")).mockRejectedValueOnce(new Error("not yet"));
  const provider = rememberSuccess(load);
  const ends = await Promise.allSettled([provider(), provider()]);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(knownValue(provider)).toBeUndefined();
  expect(await provider()).toBe("loaded");
  expect(load).toHaveBeenCalledTimes(2);
});
