import { expect, test } from "vitest";
import { Ending } from "../../src/ending.js";

test("what is called off by another callback at the end is not called", () => {
  const end = new Ending();
  const called: string[] = [];
  end.listen(() => {
    called.push("first");
    callOff();
  });
  const callOff = end.listen(() => called.push("second"));
  end.listen(() => called.push("third"));
  end.abort("over");
  end.abort("again");
  expect(called).toEqual(["first", "third"]);
  expect(end.reason).toBe("over");
});

test("60,000 callbacks are called off in any order, some twice, and the others called", () => {
  const end = new Ending();
  let called = 0;
  const callsOff = Array.from({ length: 60_000 }, () => end.listen(() => (called += 1)));
  for (const callOff of callsOff.filter((_callOff, index) => index % 3 === 0).reverse()) callOff();
  for (const callOff of callsOff.filter((_callOff, index) => index % 6 < 2)) callOff();
  end.abort("over");
  expect(called).toBe(30_000);
});
