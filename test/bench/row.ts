/** What ours may come to at most. */
export interface Bounds {
  /** Times the official client's. */
  readonly toOfficial?: number;
  /** Times the official client's, where less than what must be is hoped for. */
  readonly aim?: number;
  /** Times the reference's. */
  readonly toReference?: number;
  /** By itself, in the unit of the row. */
  readonly most?: number;
}

/** One line of the table: what was measured, of whom, as often as it was. */
export interface Row {
  readonly metric: string;
  readonly unit: string;
  readonly official?: readonly number[];
  readonly ours?: readonly number[];
  /** What can be had with less than a client. */
  readonly reference?: readonly number[];
  readonly bounds?: Bounds;
}
