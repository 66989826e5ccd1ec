import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { consumerFolder, folderWith } from "../support/consumer/consumer.js";
import { compile } from "../support/typescript.js";

/** Compilers are slow where libraries are checked too, and more so on a busy machine. */
const timeout = 180_000;

/** No file of this repository, whose own settings are those of ES modules. */
const fromCommonJs = `
import channel = require("partnercentral-channel");
import emulator = require("partnercentral-channel/emulator");
export const client = new channel.PartnerCentralChannelClient({ credentials: emulator.emulatorCredentials });
// @ts-expect-error no such option
export const misspelt = new channel.PartnerCentralChannelClient({ credentails: emulator.emulatorCredentials });
`;

let folder = "";
/** The lines of `wrong.mts` that must not compile. */
let wrongLines: number[] = [];
beforeAll(async () => {
  folder = await folderWith("typescript/program.mts", "typescript/with-msw.mts");
  const program = await readFile(join(folder, "program.mts"), "utf8");
  // The same program, without the word that its wrong lines are wrong.
  await writeFile(join(folder, "wrong.mts"), program.replaceAll("@ts-expect-error", "Wrong:"));
  await writeFile(join(folder, "from-commonjs.cts"), fromCommonJs);
  wrongLines = program.split("\n").flatMap((line, index) => (line.includes("@ts-expect-error") ? [index + 2] : []));
}, timeout);

interface Project {
  readonly version: string;
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a compiler says of these files of the consumer's. */
async function complaints({ version, files, options }: Project): Promise<string> {
  const project = join(folder, `tsconfig.${version}.${Object.values(options).join("-")}.json`.replaceAll(/[,/]/g, "-"));
  const compilerOptions = { target: "es2022", noEmit: true, strict: true, exactOptionalPropertyTypes: true, ...options };
  await writeFile(project, JSON.stringify({ compilerOptions, files }));
  return compile(project, version);
}

const resolutions = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};
/** Without the DOM, and with every declaration checked: what the types need beyond ES2022 is Node's. */
const node = { lib: ["es2022"], types: ["node"], skipLibCheck: false };
/** Smithy's declarations need those of Node, and MSW's those of the newest TypeScript: here they are not checked. */
const browser = { lib: ["es2022", "dom", "dom.iterable"], types: [], skipLibCheck: true };

describe.each(["typescript-5.4", "typescript-5.9", "typescript-6", "typescript"])("with %s", (version) => {
  test.each(["nodenext", "bundler"] as const)(
    "a program compiles by the resolution %s, and its wrong lines do not",
    { timeout },
    async (resolution) => {
      // TypeScript 5.8 is the first that lets CommonJS require an ES module.
      const commonJs = resolution === "nodenext" && version !== "typescript-5.4" ? ["from-commonjs.cts"] : [];
      const files = ["program.mts", "wrong.mts", ...commonJs];
      const said = await complaints({ version, files, options: { ...resolutions[resolution], ...node } });
      const errors = said.split("\n").filter((line) => line.includes("error TS"));
      const places = errors.map((line) => /([^/]*)\((\d+),/.exec(line)?.slice(1).join(":") ?? line);
      expect(Array.from(new Set(places))).toEqual(wrongLines.map((line) => `wrong.mts:${line}`));
    },
  );

  test("a program for the browser compiles, with MSW", { timeout }, async () => {
    expect(await complaints({ version, files: ["program.mts", "with-msw.mts"], options: { ...resolutions.bundler, ...browser } })).toBe("");
  });
});

test("the programs of the examples compile where the package is installed", { timeout }, async () => {
  const examples = join(folder, "examples");
  await mkdir(examples);
  await cp(join(await consumerFolder(), "node_modules/partnercentral-channel/examples"), examples, { recursive: true });
  const options = {
    ...resolutions.nodenext,
    ...node,
    lib: ["es2023", "dom"],
    skipLibCheck: true,
    noEmit: true,
    target: "es2022",
    strict: true,
  };
  await writeFile(
    join(folder, "tsconfig.examples.json"),
    JSON.stringify({ compilerOptions: options, include: ["examples"], exclude: ["**/*.test.ts"] }),
  );
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  expect(await compile(join(folder, "tsconfig.examples.json"))).toBe("");
});
