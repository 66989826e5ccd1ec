import { fileURLToPath } from "node:url";

export const root: string = fileURLToPath(new URL("../..", import.meta.url));
/** Within node_modules, so that bundles find the packages of the project; nothing there is in Git. */
export const scratch: string = `${root}node_modules/.cache/runtimes`;
/** The neutral tests. */
export const folders: readonly string[] = ["test/neutral/", "test/wire/"];
