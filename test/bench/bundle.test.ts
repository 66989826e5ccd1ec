import { expect, test } from "vitest";
import { withEsbuild } from "./bundle.js";
import { officialPackage, ourPackage } from "./names.js";

const clientAndCommand = ["PartnerCentralChannelClient", "CreateRelationshipCommand"];

test("a browser bundle of client and one command is at most three quarters of the official one", async () => {
  const ours = await withEsbuild({ [ourPackage]: clientAndCommand });
  const official = await withEsbuild({ [officialPackage]: clientAndCommand });
  expect(ours.gzipped / official.gzipped).toBeLessThan(0.75);
});
