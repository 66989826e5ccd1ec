import { afterEach, expect, test, vi } from "vitest";
import { monotonicMs } from "../../src/node/node-clock.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("the time is that of the global process, of which Jest gives a test its own", () => {
  vi.stubGlobal("process", { hrtime: () => [5, 250_000_000] });
  expect(monotonicMs()).toBe(5_250);
});
