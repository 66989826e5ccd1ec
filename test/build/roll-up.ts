import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CompilerState, Extractor, ExtractorConfig, type ExtractorMessage, type IConfigFile } from "@microsoft/api-extractor";
import { root } from "./paths.js";

/**
 * Puts into each of these declaration files what it leads to in their folder. What it has from a package it goes on importing, and
 * so from this one too.
 */
export function rollUp(folder: string, files: readonly string[]): void {
  const configs = files.map((file) =>
    ExtractorConfig.prepare({
      configObject: configOf(folder, file),
      configObjectFullPath: undefined,
      packageJsonFullPath: `${root}package.json`,
    }),
  );
  const [config] = configs;
  if (config === undefined) return;
  publishWithin(folder);
  // One program for all: what is written over is in memory.
  const compilerState = CompilerState.create(config, { additionalEntryPoints: [...files] });
  for (const each of configs) Extractor.invoke(each, { compilerState, messageCallback });
}

/** In place of its reports on the terminal: a build is silent, or fails. */
function messageCallback(message: ExtractorMessage): void {
  message.handled = true;
  if (message.logLevel === "error" || message.logLevel === "warning") throw new Error(message.formatMessageWithLocation(root));
}

/** By its name alone a compiler would find the package's modules, and not the package. */
function publishWithin(folder: string): void {
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(packageWithin(folder), 'export * from "../src/index.js";\n');
}

const packageWithin = (folder: string): string => join(folder, "node_modules/partnercentral-channel.d.ts");

function configOf(folder: string, file: string): IConfigFile {
  const compilerOptions = { skipLibCheck: true, paths: { "partnercentral-channel": [packageWithin(folder)] } };
  return {
    projectFolder: folder,
    mainEntryPointFilePath: file,
    newlineKind: "lf",
    compiler: { overrideTsconfig: { extends: `${root}tsconfig.json`, compilerOptions, include: [], files: [file] } },
    apiReport: { enabled: false, reportFileName: "" },
    docModel: { enabled: false },
    dtsRollup: { enabled: true, untrimmedFilePath: file },
    tsdocMetadata: { enabled: false },
  };
}
