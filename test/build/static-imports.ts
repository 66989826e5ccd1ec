import type { Plugin } from "rolldown";

const lateImport = /const (\{[\w\s,]+\}) = await import\(("@smithy\/[^"]+")\);/g;

/**
 * In one file nothing can be loaded late. A module that is imported late would be made when it is, and with it every module that
 * it shares with others: they would stand in functions, out of which no bundler takes what is not used.
 */
export const staticImports: Plugin = {
  name: "static-imports",
  transform: {
    filter: { code: /await import\("@smithy\// },
    handler: (code) => {
      const imports = Array.from(code.matchAll(lateImport), ([, names = "", from = ""]) => `import ${names} from ${from};\n`);
      const rest = code.replaceAll(lateImport, "");
      if (rest.includes('import("@smithy/')) throw new Error("An import is of another form than those that are known.");
      return imports.join("") + rest;
    },
  },
};
