import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Bundle {
  /** Bytes, minified and gzipped. */
  readonly gzipped: number;
  /** The files that are in it. */
  readonly inputs: string[];
}

/** A browser bundle of a client and CreateRelationshipCommand, as a page would have it. */
export async function measureBundle(packageName: string): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `export { PartnerCentralChannelClient, CreateRelationshipCommand } from "${packageName}";`, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    metafile: true,
    write: false,
  });
  const [output] = outputFiles;
  return { gzipped: output === undefined ? 0 : gzipSync(output.contents).byteLength, inputs: inputsOf(metafile) };
}

/** Those of which a byte is left after tree shaking. */
function inputsOf({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((name) => (inputs[name]?.bytesInOutput ?? 0) > 0));
}
