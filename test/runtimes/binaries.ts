import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { outputOf } from "./child-output.js";
import { scratch } from "./paths.js";

/** A program that comes in a package from npm. */
export interface Binary {
  readonly package: string;
  readonly version: string;
  /** Within the package. */
  readonly path: string;
}

/** Installs the package into the scratch folder, unless it is there; nothing of it runs by that. */
export async function install({ package: name, version, path }: Binary): Promise<string> {
  const folder = `${scratch}/${name.replaceAll("/", "-")}-${version}`;
  const file = `${folder}/node_modules/${name}/${path}`;
  if (existsSync(file)) return file;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const options = ["--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"];
  await outputOf("npm", ["install", ...options, "--prefix", unfinished, `${name}@${version}`]);
  // Only what is whole has this name.
  renameSync(unfinished, folder);
  if (!existsSync(file)) throw new Error(`The package ${name}@${version} has no ${path}.`);
  return file;
}
