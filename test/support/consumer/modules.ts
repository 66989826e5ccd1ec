import { builtinModules } from "node:module";

type Modules = readonly string[] | undefined;

/** Which file of the installed package a bundle has its client from. */
export function entriesOf(modules: Modules = []): string[] {
  return modules.flatMap((name) => /node_modules\/partnercentral-channel\/dist\/((?:index|standalone)-.*\.js)$/.exec(name)?.[1] ?? []);
}

/** The modules that only Node has; Vite puts an empty one of its own in their place. */
export function nodeModulesOf(modules: Modules = []): string[] {
  return modules.filter((name) => /node:|vite-browser-external/.test(name) || builtinModules.includes(name));
}
