import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { consumerFolder } from "../support/consumer/consumer.js";

let folder = "";
let files: string[] = [];
beforeAll(async () => {
  folder = join(await consumerFolder(), "node_modules/partnercentral-channel");
  files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}, 180_000);

const text = (file: string): string => readFileSync(join(folder, file), "utf8");
const below = (start: string): string[] => files.filter((file) => file.startsWith(start));

const pathsOf = (value: unknown): string[] => (typeof value === "string" ? [value] : Object.values(value as object).flatMap(pathsOf));

const built = [
  "cli.js",
  "emulator-msw.js",
  "emulator-server.js",
  "emulator-shared.js",
  "emulator.js",
  "index-node.cjs",
  "index-node.js",
  "index-node.load.cjs",
  "index-shared.js",
  "index.js",
  "runtime-node.js",
  "runtime-web.js",
  "standalone-web.js",
  "standalone.cjs",
  "standalone.js",
  "third-party-licenses.txt",
  "types",
];

describe("the tarball", () => {
  test("has the compiled package, its papers and its examples, and nothing else", () => {
    const places = new Set(
      files.map((file) =>
        file
          .split("/")
          .slice(0, file.startsWith("dist/") ? 2 : 1)
          .join("/"),
      ),
    );
    const papers = ["LICENSE", "README.md"];
    expect(Array.from(places).sort()).toEqual([...papers, ...built.map((file) => `dist/${file}`), "examples", "package.json"].sort());
    expect(below("dist/types/").filter((file) => !file.endsWith(".d.ts") || file.includes(".test."))).toEqual([]);
    expect(below("examples/").filter((file) => !/\.(ts|md|html)$/.test(file))).toEqual([]);
  });

  test("has every file that its package.json names", () => {
    const { exports, imports, bin } = JSON.parse(text("package.json")) as Record<string, unknown>;
    const named = pathsOf([exports, imports, bin]).filter((file) => file.startsWith("./"));
    expect(named.length).toBe(39);
    expect(named.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  test("has a line for each statement of what people debug", () => {
    for (const file of ["dist/index-node.cjs", "dist/index.js", "dist/emulator-shared.js"]) {
      const lines = text(file).split("\n");
      expect([file, lines.length > 1_000, lines.filter((line) => line.length > 1_000 && !line.startsWith("export {"))]).toEqual([
        file,
        true,
        [],
      ]);
    }
  });

  test("has one declaration file of each entry point, which imports from packages alone", () => {
    const declarations = below("dist/types/");
    const entries = ["index", "emulator/index", "emulator/msw", "emulator/server", "node/node-runtime"];
    expect(declarations.toSorted()).toEqual(entries.map((name) => `dist/types/src/${name}.d.ts`).toSorted());
    const imported = declarations.flatMap((file) =>
      Array.from(text(file).matchAll(/^(?!\s*\*).*(?:from |import\()["']([^"']+)["']/gm), ([, specifier = ""]) => specifier),
    );
    expect(imported.filter((specifier) => !/^(@smithy\/|msw$|partnercentral-channel(\/|$))/.test(specifier))).toEqual([]);
  });

  test("has the documentation of what it exports in its declarations", () => {
    const declarations = text("dist/types/src/index.d.ts");
    expect(declarations).toMatch(/ \*\/\nexport declare class CreateRelationshipCommand</);
    expect(declarations).toMatch(/\n    \/\*\* [^\n]+ \*\/\n    displayName: string;/);
  });

  test("has a program of Node behind its command", () => {
    expect(text("dist/cli.js")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test("has no example that links to what is not in it", () => {
    for (const page of below("examples/").filter((file) => file.endsWith(".md"))) {
      const links = Array.from(text(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g), ([, link = ""]) => link);
      expect([page, links.filter((link) => !existsSync(join(folder, dirname(page), link)))]).toEqual([page, []]);
    }
  });

  test("has no example that imports what a consumer does not have, or the tools of a test", () => {
    const programs = below("examples/").filter((file) => file.endsWith(".ts"));
    const imported = programs.flatMap((file) => Array.from(text(file).matchAll(/ from "([^.][^"]*)"/g), ([, name = ""]) => name));
    expect(Array.from(new Set(imported)).sort()).toEqual([
      "msw/node",
      "partnercentral-channel",
      "partnercentral-channel/emulator",
      "partnercentral-channel/emulator/msw",
      "vitest",
    ]);
  });

  test("says of a script of this repository that it is one", () => {
    const scripts = below("examples/").flatMap((file) => Array.from(text(file).matchAll(/.*npm (?:run|start|test).*/g), ([line]) => line));
    expect(scripts.filter((line) => !line.includes("in a checkout"))).toEqual([]);
  });
});
