import { readFileSync } from "node:fs";

export interface ReadmeProgram {
  /** The heading that the program stands under; the second of a section has a 2 behind it. */
  readonly section: string;
  readonly code: string;
}

/** The TypeScript programs of the README, in order. */
export function readmePrograms(): ReadmeProgram[] {
  const sections = readFileSync("README.md", "utf8").split(/^## /m).slice(1);
  return sections.flatMap((text) => {
    const [heading = ""] = text.split("\n", 1);
    const codes = Array.from(text.matchAll(/^```ts\n(.*?)^```$/gms), ([, code = ""]) => code);
    return codes.map((code, index) => ({ section: index === 0 ? heading : `${heading} ${index + 1}`, code }));
  });
}
