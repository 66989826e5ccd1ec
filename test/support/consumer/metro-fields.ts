import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "esbuild";

interface Manifest {
  readonly "react-native"?: string | Readonly<Record<string, string>>;
  readonly browser?: string | Readonly<Record<string, string>>;
}

/** Metro puts the files of a package in the place of others by the field `react-native`, else `browser`; esbuild knows the latter alone. */
export const metroFields: Plugin = {
  name: "metro-fields",
  setup(build) {
    build.onResolve({ filter: /.*/, namespace: "file" }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === metroFields) return undefined;
      const resolved = await build.resolve(path, { kind, importer, resolveDir, namespace: "file", pluginData: metroFields });
      return resolved.errors.length > 0 ? resolved : { ...resolved, path: redirected(resolved.path) };
    });
  },
};

function redirected(file: string): string {
  const folder = packageFolder(dirname(file));
  if (folder === undefined) return file;
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const fields = manifest["react-native"] ?? manifest.browser;
  const target = typeof fields === "object" ? fields[`.${file.slice(folder.length)}`] : undefined;
  return target === undefined ? file : join(folder, target);
}

function packageFolder(folder: string): string | undefined {
  if (existsSync(join(folder, "package.json"))) return folder;
  return dirname(folder) === folder ? undefined : packageFolder(dirname(folder));
}
