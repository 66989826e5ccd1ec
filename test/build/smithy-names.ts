/** Which names a bundle has from which of Smithy's packages. */
export class SmithyNames {
  private readonly packages = new Map<string, Set<string>>();

  add(packageName: string, name: string): void {
    const names = this.packages.get(packageName) ?? new Set();
    this.packages.set(packageName, names.add(name));
  }

  /** For bundlers: ES modules, of which only what is used remains. */
  esModule(): string {
    return this.lines((from, names) => `export { ${names.join(", ")} } from "${esModules[from] ?? from}";`);
  }

  /** For Node, which reads the names of its exports from the text. */
  commonJs(): string {
    return `"use strict";\n${this.lines((from, names) => names.map((name) => `exports.${name} = ${commonJsValue(from, name)};`).join("\n"))}`;
  }

  private lines(write: (from: string, names: readonly string[]) => string): string {
    const sorted = Array.from(this.packages).toSorted(([a], [b]) => a.localeCompare(b));
    return `${sorted.map(([from, names]) => write(from, Array.from(names).toSorted())).join("\n")}\n`;
  }
}

/** Packages without an `exports` map, of which bundlers for Node would take the CommonJS, whole and with all that it needs. */
const esModules: Readonly<Record<string, string>> = Object.fromEntries(
  ["node-http-handler", "signature-v4"].map((name) => [`@smithy/${name}`, `@smithy/${name}/dist-es/index.js`]),
);

/** Classes that a program may never need, as it can bring others: their packages are loaded when the first one is made. */
const lazyClasses: readonly string[] = ["NodeHttpHandler"];

function commonJsValue(from: string, name: string): string {
  const value = `require("${from}").${name}`;
  return lazyClasses.includes(name) ? `function (...options) {\n  return new (${value})(...options);\n}` : value;
}
