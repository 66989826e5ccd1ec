import type { AddressInfo } from "node:net";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { type EmulatorServer, startEmulator } from "partnercentral-channel/emulator/server";
import { type Browser, chromium, type Page } from "playwright";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumLaunchOptions } from "../support/chromium.js";

let emulator: EmulatorServer;
let vite: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  emulator = await startEmulator();
  vite = await createServer({
    configFile: false,
    root: "examples/browser",
    logLevel: "error",
    server: { host: "127.0.0.1", port: 0, fs: { allow: ["../.."] } },
  });
  await vite.listen();
  browser = await chromium.launch(await chromiumLaunchOptions());
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(vite.httpServer?.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await browser?.close();
  await vite?.close();
  await emulator?.close();
});

async function submit(fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name=${name}]`, value);
  await page.click("button");
}

test("the page creates a relationship, across origins", async () => {
  const { accessKeyId, secretAccessKey } = emulatorCredentials;
  await submit({ endpoint: emulator.url, accessKeyId, secretAccessKey, associatedAccountId: "444455556666", displayName: "Größe" });
  await page.getByText("Created rs-0000000000001").waitFor();
});

test("the page says what is wrong with the input", async () => {
  await submit({ displayName: "" });
  await page.getByText("displayName: 0 characters, at least 1").waitFor();
});

test("the page says that an endpoint cannot be reached", async () => {
  await submit({ endpoint: "http://127.0.0.1:9", displayName: "Name" });
  await page.getByText("CreateRelationshipCommand could not reach http://127.0.0.1:9.").waitFor();
  expect(await page.textContent("[role=status]")).toContain("CORS");
});
