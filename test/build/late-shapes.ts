import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Plugin } from "rolldown";
import { type ESTree, parseSync } from "rolldown/utils";
import { root } from "./paths.js";
import { inPlaceOf, referencesTo } from "./references.js";
import { type Replacement, splice } from "./splice.js";

/**
 * Makes each shape and each operation of the commands when it is first used: a program sends two or three of them, and to make all
 * takes a tenth of the import. `const tags = list(tag)` becomes a function, and who uses it calls that.
 */
export const lateShapes: Plugin = {
  name: "late-shapes",
  transform: {
    filter: { id: /^(?!.*\/node_modules\/).*\/(commands|src)\/.*\.ts$/ },
    handler: (code, id) => {
      const { program } = parseSync(id, code);
      const own = shapesOf(program);
      const unseen = own.find(({ isExported }) => isExported && !id.startsWith(`${root}commands/`));
      if (unseen) throw new Error(`${unseen.name} is exported by ${id}: who imports a shape is found only where it stands in commands/.`);
      const ownCalls = own.flatMap(({ name, declaredAt }) => callsOf(name, program, declaredAt));
      const calls = Array.from(importedShapes(program, id)).flatMap((name) => callsOf(name, program));
      return splice(code, [...own.flatMap(made), ...ownCalls, ...calls]);
    },
  },
};

interface LateShape {
  readonly name: string;
  readonly isExported: boolean;
  /** After `export`. */
  readonly start: number;
  readonly declaredAt: number;
  readonly init: ESTree.Expression;
  readonly end: number;
}

/** The constants of a module that are shapes, by their type, and patterns by what letters are: V8 takes 0.4 ms for one of those. */
function shapesOf({ body }: ESTree.Program): LateShape[] {
  return body.flatMap((statement) => {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type !== "VariableDeclaration") return [];
    const [{ id, init } = { id: undefined, init: undefined }] = declaration.declarations;
    if (id?.type !== "Identifier" || !init || !isShape(id, init)) return [];
    const isExported = declaration !== statement;
    return [{ name: id.name, isExported, start: declaration.start, declaredAt: id.start, init, end: statement.end }];
  });
}

function isShape({ typeAnnotation }: ESTree.BindingIdentifier, init: ESTree.Expression): boolean {
  const type = typeAnnotation?.typeAnnotation;
  const isTyped =
    type?.type === "TSTypeReference" && type.typeName.type === "Identifier" && /^(Shape|Structure|Operation)Of$/.test(type.typeName.name);
  return isTyped || patternOf(init)?.flags.includes("u") === true;
}

const patternOf = (init: ESTree.Expression): ESTree.RegExpLiteral["regex"] | undefined =>
  init.type === "Literal" && "regex" in init ? init.regex : undefined;

function made({ name, start, init, end }: LateShape): Replacement[] {
  const head = `function ${name}() { return made_${name} ??= `;
  const tail = `; }\nvar made_${name};`;
  const regex = patternOf(init);
  // As a text: what is written as a pattern V8 reads at once, even within a function that nobody calls.
  if (regex) return [{ start, end, text: `${head}new RegExp(${JSON.stringify(regex.pattern)}, ${JSON.stringify(regex.flags)})${tail}` }];
  return [
    { start, end: init.start, text: head },
    { start: init.end, end, text: tail },
  ];
}

function* importedShapes({ body }: ESTree.Program, importer: string): Generator<string> {
  for (const statement of body) {
    if (statement.type !== "ImportDeclaration" || !/^\.{1,2}\//.test(statement.source.value) || statement.importKind === "type") continue;
    const file = resolve(dirname(importer), statement.source.value.replace(/\.js$/, ".ts"));
    if (!file.startsWith(`${root}commands/`)) continue;
    const shapes = new Set(shapesOf(parseSync(file, readFileSync(file, "utf8")).program).map(({ name }) => name));
    for (const { local } of statement.specifiers) if (shapes.has(local.name)) yield local.name;
  }
}

const callsOf = (name: string, program: ESTree.Program, declaredAt?: number): Replacement[] =>
  referencesTo(name, program, declaredAt)
    .filter(({ isExport }) => !isExport)
    .map((reference) => inPlaceOf(reference, name, `${name}()`));
