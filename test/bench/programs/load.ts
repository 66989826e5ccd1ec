/** Prints milliseconds that loading a package takes: `import|require package [package loaded before]`. */
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import process from "node:process";

const [how, name = "", before] = process.argv.slice(1);
const require = createRequire(`${process.cwd()}/`);
const load = async (specifier: string): Promise<unknown> => (how === "import" ? import(specifier) : (require(specifier) as unknown));

async function run(): Promise<void> {
  if (before !== undefined) await load(before);
  const start = performance.now();
  await load(name);
  const milliseconds = performance.now() - start;
  // To ask for it makes the stream, which takes as long as a small package.
  process.stdout.write(JSON.stringify(milliseconds));
}
void run();
