import { readFile } from "node:fs/promises";
import { rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { type EmulatorServer, startEmulator } from "partnercentral-channel/emulator/server";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumLaunchOptions } from "../support/chromium.js";
import { bundlers } from "../support/consumer/bundlers.js";
import { emptyFolder, folderWith } from "../support/consumer/consumer.js";
import { nodeModulesOf, runtimesOf } from "../support/consumer/modules.js";

let emulator: EmulatorServer;
let pages: Server;
let browser: Browser;
let folder = "";
let outFolder = "";

beforeAll(async () => {
  outFolder = await emptyFolder();
  // The bundle is at the path of its bundler, its page at every other.
  pages = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname.endsWith(".mjs")) {
      response.setHeader("content-type", "text/javascript");
      void readFile(join(outFolder, pathname)).then((script) => response.end(script));
    } else {
      response.setHeader("content-type", "text/html");
      response.end(`<script type="module" src="${pathname}/main.mjs"></script>`);
    }
  });
  await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
  emulator = await startEmulator();
  browser = await chromium.launch(await chromiumLaunchOptions());
  folder = await folderWith("page.js", "create-relationship.js");
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await emulator?.close();
  pages?.close();
  await rm(outFolder, { recursive: true });
});

test.each(Object.keys(bundlers))("a page bundled by %s has nothing of Node in it, and creates a relationship", async (name) => {
  const modules = await bundlers[name]?.({ entry: join(folder, "page.js"), platform: "browser", outFolder: join(outFolder, name) });
  expect(runtimesOf(modules)).toEqual(["runtime-web.js"]);
  expect(nodeModulesOf(modules)).toEqual([]);

  emulator.emulator.reset();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/${name}`);
  const { accessKeyId, secretAccessKey } = emulatorCredentials;
  const options = { endpoint: emulator.url, credentials: { accessKeyId, secretAccessKey } };
  expect(await page.evaluate(`createRelationship(${JSON.stringify(options)})`)).toBe("rs-0000000000001");
});
