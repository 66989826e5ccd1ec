import { readFileSync } from "node:fs";
import { root } from "./paths.js";

export const noticesFile = "third-party-licenses.txt";

/** At the top of each file that has other people's code in it. */
export const banner: string = `/*! With code of @smithy/*, Apache-2.0: see ${noticesFile} */`;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Whose code these modules are, and under which licence, with its text. */
export function notices(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []));
  const manifests = Array.from(folders, (folder) => JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as Manifest);
  const other = manifests.filter(({ license }) => license !== "Apache-2.0");
  if (other.length > 0) throw new Error(`Of another licence, whose text is to be added: ${other.map(({ name }) => name).join(", ")}`);
  const lines = manifests.map(({ name, version }) => `  ${name} ${version}`).toSorted();
  return `The files that name this one in their first line hold code of these packages, Copyright Amazon.com, Inc. or its affiliates, changed by bundling:

${lines.join("\n")}

Each is licensed under the Apache License 2.0:

${readFileSync(`${root}node_modules/@smithy/core/LICENSE`, "utf8")}`;
}
