/** `npm run test:runtimes`: the neutral tests on every runtime, or on those that are named. */
import { mkdirSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { install } from "./binaries.js";
import { faultsOf } from "./compare.js";
import { scratch } from "./paths.js";
import { listTests } from "./run-vitest.js";
import { type Runtime, runtimes } from "./runtimes.js";

/** No runtime begins without so much time, where there is a limit. */
const neededMs = 75_000;

// With --minutes those that npm has for this machine, and only as long as there is time: for CI.
const { values, positionals } = parseArgs({ allowPositionals: true, options: { minutes: { type: "string" } } });
const endsAt = values.minutes === undefined ? Infinity : Date.now() + Number(values.minutes) * 60_000;
const known = runtimes.map(({ id }) => id);
const unknown = positionals.filter((id) => !known.includes(id));

if (unknown.length > 0) {
  print(`No such runtime: ${unknown.join(", ")}. There are ${known.join(", ")}.`);
  process.exitCode = 2;
} else if (Date.now() + neededMs > endsAt) {
  print(`Skipped for want of time: ${(positionals.length > 0 ? positionals : known).join(", ")}.`);
} else {
  await runAll(positionals.length > 0 ? positionals.flatMap((id) => runtimes.filter((runtime) => runtime.id === id)) : runtimes);
}

async function runAll(chosen: readonly Runtime[]): Promise<void> {
  mkdirSync(scratch, { recursive: true });
  const tests = await listTests();
  const allHandlers = runtimes[0]?.handlers ?? [];
  for (const runtime of chosen) {
    if (Date.now() + neededMs > endsAt) {
      print(`${runtime.name}: skipped for want of time.`);
      continue;
    }
    const missingHandlers = allHandlers.filter((name) => !runtime.handlers.includes(name));
    if (!(await passes(runtime, { tests, missingHandlers }))) process.exitCode = 1;
  }
}

async function passes(runtime: Runtime, expected: Parameters<typeof faultsOf>[1]): Promise<boolean> {
  const binary = await orPrinted(runtime, "cannot be had from npm", binaryOf(runtime));
  if (binary === undefined) return values.minutes !== undefined;
  const start = Date.now();
  const report = await orPrinted(runtime, "did not run the tests", runtime.run(binary));
  if (report === undefined) return false;
  const faults = faultsOf(report, expected);
  for (const fault of faults.slice(0, 20)) print(`${runtime.name}: ${fault}`);
  const passed = report.flatMap(({ tests }) => tests).filter(({ state }) => state === "passed").length;
  const seconds = Math.round((Date.now() - start) / 1_000);
  print(`${runtime.name} ${runtime.version}: ${passed} tests of ${report.length} files passed, ${faults.length} faults, ${seconds} s`);
  return faults.length === 0;
}

async function binaryOf({ binary }: Runtime): Promise<string> {
  return binary === undefined ? process.execPath : install(binary);
}

/** The result, or `undefined` once it is printed why there is none. */
async function orPrinted<Result>({ name, version }: Runtime, what: string, result: Promise<Result>): Promise<Result | undefined> {
  return result.catch((error: Error) => {
    print(`${name} ${version} ${what}. ${error.message}`);
    return undefined;
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
