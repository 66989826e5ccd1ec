import type { Row } from "./row.js";

/** What to measure with. */
export interface Setup {
  /** The Node in which the clients run. */
  readonly node: string;
  /** So many rounds, or fewer where it is to be quick. */
  rounds(count: number): number;
}

/** A part of the table that can be asked for by its name. */
export interface Section {
  readonly name: string;
  /** What the numbers are about. */
  readonly title: string;
  measure(setup: Setup): Promise<Row[]>;
}
