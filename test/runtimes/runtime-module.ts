import { readFileSync } from "node:fs";
import { root } from "./paths.js";

interface PackageJson {
  readonly exports: { readonly ".": Readonly<Record<string, string>> };
}

/** The source that `#runtime` is to a program of these conditions: that of the first file that fits, as in all resolvers. */
export function runtimeModule(conditions: readonly string[]): string {
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as PackageJson;
  const [, file = ""] = Object.entries(exports["."]).find(([name]) => name === "default" || conditions.includes(name)) ?? [];
  return file.endsWith("-node.js") ? "src/node/node-runtime.ts" : "src/http/fetch-runtime.ts";
}
