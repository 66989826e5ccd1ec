/** What the bundle puts in. */
declare module "virtual:files" {
  /** The test files, each run by its import. */
  const files: Readonly<Record<string, () => Promise<unknown>>>;
  export default files;
}

declare module "virtual:snapshots" {
  /** The text of each snapshot, by its path. */
  const snapshots: Readonly<Record<string, string>>;
  export default snapshots;
}
