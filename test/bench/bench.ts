/** `npm run bench -- [section...] [--node=24] [--quick] [--list]`: this client beside the official one, measured in turns. */
import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";
import process from "node:process";
import { install } from "../runtimes/binaries.js";
import { type Runtime, runtimes } from "../runtimes/runtimes.js";
import { chosen } from "./choose.js";
import { officialPackage, ourPackage } from "./names.js";
import { manifest } from "./packages.js";
import type { Row } from "./row.js";
import type { Section, Setup } from "./section.js";
import { sections } from "./sections/index.js";
import { tableOf, verdictOn } from "./table.js";

/** Those that the tests run on. */
const nodes = new Map(runtimes.filter(({ id }) => id.startsWith("node")).map((runtime) => [runtime.id.slice("node".length), runtime]));

try {
  const { sections: asked, node, isQuick, isList } = chosen(process.argv.slice(2), { sections, nodes });
  if (isList) asked.forEach(({ name, title }) => print(`${name.padEnd(11)}${title}`));
  else await measureAll(asked, { node: await binaryOf(node), rounds: (count) => (isQuick ? Math.ceil(count / 5) : count) });
} catch (error) {
  print((error as Error).message);
  process.exitCode = 2;
}

async function measureAll(asked: readonly Section[], setup: Setup): Promise<void> {
  const version = execFileSync(setup.node, ["--version"], { encoding: "utf8" }).trim();
  const official = `${officialPackage} ${manifest.devDependencies[officialPackage]}`;
  print(`${ourPackage} beside ${official}, Node ${version}, ${availableParallelism()} cores.`);
  print("Medians, with the middle half of the samples in brackets. SHORT: beyond its bound. MISSING: not in this version.");
  const rows: Row[] = [];
  for (const section of asked) rows.push(...(await measured(section, setup)));
  print(`\n${verdictOn(rows)}`);
}

/** A section that fails takes no other with it. */
async function measured({ name, title, measure }: Section, setup: Setup): Promise<Row[]> {
  const start = Date.now();
  try {
    const rows = await measure(setup);
    print(`\n${name}: ${title} [${Math.round((Date.now() - start) / 1_000)} s]\n${tableOf(rows)}`);
    return rows;
  } catch (error) {
    print(`\n${name}: failed. ${(error as Error).message}`);
    process.exitCode = 1;
    return [];
  }
}

async function binaryOf(runtime?: Runtime): Promise<string> {
  return runtime?.binary === undefined ? process.execPath : install(runtime.binary);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
