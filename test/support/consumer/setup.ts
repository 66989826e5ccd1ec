import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { installConsumer } from "./install-consumer.js";

declare module "vitest" {
  interface ProvidedContext {
    consumerUrl: string;
  }
}

/**
 * Installs the package once for all test files of a run, which have a process each: the first that asks begins, and a run of
 * other tests never does.
 */
const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  let installed: Promise<string> | undefined;
  const server = createServer((_request, response) => {
    installed ??= installConsumer();
    installed.then(
      (folder) => response.end(folder),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  project.provide("consumerUrl", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    const folder = await installed?.catch(() => undefined);
    if (folder !== undefined) await rm(folder, { recursive: true });
  };
};

export { setup };
