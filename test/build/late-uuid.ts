import type { Plugin } from "rolldown";

/** Smithy takes hold of `crypto` when it is loaded, which makes Node load all of that: 3 ms. At the first id it is soon enough. */
export const lateUuid: Plugin = {
  name: "late-uuid",
  transform: {
    filter: { id: /\/serde\/index.*\.js$/, code: /v4 = bindV4\(/ },
    handler: (code) =>
      code
        .replace("const _getRandomValues = getRandomValues;", "const _getRandomValues = (bytes) => getRandomValues(bytes);")
        .replace(/v4 = (bindV4\(.*\));/, "v4 = () => (boundV4 ??= $1)();\nlet boundV4;"),
  },
};
