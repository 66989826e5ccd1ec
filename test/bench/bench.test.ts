import { describe, expect, test } from "vitest";
import { chosen } from "./choose.js";
import { interleave } from "./interleave.js";
import type { Row } from "./row.js";
import { ratioOf, summaryOf } from "./statistics.js";
import { tableOf, verdictOn } from "./table.js";

describe("the summary of samples", () => {
  test("is their median and the span of their middle half, however they are ordered", () => {
    expect(summaryOf([5, 1, 4, 2, 3])).toEqual({ median: 3, lower: 2, upper: 4 });
    expect(summaryOf([4, 1, 3, 2])).toEqual({ median: 2.5, lower: 1.75, upper: 3.25 });
    expect(summaryOf([7])).toEqual({ median: 7, lower: 7, upper: 7 });
  });

  test("has a ratio of the medians, but to nothing none", () => {
    expect(ratioOf([1, 2, 900], [8, 8, 8])).toBe(0.25);
    expect(ratioOf([1], undefined)).toBeUndefined();
    expect(ratioOf([1], [0])).toBeUndefined();
    expect(ratioOf([1], [-0.1])).toBeUndefined();
  });
});

describe("the table", () => {
  const kept: Row = {
    metric: "kept",
    unit: "us",
    official: [100, 104, 102],
    ours: [20.42, 20.31, 20.54],
    bounds: { toOfficial: 0.25, aim: 0.15 },
  };
  const beyond: Row = { metric: "beyond", unit: "us", official: [100], ours: [50.1], bounds: { toOfficial: 0.5 } };
  const slow: Row = {
    metric: "slow",
    unit: "us",
    official: [100],
    ours: [30],
    reference: [10],
    bounds: { toOfficial: 0.5, toReference: 2 },
  };
  const large: Row = { metric: "large", unit: "kB", ours: [8.014], bounds: { most: 8 } };
  const exact: Row = { metric: "exact", unit: "kB", ours: [8], bounds: { most: 8 } };
  const missing: Row = { metric: "missing", unit: "ms", official: [48.21], bounds: { toOfficial: 0.2 } };
  const unbounded: Row = { metric: "unbounded", unit: "ms", official: [1], ours: [2] };

  test("has medians, spans, ratios and bounds, and marks what is beyond its bound or missing", () => {
    const rows = [kept, beyond, slow, large, exact, missing, unbounded];
    expect(`\n${tableOf(rows)}\n`).toBe(`
           unit       official              ours   ratio            at most  reference   ratio  at most
kept       us    102 (101-103)  20.4 (20.4-20.5)  0.200x  0.25x (aim 0.15x)          -       -        -
beyond     us              100              50.1  0.501x              0.50x          -       -        -    SHORT
slow       us              100                30  0.300x              0.50x         10  3.000x   2.000x    SHORT
large      kB                -              8.01       -               8 kB          -       -        -    SHORT
exact      kB                -                 8       -               8 kB          -       -        -
missing    ms             48.2                 -       -              0.20x          -       -        -  MISSING
unbounded  ms                1                 2  2.000x                  -          -       -        -
`);
  });

  test("ends in how many of the bounds are kept", () => {
    expect(verdictOn([kept, beyond, slow, large, exact, missing, unbounded])).toBe("2 of 6 rows are within their bounds.");
  });
});

describe("the arguments", () => {
  const sections = [{ name: "send" }, { name: "import" }, { name: "heap" }];
  const known = {
    sections,
    nodes: new Map([
      ["20", "node-20"],
      ["24", "node-24"],
    ]),
  };

  test("choose sections in the order of the table, or all", () => {
    expect(chosen(["heap", "send"], known).sections).toEqual([{ name: "send" }, { name: "heap" }]);
    expect(chosen(["--quick"], known)).toEqual({ sections, isQuick: true, isList: false });
  });

  test("choose the Node to measure in", () => {
    expect(chosen(["send", "--node=24"], known)).toMatchObject({ node: "node-24" });
  });

  test("are refused with what there is", () => {
    expect(() => chosen(["sned"], known)).toThrow("No such section: sned. There are send, import, heap.");
    expect(() => chosen(["--node=21"], known)).toThrow("No such Node: 21. There are 20, 24.");
    expect(() => chosen(["--slow"], known)).toThrow("--slow");
  });
});

test("contestants take their turns, and the first round does not count", async () => {
  const turns: string[] = [];
  const taking = (name: string) => async () => turns.push(name);
  const samples = await interleave({ a: taking("a"), b: taking("b") }, 2);
  expect(turns).toEqual(["a", "b", "a", "b", "a", "b"]);
  expect(samples).toEqual({ a: [3, 5], b: [4, 6] });
});
