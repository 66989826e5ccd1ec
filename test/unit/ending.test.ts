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
