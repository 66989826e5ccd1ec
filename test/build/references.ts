import { type ESTree, Visitor } from "rolldown/utils";
import type { Replacement } from "./splice.js";

export interface Reference {
  readonly start: number;
  readonly end: number;
  /** `{ name }`, which is name and value in one. */
  readonly isShorthand: boolean;
  /** `export { name }` */
  readonly isExport: boolean;
}

/**
 * Where a module uses what it imports by this name, or declares at this place. Within a function that has a parameter of that name
 * it does not.
 *
 * @throws Error when something else in the module has the name, and it cannot be told apart.
 */
export function referencesTo(name: string, program: ESTree.Program, declaredAt?: number): Reference[] {
  const references: Reference[] = [];
  const others = new Set<number>();
  const shorthands = new Set<number>();
  const exported = new Set<number>();
  let shadows = 0;
  const isOther = ({ start }: { start: number }): void => void others.add(start);
  const keyIsOther = ({ computed, key }: { computed: boolean; key: { start: number } }): void => (computed ? undefined : isOther(key));
  const enter = ({ params }: { params: unknown }): void => void (namesIn(params).has(name) && shadows++);
  const leave = ({ params }: { params: unknown }): void => void (namesIn(params).has(name) && shadows--);
  const declare = (declared: unknown): void => {
    if (declaredAt !== undefined && startOf(declared) === declaredAt) return void others.add(declaredAt);
    if (shadows === 0 && namesIn(declared).has(name)) throw new Error(`${name} is imported, and declared as something else.`);
  };
  new Visitor({
    Identifier: ({ name: found, start, end }: { name: string; start: number; end: number }) => {
      if (found === name && shadows === 0)
        references.push({ start, end, isShorthand: shorthands.has(start), isExport: exported.has(start) });
    },
    MemberExpression: ({ computed, property }) => (computed ? undefined : isOther(property)),
    Property: (node) => (node.shorthand ? void shorthands.add(node.key.start) : keyIsOther(node)),
    MethodDefinition: keyIsOther,
    PropertyDefinition: keyIsOther,
    TSPropertySignature: keyIsOther,
    ImportDeclaration: ({ specifiers }) => {
      for (const specifier of specifiers) {
        isOther(specifier.local);
        if (specifier.type === "ImportSpecifier") isOther(specifier.imported);
      }
    },
    TSTypeReference: ({ typeName }) => isOther(typeName),
    ExportSpecifier: ({ local }) => void exported.add(local.start),
    VariableDeclarator: ({ id }) => declare(id),
    CatchClause: ({ param }) => declare(param),
    ClassDeclaration: ({ id }) => declare(id),
    FunctionDeclaration: (node) => {
      declare(node.id);
      enter(node);
    },
    "FunctionDeclaration:exit": leave,
    FunctionExpression: enter,
    "FunctionExpression:exit": leave,
    ArrowFunctionExpression: enter,
    "ArrowFunctionExpression:exit": leave,
  }).visit(program);
  // A shorthand is visited twice, as key and as value.
  const places = new Map(references.filter(({ start }) => !others.has(start)).map((reference) => [reference.start, reference]));
  return Array.from(places.values());
}

/** An expression in place of a name that is used there. */
export function inPlaceOf({ start, end, isShorthand }: Reference, name: string, expression: string): Replacement {
  return { start, end, text: isShorthand ? `${name}: ${expression}` : expression };
}

const startOf = (node: unknown): unknown => (typeof node === "object" && node !== null && "start" in node ? node.start : undefined);

/** The names that patterns declare. */
function namesIn(pattern: unknown): Set<string> {
  if (typeof pattern !== "object" || pattern === null) return new Set();
  if (Array.isArray(pattern)) return new Set(pattern.flatMap((part) => Array.from(namesIn(part))));
  const { type, name, left, key: _key, ...parts } = pattern as Record<string, unknown>;
  if (type === "Identifier") return new Set([String(name)]);
  return namesIn(type === "AssignmentPattern" ? left : Object.values(parts));
}
