import { readFileSync } from "node:fs";

export interface DocumentedProgram {
  /** The page it stands on: `README.md`. */
  readonly page: string;
  /** The heading that the program stands under; the second of a section has a 2 behind it. */
  readonly section: string;
  readonly code: string;
}

/** The TypeScript programs of a page, in order. */
export function programsOf(page: string): DocumentedProgram[] {
  const sections = readFileSync(page, "utf8").split(/^## /m).slice(1);
  return sections.flatMap((text) => {
    const [heading = ""] = text.split("\n", 1);
    const codes = Array.from(text.matchAll(/^```ts\n(.*?)^```$/gms), ([, code = ""]) => code);
    return codes.map((code, index) => ({ page, section: index === 0 ? heading : `${heading} ${index + 1}`, code }));
  });
}
