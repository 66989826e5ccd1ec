import { describe, expect, test } from "vitest";
import {
  fromJson,
  integer,
  list,
  type OneOf,
  type Open,
  optional,
  redact,
  required,
  snapshot,
  string,
  structure,
  timestamp,
  toJson,
  union,
  validate,
} from "../../src/schema/index.js";

type Payment = { card: { number: string }; transfer?: never } | { card?: never; transfer: { iban: string } };

interface Order {
  id: string;
  state?: Open<"OPEN" | "PAID"> | undefined;
  placedAt: Date;
  notes?: string[] | undefined;
  payment?: Payment | undefined;
}

const order = structure<Order>({
  id: required(string()),
  state: optional(string()),
  placedAt: required(timestamp()),
  notes: optional(list(string())),
  payment: optional(
    union<Payment>({
      card: structure<{ number: string }>({ number: required(string({ redact: "mask" })) }),
      transfer: structure<{ iban: string }>({ iban: required(string({ redact: "omit" })) }),
    }),
  ),
});

/** Of an input, where a union can be of a member that the model does not have yet. */
type Delivery = OneOf<{ courier: { name: string }; pickup: { at: string } }>;

interface Parcel {
  weight?: number | undefined;
  delivery?: Delivery | undefined;
}

const parcel = structure<Parcel>({
  weight: optional(integer({ min: 1, max: 100 })),
  delivery: optional(
    union<Delivery>({
      courier: structure<{ name: string }>({ name: required(string({ redact: "omit" })) }),
      pickup: structure<{ at: string }>({ at: required(string()) }),
    }),
  ),
});

const messagesOf = (value: unknown) => validate(parcel, value).map(({ path, rule, message }) => `${path}: ${rule}: ${message}`);

test("a member that nobody knows is found beside one that is inherited", () => {
  const input: unknown = Object.assign(Object.create({ weight: 1 }) as object, { wieght: 2 });
  expect(messagesOf(input)).toEqual(["wieght: unknown-member: no such member; did you mean weight?"]);
});

describe("integers", () => {
  test.each([1, 50, 100, 1.0])("%d within the range is right, written and read as it is", (weight) => {
    expect(messagesOf({ weight })).toEqual([]);
    expect(toJson(parcel, { weight })).toEqual({ weight });
    expect(fromJson(parcel, { weight })).toEqual({ value: { weight } });
  });

  test.each([
    [0, "weight: range: a number out of range, at least 1"],
    [-1, "weight: range: a number out of range, at least 1"],
    [101, "weight: range: a number out of range, at most 100"],
    [1e300, "weight: range: a number out of range, at most 100"],
    [1.5, "weight: type: a number, expected a whole number from 1 to 100"],
    ["7", "weight: type: a string, expected a whole number from 1 to 100"],
    [Number.NaN, "weight: type: NaN, expected a whole number from 1 to 100"],
    [Number.POSITIVE_INFINITY, "weight: type: a number, expected a whole number from 1 to 100"],
    [7n, "weight: type: a bigint, expected a whole number from 1 to 100"],
    [Object(7), "weight: type: an object, expected a whole number from 1 to 100"],
  ])("%s is refused: %s", (weight, message) => {
    expect(messagesOf({ weight })).toEqual([message]);
  });

  test("a required one that is missing is told with its range", () => {
    const shape = structure<{ weight: number }>({ weight: required(integer({ min: 1, max: 100 })) });
    expect(validate(shape, {})).toMatchObject([{ rule: "required", message: "missing, expected a whole number from 1 to 100" }]);
    expect(fromJson(shape, {})).toEqual({ fault: { path: "weight", expected: "a whole number", got: "nothing" } });
  });

  test("an answer may hold one out of the range of inputs, but nothing else", () => {
    expect(fromJson(parcel, { weight: 101 })).toEqual({ value: { weight: 101 } });
    expect(fromJson(parcel, { weight: 1.5 })).toEqual({ fault: { path: "weight", expected: "a whole number", got: "a number" } });
    expect(fromJson(parcel, { weight: "7" })).toEqual({ fault: { path: "weight", expected: "a whole number", got: "a string" } });
  });

  test("logs show them", () => {
    expect(redact(parcel, { weight: 7 })).toEqual({ weight: 7 });
  });
});

describe("dates", () => {
  const dated = structure<{ at: Date }>({ at: required(timestamp()) });

  test("are copied with the input: what is set later is not sent", () => {
    const at = new Date(0);
    const copy = snapshot(dated, { at });
    at.setTime(Number.NaN);
    expect(toJson(dated, copy)).toEqual({ at: "1970-01-01T00:00:00Z" });
  });

  test("of a class of their own are written as what they are", () => {
    class Odd extends Date {
      override toISOString(): string {
        return "evil";
      }
    }
    expect(toJson(dated, { at: new Odd(0) })).toEqual({ at: "1970-01-01T00:00:00Z" });
  });

  test.each([-62_198_755_200_000, 253_402_300_800_000])("of a year that has no four digits are refused: %d", (ms) => {
    expect(validate(dated, { at: new Date(ms) })).toMatchObject([
      { path: "at", rule: "range", message: "a Date out of range, expected one of the years 0 to 9999" },
    ]);
  });

  test("are not what only looks like one", () => {
    const tagged = { [Symbol.toStringTag]: "Date" };
    for (const at of [Object.create(Date.prototype), tagged, new Proxy(new Date(0), {})]) {
      expect(validate(dated, { at })).toMatchObject([{ rule: "type", kind: "an object" }]);
    }
    expect(validate(parcel, tagged)).toEqual([]);
  });

  test("may have a tag of their own", () => {
    const at = Object.assign(new Date(0), { [Symbol.toStringTag]: "Moment" });
    expect(validate(dated, { at })).toEqual([]);
    expect(toJson(dated, snapshot(dated, { at }))).toEqual({ at: "1970-01-01T00:00:00Z" });
    expect(validate(parcel, at)).toMatchObject([{ kind: "a Date" }]);
  });
});

describe("a union's member that the model does not have", () => {
  const delivery = { $unknown: ["drone", { altitude: 50 }] };

  test("is right, and written as the member", () => {
    expect(messagesOf({ delivery })).toEqual([]);
    expect(toJson(parcel, { delivery })).toEqual({ delivery: { drone: { altitude: 50 } } });
  });

  test("comes back as it was written", () => {
    expect(fromJson(parcel, toJson(parcel, { delivery }))).toEqual({ value: { delivery } });
  });

  test.each([0, "", false, null, [], {}])("may have the value %j", (value) => {
    expect(messagesOf({ delivery: { $unknown: ["drone", value] } })).toEqual([]);
    expect(toJson(parcel, { delivery: { $unknown: ["drone", value] } })).toEqual({ delivery: { drone: value } });
  });

  test.each([
    ["a string", "drone"],
    ["an object", { drone: {} }],
    ["a list", []],
    ["a list", ["drone"]],
    ["a list", ["drone", undefined]],
    ["a list", [1, {}]],
    ["a list", ["drone", 1, 2]],
    ["a list", ["pickup", { at: 1 }]],
    ["a list", ["__proto__", {}]],
    ["a list", ["", {}]],
    ["a list", ["drone", { altitude: Number.NaN }]],
    ["a list", ["drone", { at: new Date(0) }]],
    ["a list", ["drone", { toJSON: () => 1 }]],
  ])("is refused where it is %s that is no name and value: %j", (kind, $unknown) => {
    expect(messagesOf({ delivery: { $unknown } })).toEqual([
      `delivery.$unknown: type: ${kind}, expected [name, value] of a member that is not known yet, its value as in JSON`,
    ]);
  });

  test("is refused where JSON cannot hold it: without end, a BigInt, a Map, a class of its own", () => {
    const cyclic: Record<string, unknown> = {};
    cyclic["self"] = cyclic;
    class Altitude {
      toJSON(): never {
        throw new Error("no");
      }
    }
    for (const value of [cyclic, 1n, { altitude: 1n }, new Map(), new Altitude()]) {
      expect(messagesOf({ delivery: { $unknown: ["drone", value] } })).toHaveLength(1);
    }
  });

  test("is copied with the input, also where it is inherited", () => {
    const altitudes = [50];
    const inherited = Object.create({ $unknown: ["drone", { altitudes }] }) as object;
    const copy = snapshot(parcel, { delivery: inherited });
    altitudes.push(60);
    expect(toJson(parcel, copy)).toEqual({ delivery: { drone: { altitudes: [50] } } });
  });

  test("counts as a member: one beside it is one too many", () => {
    expect(messagesOf({ delivery: { ...delivery, pickup: { at: "the door" } } })).toEqual([
      "delivery: exactly-one: pickup and $unknown set, expected exactly one of courier, pickup",
    ]);
  });

  test("counts as none where it is null or undefined", () => {
    expect(messagesOf({ delivery: { $unknown: undefined, pickup: { at: "the door" } } })).toEqual([]);
    expect(messagesOf({ delivery: { $unknown: null } })).toEqual([
      "delivery: exactly-one: none set, expected exactly one of courier, pickup",
    ]);
  });

  test("is only a union's: a structure has no $unknown", () => {
    expect(messagesOf({ $unknown: ["drone", {}] })).toEqual(["$unknown: unknown-member: no such member"]);
  });

  test("is left out of logs", () => {
    expect(redact(parcel, { delivery })).toEqual({ delivery: {} });
  });
});

describe("characters", () => {
  const lengthsOf = (value: string, limits: { minLength: number; maxLength: number }) =>
    validate(structure<{ text: string }>({ text: required(string(limits)) }), { text: value }).map(({ message }) => message);

  test.each([
    ["a pair of surrogates is one", "\u{1F3E2}\u{1F3E2}", 2],
    ["a lone surrogate is one", "\uD83C\uDFE2\uD83C", 2],
    ["surrogates in the wrong order are two", "\uDFE2\uD83C", 2],
    ["a mark is one of its own", "e\u0301", 2],
  ])("%s", (_rule, text, count) => {
    expect(lengthsOf(text, { minLength: count, maxLength: count })).toEqual([]);
    expect(lengthsOf(text, { minLength: count + 1, maxLength: 9 })).toEqual([`${count} characters, expected a string`]);
    expect(lengthsOf(text, { minLength: 0, maxLength: count - 1 })).toEqual([`${count} characters, at most ${count - 1}`]);
  });
});

test("a snapshot reads each member once, whether it is computed, inherited or hidden", () => {
  const reads: string[] = [];
  const counting = (value: object) =>
    new Proxy(value, {
      get: (target, name) => {
        if (typeof name === "string") reads.push(name);
        return Reflect.get(target, name) as unknown;
      },
    });
  const hidden = Object.defineProperty(Object.create({ state: "OPEN" }) as object, "id", { value: "1", enumerable: false });
  const input = counting(Object.assign(hidden, { placedAt: new Date(0), payment: counting({ card: { number: "4" } }) }));
  const copy = snapshot(order, input);
  expect(copy).toEqual({ id: "1", state: "OPEN", placedAt: new Date(0), payment: { card: { number: "4" } } });
  expect(reads.sort()).toEqual(["$unknown", "card", "id", "notes", "payment", "placedAt", "state", "transfer"]);
});

test("the same shape in two places tells the path of each", () => {
  const wrong = { id: 1, placedAt: new Date(0), notes: ["a", 1, null], payment: { card: { number: 2 }, transfer: { iban: 3 } } };
  expect(validate(order, wrong).map(({ path }) => path)).toEqual([
    "id",
    "notes[1]",
    "notes[2]",
    "payment",
    "payment.card.number",
    "payment.transfer.iban",
  ]);
});

test("of very many wrong names only the first are told what they may have meant", () => {
  const wrong = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`weigh${index}`, 1]));
  const messages = validate(parcel, wrong).map(({ message }) => message);
  expect(messages).toHaveLength(30);
  expect(messages.filter((message) => message === "no such member; did you mean weight?")).toHaveLength(20);
});

describe("toJson", () => {
  test("writes model members only, and dates as ISO 8601", () => {
    const value = { id: "1", placedAt: new Date("2026-01-02T03:04:05.678Z"), state: undefined, notes: null, secret: "not in the model" };
    expect(toJson(order, value)).toEqual({ id: "1", placedAt: "2026-01-02T03:04:05.678Z" });
  });

  test("leaves out a fraction of zero, as the official client does", () => {
    expect(toJson(timestamp(), new Date("2026-01-02T03:04:05.000Z"))).toBe("2026-01-02T03:04:05Z");
  });

  test("only reads: a frozen value will do", () => {
    const value = Object.freeze({ id: "1", placedAt: new Date(0), payment: Object.freeze({ card: Object.freeze({ number: "4" }) }) });
    expect(toJson(order, value)).toEqual({ id: "1", placedAt: "1970-01-01T00:00:00Z", payment: { card: { number: "4" } } });
  });
});

describe("fromJson", () => {
  const json = { id: "1", placedAt: "2026-01-02T03:04:05Z" };

  test("reads what toJson writes", () => {
    const value = { id: "1", placedAt: new Date("2026-01-02T03:04:05Z"), notes: ["a"], payment: { transfer: { iban: "DE" } } };
    expect(fromJson(order, toJson(order, value))).toEqual({ value });
  });

  test.each([
    ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000Z"],
    ["2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:05.123Z"],
    ["2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05.000Z"],
    [1_767_323_045.5, "2026-01-02T03:04:05.500Z"],
  ])("understands the timestamp %s", (placedAt, expected) => {
    expect(fromJson(order, { ...json, placedAt })).toEqual({ value: { id: "1", placedAt: new Date(expected) } });
  });

  test.each([
    "yesterday",
    "1",
    "2026-01-02",
    "2026-01-02T03:04:05",
    "2026-13-02T03:04:05Z",
    "2026-02-29T03:04:05Z",
    "2026-01-02T24:00:00Z",
    true,
    {},
  ])("refuses the timestamp %j", (placedAt) => {
    expect(fromJson(order, { ...json, placedAt })).toMatchObject({ fault: { path: "placedAt", expected: "an ISO 8601 date-time" } });
  });

  test("ignores unknown members, drops nulls, and keeps enum values of tomorrow", () => {
    expect(fromJson(order, { ...json, extra: 1, state: "SHIPPED", notes: ["a", null, "b"], payment: null })).toEqual({
      value: { id: "1", placedAt: new Date("2026-01-02T03:04:05Z"), state: "SHIPPED", notes: ["a", "b"] },
    });
  });

  test("gives an unknown union member as $unknown", () => {
    expect(fromJson(order, { ...json, payment: { crypto: { coin: 1 } } })).toMatchObject({
      value: { payment: { $unknown: ["crypto", { coin: 1 }] } },
    });
  });

  test.each([
    [{ placedAt: json.placedAt }, { path: "id", expected: "a string", got: "nothing" }],
    [
      { ...json, id: null },
      { path: "id", expected: "a string", got: "null" },
    ],
    [
      { ...json, notes: "a" },
      { path: "notes", expected: "a list", got: "a string" },
    ],
    [
      { ...json, notes: ["a", 1] },
      { path: "notes[1]", expected: "a string", got: "a number" },
    ],
    [
      { ...json, payment: [] },
      { path: "payment", expected: "an object", got: "a list" },
    ],
    [
      { ...json, payment: {} },
      { path: "payment", expected: "an object with exactly one member", got: "an object" },
    ],
    [
      { ...json, payment: { card: { number: "1" }, transfer: { iban: "2" } } },
      { path: "payment", expected: "an object with exactly one member", got: "an object" },
    ],
    [
      { ...json, payment: { card: {} } },
      { path: "payment.card.number", expected: "a string", got: "nothing" },
    ],
  ])("says where %j is wrong", (value, fault) => {
    expect(fromJson(order, value)).toEqual({ fault });
  });

  test("members of Object.prototype are not members of an answer", () => {
    const named = structure<{ __defineGetter__?: string }>({ __defineGetter__: optional(string()) });
    expect(fromJson(named, {})).toEqual({ value: {} });
  });
});

describe("redact", () => {
  test("masks, omits, and keeps what the model does not know out", () => {
    const value = { id: "1", unknown: "x", payment: { card: { number: "4111111111111111" } } };
    expect(redact(order, value)).toEqual({ id: "1", payment: { card: { number: "************1111" } } });
    expect(redact(order, { payment: { transfer: { iban: "DE12" } } })).toEqual({ payment: { transfer: {} } });
  });

  test("omits a list of what is omitted", () => {
    const guests = structure<{ names: string[]; tables: string[] }>({
      names: required(list(string({ redact: "omit" }))),
      tables: required(list(string({ redact: "mask" }))),
    });
    expect(redact(guests, { names: ["Jane Doe"], tables: ["123456"] })).toEqual({ tables: ["**3456"] });
    expect(redact(guests, { names: "Jane Doe" })).toEqual({});
  });

  test("shows nothing of a value of the wrong kind", () => {
    expect(redact(order, "secret")).toBe("<string>");
    expect(redact(order, { notes: "secret", payment: 5 })).toEqual({ notes: "<string>", payment: "<number>" });
    expect(redact(order, { payment: { card: { number: 1234 } } })).toEqual({ payment: { card: { number: "<number>" } } });
    expect(redact(order, { placedAt: "secret" })).toEqual({ placedAt: "<string>" });
    expect(redact(integer({ min: 1, max: 100 }), { secret: 1 })).toBe("<object>");
  });

  test("keeps dates and numbers", () => {
    expect(redact(order, { placedAt: new Date(0) })).toEqual({ placedAt: new Date(0) });
    expect(redact(integer({ min: 1, max: 100 }), 20)).toBe(20);
  });
});

test("validate refuses an invalid Date and holes in a list", () => {
  expect(validate(order, { id: "1", placedAt: new Date(Number.NaN), notes: Array.of("a", undefined) })).toEqual([
    {
      path: "placedAt",
      rule: "type",
      kind: "an invalid Date",
      expected: "a valid Date",
      message: "an invalid Date, expected a valid Date",
    },
    { path: "notes[1]", rule: "type", kind: "nothing", expected: "a string", message: "nothing, expected a string" },
  ]);
});
