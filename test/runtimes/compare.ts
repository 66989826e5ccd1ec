import type { Report } from "./report.js";

interface Expected {
  /** The tests of each file in Node. */
  readonly tests: ReadonlyMap<string, readonly string[]>;
  /** Handlers that Node has and this runtime has not: the tests through them are Node's alone. */
  readonly missingHandlers: readonly string[];
}

/** What is wrong with a report: tests and files that failed, and tests of Node that have not passed here. */
export function faultsOf(report: Report, { tests, missingHandlers }: Expected): string[] {
  const failed = report.flatMap(({ file, errors, tests: ended }) => [
    ...errors.map((error) => `${file}\n${error}`),
    ...ended.filter(({ state }) => state === "failed").map(({ name, errors: own }) => `${file} > ${name}\n${own.join("\n")}`),
  ]);
  return [...failed, ...notRun(report, { tests, missingHandlers })];
}

function notRun(report: Report, { tests, missingHandlers }: Expected): string[] {
  const isNodes = (name: string): boolean => missingHandlers.some((handler) => name.includes(`through '${handler}'`));
  const ran = new Map(
    report.map(({ file, tests: ended }) => [file, ended.filter(({ state }) => state !== "skipped").map(({ name }) => name)]),
  );
  return Array.from(tests).flatMap(([file, names]) => {
    // Titles may be there twice, so each that ran stands for one.
    const left = [...(ran.get(file) ?? [])];
    const absent = names.filter((name) => !isNodes(name) && !take(left, name));
    return absent.map((name) => `${file} > ${name}\nruns in Node, and did not run here.`);
  });
}

function take(names: string[], name: string): boolean {
  const index = names.indexOf(name);
  if (index >= 0) names.splice(index, 1);
  return index >= 0;
}
