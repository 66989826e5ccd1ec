import { type File, startTests, type Suite, type Test } from "@vitest/runner";
import files from "virtual:files";
import { type SerializedConfig, TestRunner } from "vitest";
import type { Report, TestReport } from "../report.js";
import { provideWorkerState } from "./worker-state.js";

/** Vitest's own runner, with the files of the bundle in place of a module loader. */
class BundleRunner extends TestRunner {
  /** Vitest wants a tracer here. */
  override trace = <T>(_name: string, attributes: Record<string, unknown> | (() => T), run?: () => T): T =>
    (run ?? (attributes as () => T))();

  override async importFile(file: string): Promise<void> {
    await files[file]?.();
  }
}

/** Runs the test files of the bundle one after another, and says how each test ended. */
export async function runAllTests(): Promise<Report> {
  const config = provideWorkerState();
  const ended = await startTests(Object.keys(files), new BundleRunner(config as SerializedConfig));
  return ended.map((file) => ({ file: file.filepath, errors: errorsOf(file), tests: testsOf(file) }));
}

function testsOf(suite: Suite, path: readonly string[] = []): TestReport[] {
  return suite.tasks.flatMap((task) => {
    const names = [...path, task.name];
    const own = { name: names.join(" > "), errors: errorsOf(task) };
    if (task.type === "test") return [{ ...own, state: stateOf(task) }];
    // Of a suite only what went wrong in its hooks.
    return [...(own.errors.length > 0 ? [{ ...own, state: "failed" as const }] : []), ...testsOf(task, names)];
  });
}

function stateOf({ mode, result }: Test): TestReport["state"] {
  if (mode === "skip" || mode === "todo") return "skipped";
  return result?.state === "pass" ? "passed" : "failed";
}

const errorsOf = ({ result }: File | Suite | Test): string[] => (result?.errors ?? []).map(({ stack, message }) => stack ?? message);
