import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import type { Plugin } from "vite";
import { defineConfig, type ViteUserConfigExport } from "vitest/config";
import { chromiumLaunchOptions } from "../support/chromium.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const at = (path: string): string => `${root}${path}`;

/** Tests import the sources, by the names that users import the package by. */
const packageAlias = [
  { find: /^partnercentral-channel$/, replacement: at("src/index.ts") },
  { find: /^partnercentral-channel\/emulator$/, replacement: at("src/emulator/index.ts") },
  { find: /^partnercentral-channel\/emulator\/(msw|server)$/, replacement: at("src/emulator/$1.ts") },
];
/** Run on both platforms. */
const neutral = ["test/neutral/**/*.test.ts", "test/wire/**/*.test.ts", "test/faults/*.test.ts"];

const browserDependencies = [
  "@smithy/core/checksum",
  "@smithy/core/client",
  "@smithy/core/retry",
  "@smithy/core/transport",
  "@smithy/fetch-http-handler",
  "@smithy/middleware-retry",
  "@smithy/middleware-stack",
  "@smithy/signature-v4",
  "@smithy/types",
  "msw",
  "msw/browser",
];

/** MSW's service worker, at the root of the page's origin. */
const serviceWorker: Plugin = {
  name: "msw-service-worker",
  configureServer: (server) => {
    server.middlewares.use("/mockServiceWorker.js", (_request, response) => {
      response.setHeader("content-type", "text/javascript");
      response.end(readFileSync(at("node_modules/msw/lib/mockServiceWorker.js")));
    });
  },
};

const config: ViteUserConfigExport = defineConfig(async () => ({
  root,
  test: {
    // Of two cores Vitest would leave one to itself.
    maxWorkers: "100%",
    coverage: { include: ["src/**", "commands/**", "middleware/**"] },
    projects: [
      {
        extends: true as const,
        resolve: {
          alias: [
            ...packageAlias,
            { find: "#runtime", replacement: at("src/node/node-runtime.ts") },
            { find: "#platform", replacement: at("test/support/platform.node.ts") },
          ],
        },
        test: {
          name: "node",
          include: ["test/**/*.test.ts", "examples/**/*.test.ts"],
          globalSetup: [at("test/support/build.ts"), at("test/support/consumer/setup.ts"), at("test/support/fault-server/setup.ts")],
          setupFiles: at("test/support/isolate-environment.ts"),
          // Whole programs are started here: a compiler, a browser, a bundler.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true as const,
        plugins: [serviceWorker],
        // Found in the middle of a run, they would reload the page under a test.
        optimizeDeps: { include: browserDependencies },
        resolve: {
          alias: [
            ...packageAlias,
            { find: "#runtime", replacement: at("src/http/fetch-runtime.ts") },
            { find: "#platform", replacement: at("test/support/platform.browser.ts") },
          ],
        },
        test: {
          name: "chromium",
          include: neutral,
          globalSetup: at("test/support/fault-server/setup.ts"),
          testTimeout: 30_000,
          api: { host: "127.0.0.1" },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await chromiumLaunchOptions() }),
            instances: [{ browser: "chromium" as const }],
          },
        },
      },
    ],
  },
}));

export default config;
