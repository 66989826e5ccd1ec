import { isBuiltin } from "node:module";
import type { Plugin } from "rolldown";
import { parseSync } from "rolldown/utils";
import type { SmithyNames } from "./smithy-names.js";
import { type Replacement, splice } from "./splice.js";

/**
 * How Node gets at what a bundle imports, as fast as it can be had: an `import` of a CommonJS package makes Node read through
 * all of it for the names that it exports, though it is loaded already (10 ms for Smithy's), and an `import` of a module of
 * Node's own makes a copy of its names.
 *
 * Smithy's names come from `#smithy`, which is a module of CommonJS for Node and an ES module for bundlers; Node's own come from
 * `process.getBuiltinModule`.
 */
export function nodeImports(names: SmithyNames): Plugin {
  return { name: "node-imports", renderChunk: (code) => splice(code, [...replacementsIn(code, names)]) };
}

function* replacementsIn(code: string, names: SmithyNames): Generator<Replacement> {
  for (const { moduleRequest, entries, start, end } of parseSync("chunk.js", code).module.staticImports) {
    const name = moduleRequest.value;
    const imported = entries.map(({ importName, localName }) => ({ imported: importName.name ?? undefined, local: localName.value }));
    if (isBuiltin(name)) yield { start, end, text: builtin(name, imported) };
    if (name.startsWith("@smithy/")) {
      for (const entry of imported) names.add(name, entry.imported ?? "default");
      const list = imported.map((entry) => (entry.imported === entry.local ? entry.local : `${entry.imported} as ${entry.local}`));
      yield { start, end, text: `import { ${list.join(", ")} } from "#smithy";` };
    }
  }
}

interface Imported {
  /** `undefined` for all of it, or its default, which is the same. */
  readonly imported: string | undefined;
  readonly local: string;
}

function builtin(name: string, imported: readonly Imported[]): string {
  const module = `process.getBuiltinModule("${name}")`;
  return imported
    .filter(({ local }) => !(name === "node:process" && local === "process"))
    .map(({ imported: member, local }) => `const ${local} = ${module}${member === undefined ? "" : `.${member}`};`)
    .join("\n");
}
