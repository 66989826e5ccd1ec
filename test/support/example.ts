import process from "node:process";
import { runExample } from "./run-example.js";

const { status, output } = await runExample(process.argv[2] ?? "create-relationship");
process.stdout.write(output);
process.exitCode = status ?? 1;
