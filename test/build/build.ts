/** `npm run build`: the declarations of each module that a user's compiler reads, and the JavaScript in a few files. */
import { rmSync, writeFileSync } from "node:fs";
import { bundleEntries } from "./bundle-entries.js";
import { bundleStandalone } from "./bundle-standalone.js";
import { emitDeclarations } from "./declarations.js";
import { notices, noticesFile } from "./notices.js";
import { dist } from "./paths.js";

rmSync(dist, { recursive: true, force: true });
const [, forNode, standalone] = await Promise.all([emitDeclarations(), bundleEntries(), bundleStandalone()]);
writeFileSync(`${dist}/${noticesFile}`, notices([forNode, ...standalone].flatMap(({ moduleIds }) => moduleIds)));
