/** What Bun and Deno run: the report is the last line of its output. */
import process from "node:process";
import "../../support/isolate-environment.js";
import { runAllTests } from "./run-tests.js";

const report = await runAllTests();
process.stdout.write(`\n${JSON.stringify(report)}\n`, () => process.exit(0));
