import { expect, test } from "vitest";
import { measureBundle } from "./measure-bundle.js";

test("a browser bundle of client and one command is at most three quarters of the official one", async () => {
  const ours = await measureBundle("partnercentral-channel");
  const official = await measureBundle("@aws-sdk/client-partnercentral-channel");
  expect(ours.gzipped / official.gzipped).toBeLessThan(0.75);
});

test("it holds no other command, no local service and nothing of Node", async () => {
  const { inputs } = await measureBundle("partnercentral-channel");
  expect(inputs).toContain("dist/commands/create-relationship.js");
  expect(inputs).toContain("dist/src/http/fetch-runtime.js");
  expect(inputs.filter((name) => /get-relationship|emulator|dist\/src\/(node|cli)\/|node-http-handler|^node:/.test(name))).toEqual([]);
});
