import { type BundleOptions, type Bundler, type Imports, withEsbuild, withRolldown } from "../bundle.js";
import { officialPackage, otherPackage, ourPackage, standalonePackage } from "../names.js";
import type { Row } from "../row.js";
import type { Section } from "../section.js";

const client = "PartnerCentralChannelClient";
const command = "CreateRelationshipCommand";
const clientOf = (name: string): Imports => ({ [name]: [client, command] });
const otherClient: Imports = { [otherPackage]: ["STSClient", "GetCallerIdentityCommand"] };
const chain = "@aws-sdk/credential-provider-node";
const unit = "kB";

export const bundles: Section = {
  name: "bundles",
  title: "client and CreateRelationshipCommand in a bundle, minified and gzipped",
  async measure() {
    return [
      ...(await pageRows("esbuild", withEsbuild)),
      ...(await pageRows("rolldown", withRolldown)),
      ...(await nodeRows()),
      await furtherCommandRow(),
    ];
  },
};

async function pageRows(name: string, bundler: Bundler): Promise<Row[]> {
  const bytes = async (...imports: readonly Imports[]): Promise<number> =>
    (await bundler(Object.assign({}, ...imports) as Imports)).gzipped;
  const before = await bytes(otherClient);
  return [
    {
      metric: `browser, ${name}`,
      unit,
      official: kilobytes(await bytes(clientOf(officialPackage))),
      ours: kilobytes(await bytes(clientOf(ourPackage))),
      bounds: { toOfficial: 0.33, aim: 0.25 },
    },
    {
      metric: `added to a page with the client of STS, ${name}`,
      unit,
      official: kilobytes((await bytes(otherClient, clientOf(officialPackage))) - before),
      ours: kilobytes((await bytes(otherClient, clientOf(ourPackage))) - before),
      reference: kilobytes(before),
      bounds: { most: 8 },
    },
  ];
}

async function nodeRows(): Promise<Row[]> {
  const bytes = async (name: string, options: BundleOptions = {}): Promise<readonly number[]> =>
    kilobytes((await withEsbuild(clientOf(name), { platform: "node", ...options })).gzipped);
  const without = await bytes(officialPackage, { external: [chain] });
  return [
    {
      metric: "Node, esbuild, without the credential chain",
      unit,
      official: without,
      ours: await bytes(ourPackage, { external: [chain] }),
      bounds: { toOfficial: 0.45 },
    },
    { metric: "Node, esbuild, with it", unit, official: await bytes(officialPackage), ours: await bytes(ourPackage) },
    {
      metric: "Node, esbuild, standalone, which never has it",
      unit,
      official: without,
      ours: await bytes(standalonePackage),
      bounds: { toOfficial: 0.15 },
    },
  ];
}

/** The one that adds most to a page that sends another. */
async function furtherCommandRow(): Promise<Row> {
  const official = await largestOf(officialPackage);
  const ours = await largestOf(ourPackage);
  return {
    metric: `each further command, at most (${ours.name})`,
    unit,
    official: kilobytes(official.bytes),
    ours: kilobytes(ours.bytes),
    bounds: { most: 0.6 },
  };
}

async function largestOf(packageName: string): Promise<{ name: string; bytes: number }> {
  const { gzipped: before } = await withEsbuild(clientOf(packageName));
  const commands = Object.keys((await import(ourPackage)) as object).filter((name) => /^[A-Z]\w+Command$/.test(name) && name !== command);
  const sizes = await Promise.all(
    commands.map(async (name) => ({ name, bytes: (await withEsbuild({ [packageName]: [client, command, name] })).gzipped - before })),
  );
  return sizes.reduce((largest, size) => (size.bytes > largest.bytes ? size : largest));
}

const kilobytes = (bytes: number): readonly number[] => [bytes / 1_000];
