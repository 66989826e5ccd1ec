import { readFileSync, writeFileSync } from "node:fs";
import type { ESTree } from "rolldown/utils";
import { parseSync, Visitor } from "rolldown/utils";
import { placesCalled } from "./rehearsal.js";
import { type Replacement, splice } from "./splice.js";

/**
 * Rewrites a CommonJS file so that what every program calls is compiled when it is loaded. V8 first only looks for the end of a
 * function, and reads it once more at its first call: half of the time of the first send. One in parentheses it compiles at once,
 * as it seems to be called on the spot.
 */
export async function compileEarly(file: string): Promise<void> {
  const code = readFileSync(file, "utf8");
  const called = await placesCalled(file);
  const { program } = parseSync(file, code, { sourceType: "script" });
  const declared = program.body.filter(isFunction).filter(({ start }) => called.has(start));
  const arrows = Array.from(arrowsOf(program)).filter((arrow) => called.has(arrow.start) && !isBound(code, arrow));
  const inParentheses = arrows.flatMap((arrow) => asFunction(code, arrow));
  const within = (start: number, end: number): string => {
    const places = inParentheses.filter((place) => place.start >= start && place.end <= end);
    return splice(
      code.slice(start, end),
      places.map((place) => ({ ...place, start: place.start - start, end: place.end - start })),
    );
  };
  // As constants they stand before all else: a declaration can be called from above it, too.
  const first = declared.map(({ id, start, end }) => `const ${id?.name} = (${within(start, end)});\n`).join("");
  const isInDeclared = ({ start }: Replacement): boolean => declared.some((node) => node.start <= start && start < node.end);
  const [directive] = program.body;
  const rest = [
    ...inParentheses.filter((place) => !isInDeclared(place)),
    ...declared.map(({ start, end }) => ({ start, end, text: "" })),
    { start: directive?.end ?? 0, end: directive?.end ?? 0, text: `\n${first}` },
  ];
  writeFileSync(file, splice(code, rest));
}

const isFunction = (node: ESTree.Statement | ESTree.Directive): node is ESTree.Function => node.type === "FunctionDeclaration";

type Arrow = ESTree.ArrowFunctionExpression;

function arrowsOf(program: ESTree.Program): Set<Arrow> {
  const arrows = new Set<Arrow>();
  new Visitor({ ArrowFunctionExpression: (arrow) => void arrows.add(arrow) }).visit(program);
  return arrows;
}

/** To what only an arrow has of the function around it. */
function isBound(code: string, { start, end }: Arrow): boolean {
  return /\b(this|arguments|super|new\.target)\b/.test(code.slice(start, end));
}

/** The places in which `(a) => a + 1` differs from `(function (a) { return a + 1; })`. */
function asFunction(code: string, { start, end, async: isAsync, params, body }: Arrow): Replacement[] {
  const isBlock = body.type === "BlockStatement";
  const [firstStart, lastEnd] = [params[0]?.start, params.at(-1)?.end];
  const afterArrow = code.lastIndexOf("=>", body.start) + "=>".length;
  const bodyStart = afterArrow + code.slice(afterArrow).search(/\S/);
  const head = `(${isAsync ? "async " : ""}function (`;
  const open = `) ${isBlock ? "" : "{ return "}`;
  const close = { start: end, end, text: isBlock ? ")" : "; })" };
  if (firstStart === undefined || lastEnd === undefined) return [{ start, end: bodyStart, text: head + open }, close];
  return [{ start, end: firstStart, text: head }, { start: lastEnd, end: bodyStart, text: open }, close];
}
