import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { type EmulatorServer, startEmulator } from "partnercentral-channel/emulator/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundlers } from "../support/consumer/bundlers.js";
import { emptyFolder, folderWith } from "../support/consumer/consumer.js";
import { runtimesOf } from "../support/consumer/modules.js";
import { environmentFor, runNode } from "../support/consumer/run-node.js";

let emulator: EmulatorServer;
let folder = "";
/** Nothing is found here that is not in the bundle. */
let outFolder = "";

beforeAll(async () => {
  outFolder = await emptyFolder();
  emulator = await startEmulator();
  folder = await folderWith("node-program.js", "create-relationship.js");
}, 180_000);
afterAll(async () => {
  await emulator?.close();
  await rm(outFolder, { recursive: true });
});

test.each(Object.keys(bundlers))("a program for Node bundled by %s creates a relationship over HTTP", async (name) => {
  const own = join(outFolder, name);
  const modules = await bundlers[name]?.({ entry: join(folder, "node-program.js"), platform: "node", outFolder: own });
  expect(runtimesOf(modules)).toEqual(["runtime-node.js"]);

  emulator.emulator.reset();
  expect(await runNode(own, ["main.mjs"], environmentFor(emulator.url))).toBe("rs-0000000000001\n");

  // The default chain of credentials, which is loaded only when it is needed, is in the bundle too.
  emulator.emulator.reset();
  const { accessKeyId, secretAccessKey } = emulatorCredentials;
  await writeFile(join(own, "credentials"), `[partner]\naws_access_key_id=${accessKeyId}\naws_secret_access_key=${secretAccessKey}\n`);
  const environment = {
    AWS_ENDPOINT_URL_PARTNERCENTRAL_CHANNEL: emulator.url,
    AWS_PROFILE: "partner",
    AWS_SHARED_CREDENTIALS_FILE: join(own, "credentials"),
    AWS_CONFIG_FILE: join(own, "config"),
  };
  expect(await runNode(own, ["main.mjs"], environment)).toBe("rs-0000000000001\n");
});
