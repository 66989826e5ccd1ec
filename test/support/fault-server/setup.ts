import type { TestProject } from "vitest/node";
import { startFaultServer } from "./server.js";

declare module "vitest" {
  interface ProvidedContext {
    faultServerUrl: string;
  }
}

/** One fault server for the tests of a project, whether they run here or in a page. */
const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startFaultServer();
  project.provide("faultServerUrl", server.url);
  return () => server.close();
};

export { setup };
