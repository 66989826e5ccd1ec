import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as commands from "partnercentral-channel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundlers } from "../support/consumer/bundlers.js";
import { emptyFolder, folderWith } from "../support/consumer/consumer.js";

let folder = "";
let outFolder = "";
beforeAll(async () => {
  outFolder = await emptyFolder();
  folder = await folderWith("page.js", "create-relationship.js", "enum.js");
}, 180_000);
afterAll(() => rm(outFolder, { recursive: true }));

/** The script that a page would have. */
async function scriptOf(page: string, bundler: string): Promise<string> {
  const own = join(outFolder, bundler, page);
  await bundlers[bundler]?.({ entry: join(folder, page), platform: "browser", outFolder: own, minify: true });
  return readFile(join(own, "main.mjs"), "utf8");
}

/** The operations that are in a script: each has its name in it as a string of its own. */
const operationsIn = (script: string): string[] =>
  Object.keys(commands)
    .filter((name) => name.endsWith("Command") && name !== "Command")
    .map((name) => name.replace(/Command$/, ""))
    .filter((name) => new RegExp(`["'\`]${name}["'\`]`).test(script));

/** What stands in other parts of the package, and nowhere else. */
const elsewhere = {
  "the local service": "The emulator failed",
  "the command line": "--serve",
  "the waiter": "waitForHandshake",
  pagination: "nextToken",
  definePlugin: "definePlugin",
  "what only Node has": "getBuiltinModule",
};

describe.each(Object.keys(bundlers))("of a page bundled by %s", (bundler) => {
  test("with one command, no other command is in the script, and nothing that it does not need", { timeout: 120_000 }, async () => {
    const script = await scriptOf("page.js", bundler);
    expect(operationsIn(script)).toEqual(["CreateRelationship"]);
    expect(Object.entries(elsewhere).filter(([, text]) => script.includes(text))).toEqual([]);
  });

  test("with an enum, next to nothing else is in the script", { timeout: 120_000 }, async () => {
    const script = await scriptOf("enum.js", bundler);
    expect(script).toContain("GOVERNMENT_EXCEPTION");
    expect(operationsIn(script)).toEqual([]);
    // webpack leaves in it what Smithy's modules do when they are loaded.
    expect(gzipSync(script).byteLength).toBeLessThan(bundler === "webpack" ? 6_000 : 500);
  });
});
