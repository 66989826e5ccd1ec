import { readFileSync } from "node:fs";
import { build } from "esbuild";
import type * as channel from "partnercentral-channel";
import { isClientError, isServiceException } from "partnercentral-channel";
import { describe, expect, test } from "vitest";

describe("the compiled package", () => {
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
