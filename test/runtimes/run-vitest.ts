import { readFileSync, rmSync } from "node:fs";
import process from "node:process";
import { outputOf } from "./child-output.js";
import { folders, root, scratch } from "./paths.js";
import type { FileReport, Report } from "./report.js";

/** What Vitest's reporter `json` writes, as far as it is read here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const vitest = (project: string): string[] => ["--config", "test/config/vitest.config.ts", "--project", project];

/** Vitest itself, run by this Node, with the project of Node or of Chromium. */
export async function runVitest(node: string, project: "node" | "chromium"): Promise<Report> {
  const file = `${scratch}/vitest-report.json`;
  rmSync(file, { force: true });
  const args = ["node_modules/vitest/vitest.mjs", "run", ...vitest(project), "--reporter=json", `--outputFile=${file}`, ...folders];
  // Tests that fail are in the report; when there is none, its own error is the answer.
  const failed = await outputOf(node, args).then(
    () => undefined,
    (error: unknown) => error,
  );
  const report = readReport(file);
  if (report === undefined) throw failed;
  return report.testResults.map(fileReport);
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  } catch {
    return undefined;
  }
}

function fileReport({ name, message, assertionResults }: VitestReport["testResults"][number]): FileReport {
  const tests = assertionResults.map(({ ancestorTitles, title, status, failureMessages }) => ({
    name: [...ancestorTitles, title].join(" > "),
    state: status === "passed" || status === "failed" ? (status as "passed" | "failed") : ("skipped" as const),
    errors: failureMessages,
  }));
  return { file: name.replace(root, ""), errors: message ? [message] : [], tests };
}

/** The tests of each file as Vitest finds them in Node, without running them; those that are skipped are not among them. */
export async function listTests(): Promise<ReadonlyMap<string, readonly string[]>> {
  const file = `${scratch}/vitest-list.json`;
  await outputOf(process.execPath, ["node_modules/vitest/vitest.mjs", "list", ...vitest("node"), `--json=${file}`, ...folders]);
  const tests = JSON.parse(readFileSync(file, "utf8")) as { name: string; file: string }[];
  const names = new Map<string, string[]>();
  for (const { name, file: path } of tests) {
    const key = path.replace(root, "");
    names.set(key, [...(names.get(key) ?? []), name]);
  }
  return names;
}
