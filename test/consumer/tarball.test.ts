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
    const papers = ["CHANGELOG.md", "LICENSE", "README.md"];
    expect(Array.from(places).sort()).toEqual([...papers, "dist/commands", "dist/middleware", "dist/src", "examples", "package.json"]);
    expect(below("dist/").filter((file) => !/\.(js|js\.map|d\.ts)$/.test(file) || /\.test\./.test(file))).toEqual([]);
    expect(below("examples/").filter((file) => !/\.(ts|md|html)$/.test(file))).toEqual([]);
  });

  test("has every file that its package.json names", () => {
    const { exports, imports, bin } = JSON.parse(text("package.json")) as Record<string, unknown>;
    const named = pathsOf([exports, imports, bin]);
    expect(named.length).toBe(18);
    expect(named.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  test("has declarations and a source map for each module, with the source in it", () => {
    const modules = below("dist/").filter((file) => file.endsWith(".js"));
    expect(modules.length).toBeGreaterThan(100);
    for (const module of modules) {
      expect(files).toContain(module.replace(/\.js$/, ".d.ts"));
      const { sources, sourcesContent } = JSON.parse(text(`${module}.map`)) as { sources: string[]; sourcesContent?: unknown[] };
      expect([module, sources.length, sourcesContent]).toEqual([module, 1, [expect.any(String)]]);
      expect(text(module)).toContain(`//# sourceMappingURL=${module.split("/").at(-1)}.map`);
    }
  });

  test("has a program of Node behind its command", () => {
    expect(text("dist/src/cli/start.js")).toMatch(/^#!\/usr\/bin\/env node\n/);
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
