import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { consumerFolder, folderWith } from "../support/consumer/consumer.js";
import { runNode } from "../support/consumer/run-node.js";

let folder = "";
beforeAll(async () => {
  folder = await folderWith("every-entry-point.mjs", "every-entry-point.cjs");
}, 180_000);

const printed = ["in the process", "over HTTP", "within MSW"].map((where) => `${where} rs-0000000000001\n`).join("");

test.concurrent("an ES module imports each entry point and creates a relationship", async () => {
  expect(await runNode(folder, ["every-entry-point.mjs"])).toBe(printed);
});

test.concurrent("CommonJS requires each entry point and creates a relationship", async () => {
  expect(await runNode(folder, ["--no-warnings", "every-entry-point.cjs"])).toBe(printed);
});

test.concurrent("these are all entry points that there are", async () => {
  const manifest = await readFile(join(await consumerFolder(), "node_modules/partnercentral-channel/package.json"), "utf8");
  const { exports } = JSON.parse(manifest) as { exports: Record<string, unknown> };
  expect(Object.keys(exports)).toEqual([".", "./standalone", "./emulator", "./emulator/server", "./emulator/msw", "./package.json"]);
});

test.concurrent("what is no entry point is refused", async () => {
  const code = 'import("partnercentral-channel/dist/index-node.js").catch((error) => console.log(error.code));';
  expect(await runNode(folder, ["--eval", code])).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED\n");
});

test.concurrent("an ES module and CommonJS have the same client, of one file, which loads no HTTP handler before it is needed", async () => {
  const code = `
    const channel = require("partnercentral-channel");
    const loaded = () => Object.keys(require.cache);
    const own = loaded().filter((file) => file.includes("/partnercentral-channel/")).map((file) => file.split("/").at(-1));
    const handlers = () => loaded().filter((file) => file.includes("/node-http-handler/")).length;
    const before = handlers();
    const { requestHandler } = new channel.PartnerCentralChannelClient().config;
    const { NodeHttpHandler } = require("@smithy/node-http-handler");
    import("partnercentral-channel").then((module) => {
      const differing = Object.keys(channel).filter((name) => module[name] !== channel[name]);
      console.log(JSON.stringify({ own, before, after: handlers(), isReal: requestHandler instanceof NodeHttpHandler, differing }));
    });`;
  expect(JSON.parse(await runNode(folder, ["--eval", code]))).toEqual({
    own: ["index-node.cjs"],
    before: 0,
    after: 1,
    isReal: true,
    differing: [],
  });
});
