import { bundle } from "./bundle.js";
import { outputOf } from "./child-output.js";
import type { Report } from "./report.js";

interface ProgramOptions {
  readonly conditions: readonly string[];
  readonly args?: readonly string[];
}

/** Bun and Deno run the bundle as a program, with the packages of the project as they find them. */
export async function runProgram(id: string, binary: string, { conditions, args = [] }: ProgramOptions): Promise<Report> {
  const file = await bundle(id, { entry: "program.ts", conditions, external: ["@smithy/*", "@aws-sdk/*", "msw", "msw/node"] });
  const output = await outputOf(binary, [...args, file]);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as Report;
}
