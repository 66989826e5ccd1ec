import process from "node:process";
import { fetchHandlers } from "../support/fetch-network.js";
import { handlers as nodeHandlers } from "../support/platform.node.js";
import type { Binary } from "./binaries.js";
import type { Report } from "./report.js";
import { runInWorkerd } from "./run-in-workerd.js";
import { runProgram } from "./run-program.js";
import { runVitest } from "./run-vitest.js";

/** What the tests run on. A test compares the README's table with it. */
export interface Runtime {
  /** As `npm run test:runtimes` takes it. */
  readonly id: string;
  /** As the README has it. */
  readonly name: string;
  readonly version: string;
  /** By which it reads the `imports` of a package.json. */
  readonly conditions: readonly string[];
  /** Where the project does not have it anyway. */
  readonly binary?: Binary;
  /** The names of the HTTP handlers that tests go through there. */
  readonly handlers: readonly string[];
  run(binary: string): Promise<Report>;
}

const { platform, arch } = process;
const namesOf = (handlers: readonly { name: string }[]): string[] => handlers.map(({ name }) => name);

export const runtimes: readonly Runtime[] = [
  node("20.20.2"),
  node("22.23.3"),
  node("24.9.0"),
  node("26.9.0"),
  bun("1.4.5"),
  deno("2.9.6"),
  workerd("1.20261117.1"),
  // Of the system, else this one from npm.
  {
    id: "chromium",
    name: "Chromium",
    version: "147",
    conditions: ["browser"],
    handlers: namesOf(fetchHandlers),
    run: () => runVitest(process.execPath, "chromium"),
  },
];

function node(version: string): Runtime {
  const [major = ""] = version.split(".");
  return {
    id: `node${major}`,
    name: `Node ${major}`,
    version,
    conditions: ["node"],
    // The one that runs this is as good as any of its major version.
    ...(!process.versions.node.startsWith(`${major}.`) && { binary: { package: `node-${platform}-${arch}`, version, path: "bin/node" } }),
    handlers: namesOf(nodeHandlers),
    run: (binary) => runVitest(binary, "node"),
  };
}

function bun(version: string): Runtime {
  const conditions = ["bun", "node"];
  return {
    id: "bun",
    name: "Bun",
    version,
    conditions,
    binary: { package: `@oven/bun-${platform}-${arch === "arm64" ? "aarch64" : arch}`, version, path: "bin/bun" },
    handlers: namesOf(nodeHandlers),
    run: (binary) => runProgram("bun", binary, { conditions }),
  };
}

function deno(version: string): Runtime {
  const conditions = ["deno", "node"];
  return {
    id: "deno",
    name: "Deno",
    version,
    conditions,
    binary: { package: `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`, version, path: "deno" },
    handlers: namesOf(fetchHandlers),
    run: (binary) => runProgram("deno", binary, { conditions, args: ["run", "--allow-all", "--node-modules-dir=manual"] }),
  };
}

function workerd(version: string): Runtime {
  // Those of Cloudflare's own bundler.
  const conditions = ["workerd", "worker", "browser"];
  return {
    id: "workerd",
    name: "workerd (Cloudflare Workers)",
    version,
    conditions,
    binary: { package: `@cloudflare/workerd-${platform}-${arch === "arm64" ? arch : "64"}`, version, path: "bin/workerd" },
    handlers: namesOf(fetchHandlers),
    run: (binary) => runInWorkerd(binary, conditions),
  };
}
