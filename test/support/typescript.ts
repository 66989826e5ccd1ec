import { execFile } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";

/**
 * What a TypeScript compiler says of a project; nothing when it compiles. Called by path: several versions are installed, and
 * which of them `npx tsc` means is chance.
 */
export async function compile(project: string, version = "typescript"): Promise<string> {
  const args = [`node_modules/${version}/bin/tsc`, "-p", project];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args).catch((error: { stdout: string; stderr: string }) => error);
  // A compiler that does not even start says so here, and must not be taken for one that is content.
  return stdout + stderr;
}
