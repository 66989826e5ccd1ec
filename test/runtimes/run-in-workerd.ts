import { bundle } from "./bundle.js";
import { timeoutMs } from "./child-output.js";
import { scratch } from "./paths.js";
import type { Report } from "./report.js";
import { serveWorker } from "./serve-worker.js";

/** workerd gets everything in the bundle, and reports in the answer to a request. */
export async function runInWorkerd(binary: string, conditions: readonly string[]): Promise<Report> {
  await bundle("workerd", { entry: "worker.ts", conditions, external: [] });
  return serveWorker(binary, { folder: scratch, modules: { tests: "workerd.mjs" } }, async (url) => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (!answer.ok) throw new Error(`workerd answered with status ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Report;
  });
}
