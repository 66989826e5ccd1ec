import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { build } from "esbuild";
import type * as channel from "partnercentral-channel";
import { isClientError, isServiceException } from "partnercentral-channel";
import { describe, expect, test } from "vitest";

/** Runs a line of JavaScript against the compiled package. */
async function evaluate(code: string, ...options: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("node", [...options, "--eval", code]);
  return stdout;
}

const call = `
  const { PartnerCentralChannelClient, CreateRelationshipCommand } = channel;
  const { Emulator, emulatorCredentials, emulatorRequestHandler } = emulator;
  const client = new PartnerCentralChannelClient({ credentials: emulatorCredentials, requestHandler: emulatorRequestHandler(new Emulator()) });
  client.send(new CreateRelationshipCommand({
    catalog: "Sandbox", associationType: "END_CUSTOMER", programManagementAccountIdentifier: "pma-sandbox000001",
    associatedAccountId: "444455556666", displayName: "Example", sector: "COMMERCIAL",
  })).then(({ relationshipDetail }) => console.log(relationshipDetail.id));
`;

describe("the compiled package", () => {
  test("is imported as an ES module", async () => {
    const imports = `const channel = await import("partnercentral-channel"), emulator = await import("partnercentral-channel/emulator");`;
    expect(await evaluate(imports + call, "--input-type=module")).toBe("rs-0000000000001\n");
  });

  test("is required from CommonJS", async () => {
    const requires = `const channel = require("partnercentral-channel"), emulator = require("partnercentral-channel/emulator");`;
    expect(await evaluate(requires + call, "--input-type=commonjs", "--no-warnings")).toBe("rs-0000000000001\n");
  });

  test("has the AWS credential chain as an optional dependency, and no dependency beside Smithy's", () => {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
      string,
      Record<string, string>
    >;
    expect(Object.keys(optionalDependencies ?? {})).toEqual(["@aws-sdk/credential-provider-node"]);
    expect(Object.keys(dependencies ?? {}).filter((name) => !name.startsWith("@smithy/"))).toEqual([]);
  });
});

describe("#runtime is the platform's", () => {
  test.each([
    ["browser", "dist/src/http/fetch-runtime.js"],
    ["react-native", "dist/src/http/fetch-runtime.js"],
    ["workerd", "dist/src/http/fetch-runtime.js"],
    ["edge-light", "dist/src/http/fetch-runtime.js"],
    ["deno", "dist/src/http/fetch-runtime.js"],
    ["bun", "dist/src/node/node-runtime.js"],
    ["node", "dist/src/node/node-runtime.js"],
    ["unheard-of", "dist/src/http/fetch-runtime.js"],
  ])("for the condition %s", async (condition, file) => {
    const { metafile } = await build({
      stdin: { contents: `export * from "partnercentral-channel";`, resolveDir: "." },
      conditions: [condition, ...(condition === "bun" || condition === "deno" ? ["node"] : [])],
      bundle: true,
      platform: "neutral",
      external: ["node:*", "@*"],
      metafile: true,
      write: false,
    });
    expect(Object.keys(metafile.inputs).filter((name) => /(fetch|node)-runtime/.test(name))).toEqual([file]);
  });
});

test("the guards know the errors of another copy of the package", async () => {
  const copy = (await import(new URL("../../dist/src/index.js", import.meta.url).href)) as typeof channel;
  const conflict = new copy.ConflictException({ message: "m", $metadata: {}, resourceId: "rs-1", resourceType: "Relationship" });
  expect(isServiceException(conflict, "ConflictException")).toBe(true);
  expect(isClientError(conflict)).toBe(false);
  expect(isClientError(new copy.CredentialsError("m"))).toBe(true);
  expect(isServiceException(new copy.CredentialsError("m"))).toBe(false);
});
