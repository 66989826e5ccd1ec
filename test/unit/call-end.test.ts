import { expect, test, vi } from "vitest";
import { type CallEnd, untilCallEnds } from "../../src/call-end.js";
import { Ending } from "../../src/ending.js";

const never = (): Promise<never> => new Promise(() => undefined);

test("the outermost stage gives the reason of the end for all, and each is cleaned up once", async () => {
  const call: CallEnd = { end: new Ending() };
  const [outer, inner] = [vi.fn(), vi.fn()];
  const result = untilCallEnds(call, () => untilCallEnds(call, never, inner), outer);
  call.end.abort("over");
  await expect(result).rejects.toBe("over");
  expect([outer.mock.calls.length, inner.mock.calls.length]).toEqual([1, 1]);
});

test("each stage is cleaned up once when the call ends by itself", async () => {
  const call: CallEnd = { end: new Ending() };
  const [outer, inner] = [vi.fn(), vi.fn()];
  expect(await untilCallEnds(call, () => untilCallEnds(call, () => Promise.resolve("done"), inner), outer)).toBe("done");
  call.end.abort("late");
  expect([outer.mock.calls.length, inner.mock.calls.length]).toEqual([1, 1]);
});

test("a call that somebody's middleware makes once more is ended as at first", async () => {
  const call: CallEnd = { end: new Ending() };
  expect(await untilCallEnds(call, () => Promise.resolve("done"), vi.fn())).toBe("done");
  const cleanUp = vi.fn();
  const again = untilCallEnds(call, never, cleanUp);
  call.end.abort("over");
  await expect(again).rejects.toBe("over");
  expect(cleanUp).toHaveBeenCalledOnce();
});

test("nothing is run for a call that has ended", async () => {
  const call: CallEnd = { end: new Ending() };
  call.end.abort("over");
  const [run, cleanUp] = [vi.fn(never), vi.fn()];
  await expect(untilCallEnds(call, run, cleanUp)).rejects.toBe("over");
  expect(run).not.toHaveBeenCalled();
  expect(cleanUp).toHaveBeenCalledOnce();
});
