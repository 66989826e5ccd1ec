import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import * as channel from "partnercentral-channel";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { type EmulatorServer, startEmulator } from "partnercentral-channel/emulator/server";
import { chromium } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { install } from "../runtimes/binaries.js";
import { runtimes } from "../runtimes/runtimes.js";
import { serveWorker } from "../runtimes/serve-worker.js";
import { chromiumLaunchOptions } from "../support/chromium.js";
import { bundlers } from "../support/consumer/bundlers.js";
import { consumerFolder, emptyFolder, folderWith } from "../support/consumer/consumer.js";
import { environmentFor, runNode } from "../support/consumer/run-node.js";

const { accessKeyId, secretAccessKey } = emulatorCredentials;
let emulator: EmulatorServer;
/** The installed package. */
let installed = "";
/** A project that has the package and nothing that it depends on. */
let alone = "";
/** Of the tests' own. */
let folder = "";

beforeAll(async () => {
  emulator = await startEmulator();
  installed = join(await consumerFolder(), "node_modules/partnercentral-channel");
  folder = await folderWith("standalone.mjs");
  alone = await emptyFolder();
  await mkdir(join(alone, "node_modules/partnercentral-channel/dist"), { recursive: true });
  for (const file of ["package.json", "dist/standalone.cjs", "dist/standalone.js"])
    await copyFile(join(installed, file), join(alone, "node_modules/partnercentral-channel", file));
  for (const file of ["standalone.mjs", "standalone.cjs", "standalone-twice.mjs", "standalone-worker.mjs"])
    await copyFile(join("test/consumer/programs", file), join(alone, file));
}, 180_000);
afterAll(async () => {
  await emulator?.close();
  await rm(alone, { recursive: true });
});
beforeEach(() => emulator.emulator.reset());

const printed = "PartnerCentralChannelClient CreateRelationshipCommand rs-0000000000001\n";

type CommandClass = new (input: object) => { readonly operation: object };

/** With the text of its patterns, and all but what its functions are. */
const asText = (operation: object | undefined): string =>
  JSON.stringify(operation, (_name, value: unknown) => {
    if (value instanceof RegExp) return String(value);
    return typeof value === "function" ? "a function" : value;
  });

describe("the standalone file", () => {
  test("has all that the entry point has", async () => {
    const standalone = (await import(join(installed, "dist/standalone.js"))) as object;
    expect(Object.keys(standalone).sort()).toEqual(Object.keys(channel).sort());
    for (const file of ["standalone.js", "standalone-web.js"]) {
      const bundled = await readFile(join(installed, "dist", file), "utf8");
      expect([file, Object.keys(channel).filter((name) => !bundled.includes(name))]).toEqual([file, []]);
    }
  });

  test("names its classes as the entry point does", async () => {
    const standalone = (await import(join(installed, "dist/standalone.js"))) as Record<string, { name?: string }>;
    const classes = Object.entries(channel).filter(([name, value]) => typeof value === "function" && /^[A-Z]/.test(name));
    expect(classes.map(([name]) => [name, standalone[name]?.name])).toEqual(classes.map(([name]) => [name, name]));
  });

  test.each(["standalone.js", "standalone.cjs", "standalone-web.js"])("%s knows the operations as the entry point does", async (file) => {
    const standalone = (await import(join(installed, "dist", file))) as Record<string, CommandClass>;
    const commands = Object.entries(channel as unknown as Record<string, CommandClass>).filter(([name]) => /^[A-Z]\w+Command$/.test(name));
    expect(commands).toHaveLength(17);
    for (const [name, command] of commands) {
      expect(Object.keys(standalone)).toContain(name);
      const [operation, again] = [1, 2].map(() => new (standalone[name] ?? command)({}).operation);
      expect([name, asText(operation)]).toEqual([name, asText(new command({}).operation)]);
      expect(again).toBe(operation);
    }
  });

  test("sends from an ES module, with no other package there", async () => {
    expect(await runNode(alone, ["standalone.mjs"], environmentFor(emulator.url))).toBe(printed);
  });

  test("sends from CommonJS, with no other package there, and loads one file", async () => {
    const output = await runNode(alone, ["standalone.cjs"], environmentFor(emulator.url));
    expect(output).toBe(`${printed}${join(alone, "node_modules/partnercentral-channel/dist/standalone.cjs")}\n`);
  });

  test("can be both imported and required: clients of one file send commands of the other, and end them", async () => {
    const output = await runNode(alone, ["standalone-twice.mjs"], environmentFor(emulator.url));
    expect(output).toBe("rs-0000000000001\nTimeoutError\nrs-0000000000002\nTimeoutError\n");
  });

  test("finds the default chain of credentials where it is installed", async () => {
    const credentials = join(folder, "credentials");
    await writeFile(credentials, `[partner]\naws_access_key_id=${accessKeyId}\naws_secret_access_key=${secretAccessKey}\n`);
    const environment = {
      AWS_ENDPOINT_URL_PARTNERCENTRAL_CHANNEL: emulator.url,
      AWS_PROFILE: "partner",
      AWS_SHARED_CREDENTIALS_FILE: credentials,
      AWS_CONFIG_FILE: join(folder, "config"),
    };
    expect(await runNode(folder, ["standalone.mjs"], environment)).toBe(printed);
    await expect(runNode(alone, ["standalone.mjs"], environment)).rejects.toThrow("npm install @aws-sdk/credential-provider-node");
  });

  test("names the packages that are in it, with their licence", async () => {
    const notices = await readFile(join(installed, "dist/third-party-licenses.txt"), "utf8");
    expect(notices).toMatch(/^ {2}@smithy\/core \d+\.\d+\.\d+$/m);
    expect(notices).toMatch(/^ {2}@smithy\/node-http-handler \d+\.\d+\.\d+$/m);
    expect(notices).toContain("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION");
    for (const file of ["standalone.cjs", "standalone.js", "standalone-web.js", "index-node.cjs"])
      expect(await readFile(join(installed, "dist", file), "utf8")).toMatch(/^\/\*! .*third-party-licenses\.txt \*\/\n/);
  });

  test("creates a relationship in a page, by a script tag", async () => {
    const script = await readFile(join(installed, "dist/standalone-web.js"));
    const page = `<script type="module">
      import { CreateRelationshipCommand, PartnerCentralChannelClient } from "/standalone.js";
      globalThis.create = async (options, input) => {
        const { relationshipDetail } = await new PartnerCentralChannelClient(options).send(new CreateRelationshipCommand(input));
        return relationshipDetail.id;
      };
    </script>`;
    const pages = createServer(({ url }, response) => {
      const isScript = url === "/standalone.js";
      response.setHeader("content-type", isScript ? "text/javascript" : "text/html").end(isScript ? script : page);
    });
    await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
    const browser = await chromium.launch(await chromiumLaunchOptions());
    try {
      const tab = await browser.newPage();
      await tab.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
      const options = { endpoint: emulator.url, credentials: { accessKeyId, secretAccessKey } };
      const input = {
        catalog: "Sandbox",
        associationType: "END_CUSTOMER",
        programManagementAccountIdentifier: "pma-sandbox000001",
        associatedAccountId: "444455556666",
        displayName: "Größe",
        sector: "COMMERCIAL",
      };
      expect(await tab.evaluate(`create(${JSON.stringify(options)}, ${JSON.stringify(input)})`)).toBe("rs-0000000000001");
    } finally {
      await browser.close();
      pages.close();
    }
  });

  test("creates a relationship in a Worker, as the module that it is", { timeout: 180_000 }, async () => {
    const binary = runtimes.find(({ id }) => id === "workerd")?.binary;
    if (binary === undefined) throw new Error("There is no workerd.");
    const worker = join(alone, "worker");
    await mkdir(worker);
    await copyFile(join(alone, "standalone-worker.mjs"), join(worker, "standalone-worker.mjs"));
    await copyFile(join(installed, "dist/standalone-web.js"), join(worker, "standalone-web.js"));
    const modules = { worker: "standalone-worker.mjs", "partnercentral-channel/standalone": "standalone-web.js" };
    const id = await serveWorker(await install(binary), { folder: worker, modules }, async (url) => {
      const options = { endpoint: emulator.url, credentials: { accessKeyId, secretAccessKey } };
      return (await fetch(url, { method: "POST", body: JSON.stringify(options) })).text();
    });
    expect(id).toBe("rs-0000000000001");
  });

  test.each(Object.keys(bundlers))("goes into a bundle of %s without the chain of credentials", async (name) => {
    const own = join(alone, name);
    await bundlers[name]?.({ entry: join(folder, "standalone.mjs"), platform: "node", outFolder: own });
    expect(await readdir(own)).toEqual(["main.mjs"]);
    expect(await runNode(own, ["main.mjs"], environmentFor(emulator.url))).toBe(printed);
  });
});
