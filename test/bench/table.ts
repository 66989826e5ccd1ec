import type { Row } from "./row.js";
import { ratioOf, summaryOf } from "./statistics.js";

const columns = ["", "unit", "official", "ours", "ratio", "at most", "reference", "ratio", "at most", ""] as const;
const absent = "-";

/** The rows in aligned columns: medians, with the span of the middle half behind them, and a mark where a bound is not kept. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [columns, ...rows.map(cellsOf)];
  const widths = columns.map((_name, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => aligned(cell, column, widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cellsOf(row: Row): string[] {
  const { metric, unit, official, ours, reference, bounds } = row;
  return [
    metric,
    unit,
    told(official),
    told(ours),
    toldRatio(ratioOf(ours, official)),
    toldBound(row),
    told(reference),
    toldRatio(ratioOf(ours, reference)),
    toldRatio(bounds?.toReference),
    markOf(row),
  ];
}

function markOf(row: Row): string {
  if (isShort(row)) return "SHORT";
  return row.ours === undefined && row.bounds !== undefined ? "MISSING" : "";
}

/** Whether ours is beyond one of its bounds. */
function isShort({ official, ours, reference, bounds = {} }: Row): boolean {
  const { toOfficial, toReference, most } = bounds;
  const isBeyond = (value: number | undefined, bound: number | undefined): boolean =>
    value !== undefined && bound !== undefined && value > bound;
  return (
    isBeyond(ratioOf(ours, official), toOfficial) ||
    isBeyond(ratioOf(ours, reference), toReference) ||
    isBeyond(ours && summaryOf(ours).median, most)
  );
}

function told(values: readonly number[] | undefined): string {
  if (values === undefined) return absent;
  const { median, lower, upper } = summaryOf(values);
  return values.length === 1 ? figure(median) : `${figure(median)} (${figure(lower)}-${figure(upper)})`;
}

/** Three digits tell what two clients differ in. */
function figure(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}

const toldRatio = (ratio: number | undefined): string => (ratio === undefined ? absent : `${ratio.toFixed(3)}x`);

function toldBound({ bounds = {}, unit }: Row): string {
  const { toOfficial, aim, most } = bounds;
  if (most !== undefined) return `${most} ${unit}`;
  if (toOfficial === undefined) return absent;
  return aim === undefined ? `${toOfficial.toFixed(2)}x` : `${toOfficial.toFixed(2)}x (aim ${aim.toFixed(2)}x)`;
}

/** How many bounds there are, and how many of them ours keeps. */
export function verdictOn(rows: readonly Row[]): string {
  const bounded = rows.filter(({ bounds }) => bounds !== undefined);
  return `${bounded.filter((row) => markOf(row) === "").length} of ${bounded.length} rows are within their bounds.`;
}

/** Names stand to the left, numbers to the right. */
const aligned = (cell: string, column: number, width: number): string => (column < 2 ? cell.padEnd(width) : cell.padStart(width));
