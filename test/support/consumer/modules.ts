import { builtinModules } from "node:module";

type Modules = readonly string[] | undefined;

/** Of the files of the installed package in a bundle those that are for one platform. */
export function runtimesOf(modules: Modules = []): string[] {
  return modules.flatMap(
    (name) => /node_modules\/partnercentral-channel\/dist\/((?:runtime|index)-(?:node|web)\.c?js)$/.exec(name)?.[1] ?? [],
  );
}

/** The modules that only Node has; Vite puts an empty one of its own in their place. */
export function nodeModulesOf(modules: Modules = []): string[] {
  return modules.filter((name) => /node:|vite-browser-external/.test(name) || builtinModules.includes(name));
}
