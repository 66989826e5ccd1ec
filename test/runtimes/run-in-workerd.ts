import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { bundle } from "./bundle.js";
import { timeoutMs } from "./child-output.js";
import { scratch } from "./paths.js";
import type { Report } from "./report.js";

/**
 * A Worker as it is without `nodejs_compat`: neither `node:` modules nor `process`. Of later dates workerd has them unless told
 * otherwise, and `process` even then.
 */
const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "tests", worker = (
    modules = [(name = "tests", esModule = embed "workerd.mjs")],
    compatibilityDate = "2025-09-01"
  ))],
  sockets = [(name = "tests", address = "127.0.0.1:0", http = (), service = "tests")]
);
`;

/** workerd gets everything in the bundle, and reports in the answer to a request. */
export async function runInWorkerd(binary: string, conditions: readonly string[]): Promise<Report> {
  await bundle("workerd", { entry: "worker.ts", conditions, external: [] });
  writeFileSync(`${scratch}/workerd.capnp`, config);
  const server = spawn(binary, ["serve", `${scratch}/workerd.capnp`, "--control-fd=3"], {
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  try {
    const answer = await fetch(`http://127.0.0.1:${await portOf(server)}/`, { signal: AbortSignal.timeout(timeoutMs) });
    if (!answer.ok) throw new Error(`workerd answered with status ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Report;
  } finally {
    server.kill();
  }
}

/** It takes a free port, and says which. */
async function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`workerd ended with ${code} before it listened.`)));
    createInterface(server.stdio[3] as Readable).on("line", (line) => {
      const { event, port } = JSON.parse(line) as { event: string; port?: number };
      if (event === "listen" && port !== undefined) resolve(port);
    });
  });
}
