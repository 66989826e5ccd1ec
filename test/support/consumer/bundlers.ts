import { join } from "node:path";
import * as esbuild from "esbuild";
import { rolldown } from "rolldown";
import { build as viteBuild, type Rolldown } from "vite";
import webpack, { type Stats, type StatsModule } from "webpack";

export type Platform = "browser" | "node";

export interface BundleRequest {
  /** The program, in the consumer's project. */
  readonly entry: string;
  readonly platform: Platform;
  /** Where `main.mjs` is written, with what it imports. */
  readonly outFolder: string;
  /** Default: false, but for Vite, which minifies pages anyway. */
  readonly minify?: boolean;
}

/** Writes a bundle with everything in it, by the defaults of the platform, and says of which modules it was made. */
export type Bundler = (request: BundleRequest) => Promise<readonly string[]>;

const withEsbuild: Bundler = async ({ entry, platform, outFolder, minify = false }) => {
  const { metafile } = await esbuild.build({
    entryPoints: [entry],
    outfile: join(outFolder, "main.mjs"),
    bundle: true,
    format: "esm",
    platform,
    // By default it takes the CommonJS of Smithy's packages for Node, whose `require("node:http")` an ES module does not have.
    mainFields: platform === "node" ? ["module", "main"] : ["browser", "module", "main"],
    minify,
    metafile: true,
    logLevel: "error",
  });
  return Object.keys(metafile.inputs);
};

const withRolldown: Bundler = async ({ entry, platform, outFolder, minify = false }) => {
  const build = await rolldown({ input: entry, platform });
  const { output } = await build.write({ dir: outFolder, format: "esm", entryFileNames: "main.mjs", minify });
  await build.close();
  return modulesOf(output);
};

const withVite: Bundler = async ({ entry, platform, outFolder }) => {
  const built = await viteBuild({
    configFile: false,
    logLevel: "error",
    root: join(entry, ".."),
    ...(platform === "node" && { ssr: { noExternal: true } }),
    build: {
      outDir: outFolder,
      emptyOutDir: false,
      ssr: platform === "node",
      rolldownOptions: { input: entry, output: { entryFileNames: "main.mjs" } },
    },
  });
  return modulesOf((built as Rolldown.RolldownOutput).output);
};

const modulesOf = (output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): string[] =>
  output.flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));

const withWebpack: Bundler = async ({ entry, platform, outFolder, minify = false }) => {
  const compiler = webpack({
    mode: "production",
    // A minifier takes long, but without it what is not used stays.
    optimization: { minimize: minify },
    entry,
    context: join(entry, ".."),
    target: platform === "node" ? "node20" : "web",
    output: { path: outFolder, filename: "main.mjs", module: true, library: { type: "module" }, chunkFormat: "module" },
    experiments: { outputModule: true },
  });
  const stats = await new Promise<Stats | undefined>((resolve, reject) =>
    compiler.run((error, result) => (error === null ? resolve(result) : reject(error))),
  );
  await new Promise((resolve) => compiler.close(resolve));
  const { errors = [], modules = [] } = stats?.toJson({ all: false, errors: true, modules: true, nestedModules: true }) ?? {};
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return modules.flatMap(namesOf);
};

/** A module may be several, concatenated. */
const namesOf = ({ nameForCondition, modules = [] }: StatsModule): string[] => [
  ...(nameForCondition ? [nameForCondition] : []),
  ...modules.flatMap(namesOf),
];

export const bundlers: Readonly<Record<string, Bundler>> = {
  esbuild: withEsbuild,
  rolldown: withRolldown,
  Vite: withVite,
  webpack: withWebpack,
};
