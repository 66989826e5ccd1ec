import { expect, test } from "vitest";
import { Ending } from "../../src/ending.js";

test("what another callback gives up at the end is not called", () => {
  const end = new Ending();
  const called: string[] = [];
  end.listen(() => {
    called.push("first");
    listening.giveUp();
  });
  const listening = end.listen(() => called.push("second"));
  end.listen(() => called.push("third"));
  end.abort("over");
  end.abort("again");
  expect(called).toEqual(["first", "third"]);
  expect(end.reason).toBe("over");
});

test("60,000 callbacks are given up in any order, some twice, and the others called", () => {
  const end = new Ending();
  let called = 0;
  const listenings = Array.from({ length: 60_000 }, () => end.listen(() => (called += 1)));
  for (const listening of listenings.filter((_listening, index) => index % 3 === 0).reverse()) listening.giveUp();
  for (const listening of listenings.filter((_listening, index) => index % 6 < 2)) listening.giveUp();
  end.abort("over");
  expect(called).toBe(30_000);
});
