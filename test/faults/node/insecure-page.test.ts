/** A page that was not loaded over HTTPS, in Chromium: its `crypto` lacks most of its parts. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { type EmulatorServer, startEmulator } from "partnercentral-channel/emulator/server";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumLaunchOptions } from "../../support/chromium.js";
import { relationshipInput } from "../../support/relationship-input.js";

const script = `
import { CreateRelationshipCommand, PartnerCentralChannelClient } from "partnercentral-channel";
globalThis.create = (options, input) => new PartnerCentralChannelClient(options).send(new CreateRelationshipCommand(input));
`;

let emulator: EmulatorServer;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  emulator = await startEmulator();
  // As for the browser; what only Node has would fail to build.
  const { outputFiles } = await build({ stdin: { contents: script, resolveDir: "." }, bundle: true, platform: "browser", write: false });
  server = createServer((request, response) => {
    const isScript = request.url === "/script.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? outputFiles[0]?.text : '<script src="/script.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { executablePath, args } = await chromiumLaunchOptions();
  browser = await chromium.launch({ executablePath, args: [...args, "--host-resolver-rules=MAP insecure.test 127.0.0.1"] });
  page = await browser.newPage();
  await page.goto(`http://insecure.test:${(server.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
  await emulator?.close();
});

test("R21: a call works without crypto.subtle and crypto.randomUUID", async () => {
  expect(await page.evaluate("[isSecureContext, typeof crypto.subtle, typeof crypto.randomUUID]")).toEqual([
    false,
    "undefined",
    "undefined",
  ]);
  const { accessKeyId, secretAccessKey } = emulatorCredentials;
  const given = [{ endpoint: emulator.url, credentials: { accessKeyId, secretAccessKey } }, relationshipInput()];
  const output = await page.evaluate(`create(...${JSON.stringify(given)})`);
  expect(output).toMatchObject({ relationshipDetail: { id: "rs-0000000000001" } });
  expect(output).toHaveProperty(
    "$metadata.clientToken",
    expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  );
});
