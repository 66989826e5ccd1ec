import type { Plugin } from "rolldown";
import { parseSync, Visitor } from "rolldown/utils";
import { splice } from "./splice.js";

/**
 * Marks the calls that make the constants of a module as pure, those within them too: what nobody uses then falls out of every
 * bundle. A function can say that once for all its calls (`@__NO_SIDE_EFFECTS__`), but not all bundlers listen to that.
 *
 * It is true of this package as a whole: its `package.json` says that no module has side effects.
 */
export const pureCalls: Plugin = {
  name: "pure-calls",
  renderChunk: (code) =>
    splice(
      code,
      Array.from(callsOfConstants(code), (start) => ({ start, end: start, text: "/* @__PURE__ */ " })),
    ),
};

/** Where the calls begin that run when the constants of a module are made. */
function callsOfConstants(code: string): Set<number> {
  const places = new Set<number>();
  let constants = 0;
  let bodies = 0;
  const enterBody = (): void => void bodies++;
  const leaveBody = (): void => void bodies--;
  const note = ({ start }: { start: number }): void => {
    if (constants > 0 && bodies === 0) places.add(start);
  };
  new Visitor({
    VariableDeclarator: () => void constants++,
    "VariableDeclarator:exit": () => void constants--,
    FunctionDeclaration: enterBody,
    "FunctionDeclaration:exit": leaveBody,
    FunctionExpression: enterBody,
    "FunctionExpression:exit": leaveBody,
    ArrowFunctionExpression: enterBody,
    "ArrowFunctionExpression:exit": leaveBody,
    ClassBody: enterBody,
    "ClassBody:exit": leaveBody,
    CallExpression: note,
    NewExpression: note,
  }).visit(parseSync("chunk.js", code).program);
  return places;
}
