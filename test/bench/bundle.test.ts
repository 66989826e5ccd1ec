/** What bundles weigh beside the official ones, which is the same each time: the bounds have little room. */
import * as ours from "partnercentral-channel";
import { describe, expect, test } from "vitest";
import { type Bundler, type BundleOptions, withEsbuild, withRolldown } from "./bundle.js";
import { officialPackage, otherPackage, ourPackage, standalonePackage } from "./names.js";

const client = "PartnerCentralChannelClient";
const command = "CreateRelationshipCommand";
const otherClient = { [otherPackage]: ["STSClient", "GetCallerIdentityCommand"] };
const withoutChain: BundleOptions = { platform: "node", external: ["@aws-sdk/credential-provider-node"] };

/** Bytes of a program that has the client and one command. */
async function bytesOf(bundler: Bundler, name: string, options?: BundleOptions): Promise<number> {
  return (await bundler({ [name]: [client, command] }, options)).gzipped;
}

describe.each([
  ["esbuild", withEsbuild, { alone: 0.72, added: 0.61 }],
  ["rolldown", withRolldown, { alone: 0.75, added: 0.62 }],
] as const)("with %s", (_name, bundler, { alone, added }) => {
  test("a page with the client and one command is at most three quarters of the official one", async () => {
    expect((await bytesOf(bundler, ourPackage)) / (await bytesOf(bundler, officialPackage))).toBeLessThan(alone);
  });

  test("a page that has the client of another service grows by at most 0.62 of what that is", async () => {
    const before = (await bundler(otherClient)).gzipped;
    const after = (await bundler({ ...otherClient, [ourPackage]: [client, command] })).gzipped;
    expect((after - before) / before).toBeLessThan(added);
  });
});

test("a program for Node, without the credential chain, is at most 0.43 of the official one, and of standalone at most 0.38", async () => {
  const official = await bytesOf(withEsbuild, officialPackage, withoutChain);
  expect((await bytesOf(withEsbuild, ourPackage, withoutChain)) / official).toBeLessThan(0.43);
  expect((await bytesOf(withEsbuild, standalonePackage, withoutChain)) / official).toBeLessThan(0.38);
});

describe("a further command adds at most 0.6 kB to a page, and the one with the most members 0.9 kB", () => {
  const commands = Object.keys(ours).filter((name) => /^[A-Z]\w+Command$/.test(name) && name !== command);

  test("there are sixteen", () => {
    expect(commands).toHaveLength(16);
  });

  test.each(commands)("%s", async (further) => {
    const before = await bytesOf(withEsbuild, ourPackage);
    const { gzipped } = await withEsbuild({ [ourPackage]: [client, command, further] });
    expect(gzipped - before).toBeLessThanOrEqual(further === "ListChannelHandshakesCommand" ? 900 : 600);
  });
});
