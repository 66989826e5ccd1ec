import { readFileSync } from "node:fs";

export interface ReadmeProgram {
  /** The heading that the program stands under. */
  readonly section: string;
  readonly code: string;
}

/** The TypeScript programs of the README, in order. */
export function readmePrograms(): ReadmeProgram[] {
  const sections = readFileSync("README.md", "utf8").split(/^## /m).slice(1);
  return sections.flatMap((text) => {
    const [section = ""] = text.split("\n", 1);
    return Array.from(text.matchAll(/^```ts\n(.*?)^```$/gms), ([, code = ""]) => ({ section, code }));
  });
}
