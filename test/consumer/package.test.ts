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
    ["browser", "dist/runtime-web.js"],
    ["react-native", "dist/runtime-web.js"],
    ["workerd", "dist/runtime-web.js"],
    ["edge-light", "dist/runtime-web.js"],
    ["deno", "dist/runtime-web.js"],
    ["bun", "dist/runtime-node.js"],
    ["node", "dist/runtime-node.js"],
    ["unheard-of", "dist/runtime-web.js"],
  ])("for the condition %s", async (condition, file) => {
    const { metafile } = await build({
      stdin: { contents: `export * from "partnercentral-channel";`, resolveDir: "." },
      conditions: ["module", condition, ...(condition === "bun" || condition === "deno" ? ["node"] : [])],
      bundle: true,
      platform: "neutral",
      external: ["node:*", "@*", "#node-http-handler", "#middleware-stack"],
      metafile: true,
      write: false,
    });
    expect(Object.keys(metafile.inputs).filter((name) => /runtime-(node|web)/.test(name))).toEqual([file]);
  });
});

test("the guards know the errors of another copy of the package", async () => {
  const copy = (await import(new URL("../../dist/index-node.js", import.meta.url).href)) as typeof channel;
  const conflict = new copy.ConflictException({ message: "m", $metadata: {}, resourceId: "rs-1", resourceType: "Relationship" });
  expect(isServiceException(conflict, "ConflictException")).toBe(true);
  expect(isClientError(conflict)).toBe(false);
  expect(isClientError(new copy.CredentialsError("m"))).toBe(true);
  expect(isServiceException(new copy.CredentialsError("m"))).toBe(false);
});
