import { execFile } from "node:child_process";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { officialPackage } from "../names.js";
import { manifest, root } from "../packages.js";
import type { Section } from "../section.js";

export const install: Section = {
  name: "install",
  title: "what npm installs, without what is optional",
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), "channel-bench-"));
    try {
      const official = await installed(join(folder, "official"), `${officialPackage}@${manifest.devDependencies[officialPackage]}`);
      const ours = await installed(join(folder, "ours"), await packed(folder));
      return [
        { metric: "on the disk", unit: "MiB", official: [official.mebibytes], ours: [ours.mebibytes], bounds: { toOfficial: 0.6 } },
        { metric: "packages", unit: "", official: [official.packages], ours: [ours.packages], bounds: { toOfficial: 0.4 } },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** The tarball of what is built. */
async function packed(folder: string): Promise<string> {
  const { stdout } = await npm(root, "pack", "--ignore-scripts", "--pack-destination", folder);
  return join(folder, stdout.trim());
}

async function installed(folder: string, spec: string): Promise<{ mebibytes: number; packages: number }> {
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), "{}");
  await npm(folder, "install", "--omit=optional", "--omit=dev", "--omit=peer", "--ignore-scripts", spec);
  const modules = join(folder, "node_modules");
  const lock = JSON.parse(await readFile(join(modules, ".package-lock.json"), "utf8")) as { packages: object };
  return { mebibytes: (await bytesOnDisk(modules)) / 2 ** 20, packages: Object.keys(lock.packages).length };
}

const npm = (cwd: string, ...args: readonly string[]): Promise<{ stdout: string }> =>
  promisify(execFile)("npm", [...args, "--prefer-offline", "--no-audit", "--no-fund", "--silent"], { cwd });

/** What the file system gives for it, in whole blocks: thousands of small files take more than their lengths. */
async function bytesOnDisk(folder: string): Promise<number> {
  const paths = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(paths.map(async (path) => (await lstat(join(folder, path))).blocks * 512));
  return sizes.reduce((sum, size) => sum + size, 0);
}
