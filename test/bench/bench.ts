/** `npm run bench -- [section...] [--quick] [--list] [--node=24]`: this client beside the official one, measured in turns. */
import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";
import process from "node:process";
import { install } from "../runtimes/binaries.js";
import { runtimes } from "../runtimes/runtimes.js";
import { chosen } from "./choose.js";
import { officialPackage, ourPackage } from "./names.js";
import { manifest } from "./packages.js";
import type { Row } from "./row.js";
import type { Section, Setup } from "./section.js";
import { sections } from "./sections/index.js";
import { tableOf, verdictOn } from "./table.js";

const { sections: asked, isQuick, isList, node } = chosen(process.argv.slice(2), sections);
if (isList) asked.forEach(({ name, title }) => print(`${name.padEnd(10)}${title}`));
else await measureAll();

async function measureAll(): Promise<void> {
  const setup: Setup = {
    node: node === undefined ? process.execPath : await binaryOf(node),
    rounds: (count) => (isQuick ? Math.ceil(count / 5) : count),
  };
  const version = execFileSync(setup.node, ["--version"], { encoding: "utf8" }).trim();
  print(`${ourPackage} beside ${officialPackage} ${manifest.devDependencies[officialPackage]}, Node ${version}, ${availableParallelism()} cores`);
  print("Medians, with the middle half of the samples in brackets. SHORT: beyond its bound.");
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
    print(`\n${name}: failed. ${String(error)}`);
    process.exitCode = 1;
    return [];
  }
}

/** The one that the tests run on, from npm. */
async function binaryOf(major: string): Promise<string> {
  const runtime = runtimes.find(({ id }) => id === `node${major}`);
  if (runtime === undefined) throw new Error(`No such version: ${major}. There are ${runtimes.flatMap(({ id }) => /^node(\d+)/.exec(id)?.[1] ?? []).join(", ")}.`);
  return runtime.binary === undefined ? process.execPath : install(runtime.binary);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
