import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { rolldown } from "rolldown";
import { root } from "./packages.js";

/** What a program imports: names by package. */
export type Imports = Readonly<Record<string, readonly string[]>>;

export interface BundleOptions {
  readonly platform?: "browser" | "node";
  /** Packages that are not there. */
  readonly external?: string[];
}

interface Bundle {
  /** Bytes, minified. */
  readonly minified: number;
  /** Bytes, minified and gzipped. */
  readonly gzipped: number;
  /** The files that are in it. */
  readonly inputs: string[];
}

export type Bundler = (imports: Imports, options?: BundleOptions) => Promise<Bundle>;

/** With esbuild's defaults for the platform; for a page an ES module. */
export const withEsbuild: Bundler = async (imports, { platform = "browser", external = [] } = {}) => {
  const { metafile, outputFiles } = await build({
    stdin: { contents: sourceOf(imports), resolveDir: root },
    bundle: true,
    minify: true,
    platform,
    ...(platform === "browser" && { format: "esm" }),
    external,
    metafile: true,
    write: false,
    logLevel: "error",
  });
  return bundleOf(outputFiles[0]?.contents ?? new Uint8Array(), inputsOf(metafile));
};

/** Those of which a byte is left after tree shaking. */
function inputsOf({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((name) => (inputs[name]?.bytesInOutput ?? 0) > 0));
}

/** In one file, as esbuild makes it. */
export const withRolldown: Bundler = async (imports, { platform = "browser", external = [] } = {}) => {
  const entry = `${root}entry.js`;
  const bundle = await rolldown({
    input: entry,
    platform,
    external,
    plugins: [
      { name: "entry", resolveId: (id) => (id === entry ? id : undefined), load: (id) => (id === entry ? sourceOf(imports) : undefined) },
    ],
  });
  const { output } = await bundle.generate({ format: "esm", minify: true, codeSplitting: false });
  await bundle.close();
  const [chunk] = output;
  return bundleOf(new TextEncoder().encode(chunk.code), chunk.moduleIds);
};

const sourceOf = (imports: Imports): string =>
  Object.entries(imports)
    .map(([name, members]) => `export { ${members.join(", ")} } from "${name}";`)
    .join("\n");

const bundleOf = (contents: Uint8Array, inputs: string[]): Bundle => ({
  minified: contents.byteLength,
  gzipped: gzipSync(contents).byteLength,
  inputs,
});
