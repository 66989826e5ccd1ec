import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

interface Worker {
  /** Where its modules are. */
  readonly folder: string;
  /** The file of each ES module, by the name that others import it by; the first is the Worker. */
  readonly modules: Readonly<Record<string, string>>;
}

/**
 * A Worker as it is without `nodejs_compat`: neither `node:` modules nor `process`. Of later dates workerd has them unless told
 * otherwise, and `process` even then. It may call services of this machine.
 */
const configOf = (modules: Worker["modules"]): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "worker", worker = (
      modules = [${Object.entries(modules)
        .map(([name, file]) => `(name = "${name}", esModule = embed "${file}")`)
        .join(", ")}],
      compatibilityDate = "2025-09-01"
    )),
    (name = "internet", network = (allow = ["private", "public"]))
  ],
  sockets = [(name = "worker", address = "127.0.0.1:0", http = (), service = "worker")]
);
`;

/** Serves a Worker for as long as `use` takes, which is told its address. */
export async function serveWorker<Result>(
  binary: string,
  { folder, modules }: Worker,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  writeFileSync(`${folder}/workerd.capnp`, configOf(modules));
  const server = spawn(binary, ["serve", `${folder}/workerd.capnp`, "--control-fd=3"], { stdio: ["ignore", "inherit", "inherit", "pipe"] });
  try {
    return await use(`http://127.0.0.1:${await portOf(server)}/`);
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
