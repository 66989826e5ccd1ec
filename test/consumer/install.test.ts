import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
let folder = "";

/** A project of somebody else's, with the package as it would come from the registry. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "channel-consumer-"));
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder]);
  const [tarball = ""] = await readdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true }));
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", join(folder, tarball)], { cwd: folder });
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

test("the command is there", async () => {
  const { stdout } = await run("npx", ["--no-install", "partnercentral-channel", "--help"], { cwd: folder });
  expect(stdout).toContain("--serve [--port N]");
});

test("the client is there, from CommonJS too, and names what it needs", async () => {
  const code =
    'const { PartnerCentralChannelClient } = require("partnercentral-channel"); console.log(new PartnerCentralChannelClient().config.serviceId);';
  const { stdout } = await run("node", ["--no-warnings", "--eval", code], { cwd: folder });
  expect(stdout).toBe("PartnerCentral Channel\n");
});

test("the default credential chain came along", async () => {
  const code = 'import("@aws-sdk/credential-provider-node").then(({ defaultProvider }) => console.log(typeof defaultProvider));';
  const { stdout } = await run("node", ["--eval", code], { cwd: folder });
  expect(stdout).toBe("function\n");
});

test("nothing but the compiled package, its papers and examples is in it", async () => {
  const content = await readdir(join(folder, "node_modules/partnercentral-channel"));
  expect(content.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "dist", "examples", "package.json"]);
});
