/** What a bundle may weigh, gzipped: as much as it does, and 1% more. */
const names = "{ PartnerCentralChannelClient, CreateRelationshipCommand }";

const bundle = (name, path, platform, limit) => ({
  name,
  path,
  import: names,
  limit,
  gzip: true,
  // The chain of credentials is optional.
  modifyEsbuildConfig: (config) => ({ ...config, platform, external: ["@aws-sdk/credential-provider-node"] }),
});

export default [
  bundle("browser: client and CreateRelationshipCommand", "dist/index.js", "browser", "38.7 kB"),
  bundle("Node: client and CreateRelationshipCommand", "dist/index.js", "node", "47.4 kB"),
  bundle("browser, standalone: client and CreateRelationshipCommand", "dist/standalone-web.js", "browser", "37.2 kB"),
  bundle("Node, standalone: client and CreateRelationshipCommand", "dist/standalone.js", "node", "41.6 kB"),
];
