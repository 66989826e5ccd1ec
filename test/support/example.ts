import { readdirSync } from "node:fs";
import process from "node:process";
import { runExample } from "./run-example.js";

const names = readdirSync("examples")
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3));
const [name = ""] = process.argv.slice(2);

if (names.includes(name)) {
  const { status, output } = await runExample(name);
  process.stdout.write(output);
  process.exitCode = status ?? 1;
} else {
  process.stderr.write(`Which example? npm run example ${names.join(" | ")}\n`);
  process.exitCode = 2;
}
