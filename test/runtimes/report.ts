/** How one test ended. */
export interface TestReport {
  /** The titles of its suites and its own, as Vitest writes them. */
  readonly name: string;
  readonly state: "passed" | "failed" | "skipped";
  readonly errors: readonly string[];
}

/** How one file ended; its own errors are those of its import and its hooks. */
export interface FileReport {
  readonly file: string;
  readonly errors: readonly string[];
  readonly tests: readonly TestReport[];
}

export type Report = readonly FileReport[];
