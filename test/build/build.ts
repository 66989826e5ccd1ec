/** `npm run build`: the declarations of each module that a user's compiler reads, and the JavaScript in a few files. */
import { rmSync } from "node:fs";
import { bundleEntries } from "./bundle-entries.js";
import { bundleStandalone } from "./bundle-standalone.js";
import { emitDeclarations } from "./declarations.js";
import { dist } from "./paths.js";

rmSync(dist, { recursive: true, force: true });
await Promise.all([emitDeclarations(), bundleEntries(), bundleStandalone()]);
