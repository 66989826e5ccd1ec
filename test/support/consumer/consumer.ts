import { cp, mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

/** The folder of a project of somebody else's that has the package installed, the same for all tests. */
export async function consumerFolder(): Promise<string> {
  const response = await fetch(inject("consumerUrl"));
  const text = await response.text();
  if (!response.ok) throw new Error(`The package cannot be installed: ${text}`);
  return text;
}

/** A folder in that project for one test file, with these programs of `test/consumer/programs/`. */
export async function folderWith(...programs: readonly string[]): Promise<string> {
  const folder = join(await consumerFolder(), "src");
  await mkdir(folder, { recursive: true });
  const own = await mkdtemp(join(folder, "test-"));
  for (const program of programs) await cp(programPath(program), join(own, basename(program)), { recursive: true });
  return own;
}

const programPath = (name: string): string => fileURLToPath(new URL(`../../consumer/programs/${name}`, import.meta.url));

/** A folder that sees no `node_modules`, neither the consumer's nor that of this repository. */
export const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "channel-empty-"));
