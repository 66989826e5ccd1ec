import type { Plugin } from "rolldown";

/**
 * The few functions that the client needs of these parts of Smithy stand in the file for Node: loading the parts takes 15 ms.
 * Nobody can tell them from those of another copy, unlike the classes of the other parts, which all clients of a program share.
 */
export const ownSmithy: Plugin = {
  name: "own-smithy",
  resolveId: {
    order: "pre",
    filter: { id: /^@smithy\/core\/(retry|serde|protocols)$/ },
    handler(id, importer) {
      return this.resolve(
        new URL(`../../node_modules/${id.replace("core/", "core/dist-es/submodules/")}/index.js`, import.meta.url).pathname,
        importer,
      );
    },
  },
};

const handlerPackage = "@smithy/node-http-handler";

/** Node's HTTP handler, with which comes half of Smithy, is loaded when the first one is made: a program may bring another. */
export const lazyHandler: Plugin = {
  name: "lazy-handler",
  resolveId: {
    order: "pre",
    filter: { id: /^@smithy\/node-http-handler$/ },
    handler: (id, importer) => (importer === "lazy:handler" ? { id, external: true } : "lazy:handler"),
  },
  load: {
    filter: { id: /^lazy:handler$/ },
    handler: () => `export function NodeHttpHandler(...options) {
  const { NodeHttpHandler } = require("${handlerPackage}");
  return new NodeHttpHandler(...options);
}`,
  },
};
