import type { Plugin } from "rolldown";
import { type ESTree, parseSync, Visitor } from "rolldown/utils";
import { inPlaceOf, referencesTo } from "./references.js";
import { type Replacement, splice } from "./splice.js";

/**
 * Node's own modules are loaded when something of them is first used: `node:crypto` takes 2 ms, `node:https` as long, and an
 * `import` of any of them some more for a copy of its names.
 */
export const lazyBuiltins: Plugin = {
  name: "lazy-builtins",
  resolveId: { filter: { id: /^builtin:/ }, handler: (id) => id },
  load: { filter: { id: /^builtin:/ }, handler: (id) => loaderOf(id.replace("builtin:", "")) },
  transform: {
    filter: { code: /(from |import\()"node:/ },
    handler: (code, id) => {
      const { program } = parseSync(id, code);
      const imports = Array.from(importsOf(code, /^node:/, id));
      return splice(code, [...imports.flatMap((imported) => lazily(imported, program)), ...withoutImport(program)]);
    },
  },
};

/** `nodeFsPromises` of `node:fs/promises`. */
const loaderName = (builtin: string): string => builtin.replaceAll(/\W(\w)/g, (_match, letter: string) => letter.toUpperCase());

const loaderOf = (builtin: string): string => `let loaded;
export function ${loaderName(builtin)}() {
  return (loaded ??= process.getBuiltinModule("${builtin}"));
}
export const lazy = new Proxy({}, { get: (_target, name) => ${loaderName(builtin)}()[name] });`;

function lazily({ start, end, from, members }: Imported, program: ESTree.Program): Replacement[] {
  // It is a global.
  if (from === "node:process" && members.every(({ local }) => local === "process")) return [{ start, end, text: "" }];
  const load = loaderName(from);
  const specifiers = [load];
  const uses = members.flatMap((member) => {
    const references = referencesTo(member.local, program);
    if (references.some(({ isExport }) => isExport)) {
      specifiers.push(`lazy as ${member.local}`);
      return [];
    }
    const value = member.name === "default" ? `${load}()` : `${load}().${member.name}`;
    return references.map((reference) => inPlaceOf(reference, member.local, value));
  });
  return [{ start, end, text: `import { ${specifiers.join(", ")} } from "builtin:${from}";` }, ...uses];
}

/** An `import()` makes Node evaluate all that the module has: of `node:http`, in Node 24, the whole of its `fetch`, 12 ms. */
function withoutImport(program: ESTree.Program): Replacement[] {
  const replacements: Replacement[] = [];
  const note = ({ start, end, source }: ESTree.ImportExpression): void => {
    const from = source.type === "Literal" ? String(source.value) : "";
    if (!from.startsWith("node:")) return;
    replacements.push({ start, end, text: `${loaderName(from)}()` });
    replacements.push({ start: 0, end: 0, text: `import { ${loaderName(from)} } from "builtin:${from}";\n` });
  };
  new Visitor({ ImportExpression: note }).visit(program);
  return replacements;
}

interface Imported {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly members: readonly { readonly name: string; readonly local: string }[];
}

function* importsOf(code: string, packages: RegExp, file: string): Generator<Imported> {
  for (const { moduleRequest, entries, start, end } of parseSync(file, code).module.staticImports) {
    const values = entries.filter(({ isType }) => !isType);
    const members = values.map(({ importName, localName }) => ({ name: importName.name ?? "default", local: localName.value }));
    if (packages.test(moduleRequest.value)) yield { start, end, from: moduleRequest.value, members };
  }
}
