import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { list, optional, snapshot, structure, timestamp, toJson, validate } from "../../src/schema/index.js";

interface Event {
  at?: Date | undefined;
  others?: Date[] | undefined;
}

const event = structure<Event>({ at: optional(timestamp()), others: optional(list(timestamp())) });

test("an input of another realm, as in Jest, is taken like one of this realm", () => {
  const input: unknown = runInNewContext("({ at: new Date(0), others: [new Date(1000)] })");
  const copy = snapshot(event, input);
  expect(validate(event, copy)).toEqual([]);
  expect(toJson(event, copy)).toEqual({ at: "1970-01-01T00:00:00Z", others: ["1970-01-01T00:00:01Z"] });
});

test("an object of another realm is no Date, and a Date of another realm no object", () => {
  const input: unknown = runInNewContext("({ at: { getTime: () => 0 } })");
  expect(validate(event, input)).toMatchObject([{ path: "at", kind: "an object" }]);
  expect(validate(event, runInNewContext("new Date(0)"))).toMatchObject([{ path: "", kind: "a Date" }]);
});
