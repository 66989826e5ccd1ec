import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { startEmulator } from "partnercentral-channel/emulator/server";
import { beforeAll, expect, test } from "vitest";
import { folderWith } from "../support/consumer/consumer.js";
import { metroFields } from "../support/consumer/metro-fields.js";
import { nodeModulesOf, runtimesOf } from "../support/consumer/modules.js";

let folder = "";
beforeAll(async () => {
  folder = await folderWith("page.js", "create-relationship.js");
}, 180_000);

/** What React Native has by itself or by the polyfills that every AWS SDK asks for there; nothing of Node. */
const names = (
  "AbortController AbortSignal Blob Headers ReadableStream Request Response TextDecoder TextEncoder URL URLSearchParams " +
  "clearTimeout console crypto fetch performance setTimeout"
).split(" ");
const globals = (): object => Object.fromEntries(names.map((name) => [name, Reflect.get(globalThis, name) as unknown]));

// Metro says "require" of what it compiles to CommonJS and "import" of what it leaves.
test.each(["import", "require"])(
  "by the conditions react-native and %s the client is that of fetch, and creates a relationship",
  async (how) => {
    const { metafile, outputFiles } = await build({
      entryPoints: [join(folder, "page.js")],
      conditions: ["react-native", how],
      mainFields: ["react-native", "browser", "main"],
      plugins: [metroFields],
      platform: "neutral",
      format: "iife",
      bundle: true,
      metafile: true,
      write: false,
      logLevel: "silent",
    });
    const modules = [
      ...Object.keys(metafile.inputs),
      ...Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)),
    ];
    expect(runtimesOf(modules)).toEqual(["runtime-web.js"]);
    expect(nodeModulesOf(modules)).toEqual([]);

    const emulator = await startEmulator();
    const context = createContext(globals());
    runInContext(outputFiles[0]?.text ?? "", context);
    const { accessKeyId, secretAccessKey } = emulatorCredentials;
    const options = { endpoint: emulator.url, credentials: { accessKeyId, secretAccessKey } };
    expect(await runInContext(`createRelationship(${JSON.stringify(options)})`, context)).toBe("rs-0000000000001");
    await emulator.close();
  },
);
