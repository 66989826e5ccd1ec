/** The runtime of the platform, which the `imports` of `package.json` choose among the files of the build. */
declare module "#runtime" {
  // oxlint-disable-next-line typescript/consistent-type-imports -- With a statement it would be no ambient module.
  export const runtime: import("./runtime.js").Runtime;
  // oxlint-disable-next-line typescript/consistent-type-imports -- The same.
  export const hashing: import("./runtime.js").Hashing;
}
