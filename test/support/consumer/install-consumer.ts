import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../..", import.meta.url));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** A project of somebody else's, with the package as it would come from the registry. It is the caller's to remove. */
export async function installConsumer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "channel-consumer-"));
  try {
    await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root });
    await writeManifest(folder);
    await run("npm", ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
}

/**
 * With the lock file of this repository, what was never locked is the package itself: each run gets the same dependencies, and
 * those are in npm's cache. What the package does not name among its own dependencies npm leaves out.
 */
async function writeManifest(folder: string): Promise<void> {
  const { name, version, devDependencies } = (await readJson("package.json")) as Manifest;
  const { packages } = (await readJson("package-lock.json")) as { packages: Record<string, unknown> };
  const project = {
    private: true,
    dependencies: { [name]: `file:${name}-${version}.tgz` },
    // A peer, and what a compiler needs to know of Node.
    devDependencies: { msw: devDependencies["msw"], "@types/node": devDependencies["@types/node"] },
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(project));
  await writeFile(join(folder, "package-lock.json"), JSON.stringify({ lockfileVersion: 3, packages: { ...packages, "": {} } }));
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, file), "utf8"));
}
