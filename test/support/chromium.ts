import { existsSync } from "node:fs";
import process from "node:process";
import chromium from "@sparticuz/chromium";

/** Without these a Chromium in a container does not start, or spends its time calling home. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const systemPaths = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export interface ChromiumLaunchOptions {
  executablePath: string;
  args: string[];
}

/** The Chromium of the system, else the one that comes from npm, which needs no root and no download of its own. */
export async function chromiumLaunchOptions(): Promise<ChromiumLaunchOptions> {
  const system = systemPaths.find((path) => path !== undefined && existsSync(path));
  return { executablePath: system ?? (await chromium.executablePath()), args };
}
