export interface Summary {
  readonly median: number;
  /** A quarter of the values is below it, */
  readonly lower: number;
  /** and a quarter above this one. */
  readonly upper: number;
}

/** The middle of the values and the span of the middle half: what else the machine does now and then moves neither. */
export function summaryOf(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), lower: quantile(sorted, 0.25), upper: quantile(sorted, 0.75) };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The ratio of the medians, as a reader of the table would compute it. There is none to nothing, and none to less. */
export function ratioOf(values: readonly number[] | undefined, others: readonly number[] | undefined): number | undefined {
  if (values === undefined || others === undefined) return undefined;
  const { median } = summaryOf(others);
  return median > 0 ? summaryOf(values).median / median : undefined;
}
