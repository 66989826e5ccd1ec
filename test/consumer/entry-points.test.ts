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
