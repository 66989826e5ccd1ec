import { expect, test } from "vitest";
import { measureBundle } from "./measure-bundle.js";

test("a browser bundle of client and one command is at most three quarters of the official one", async () => {
  const ours = await measureBundle("partnercentral-channel");
  const official = await measureBundle("@aws-sdk/client-partnercentral-channel");
  expect(ours.gzipped / official.gzipped).toBeLessThan(0.75);
});
