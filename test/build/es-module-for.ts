import { writeFileSync } from "node:fs";
import type { OutputChunk } from "rolldown";
import { dist } from "./paths.js";

/**
 * An ES module on a CommonJS file, `x.js` on `x.cjs`. Node would read through the CommonJS for the names that it exports, which
 * takes longer than to load it; so there is a file with one name between the two.
 */
export function writeEsModuleFor({ name, fileName, exports }: OutputChunk): void {
  const loader = `// For ${name}.js: Node reads this through for its names, and not ${fileName}.\nexports.channel = require("./${fileName}");\n`;
  writeFileSync(`${dist}/${name}.load.cjs`, loader);
  const names = exports.toSorted().map((exported) => `  ${exported},\n`);
  writeFileSync(`${dist}/${name}.js`, `import { channel } from "./${name}.load.cjs";\nexport const {\n${names.join("")}} = channel;\n`);
}
