import { readFileSync } from "node:fs";
import { root } from "./paths.js";

interface PackageJson {
  readonly imports: { readonly "#runtime": Readonly<Record<string, string>> };
}

/** The source that `#runtime` is to a program of these conditions: that of the first file that fits, as in all resolvers. */
export function runtimeModule(conditions: readonly string[]): string {
  const { imports } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as PackageJson;
  const [, file = ""] = Object.entries(imports["#runtime"]).find(([name]) => name === "default" || conditions.includes(name)) ?? [];
  return file.endsWith("/runtime-node.js") ? "src/node/node-runtime.ts" : "src/http/fetch-runtime.ts";
}
