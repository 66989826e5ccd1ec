import snapshots from "virtual:snapshots";

const unwritable = () => Promise.reject(new Error("No snapshot is written here."));

/** A test whose snapshot is not in the bundle fails. */
const snapshotEnvironment = {
  getVersion: () => "1",
  getHeader: () => "",
  resolvePath: async (file: string) => `${file}.snap`,
  resolveRawPath: async (file: string, snapshot: string) => new URL(snapshot, `file:///${file}`).pathname.slice(1),
  readSnapshotFile: async (file: string) => snapshots[file] ?? null,
  saveSnapshotFile: unwritable,
  removeSnapshotFile: unwritable,
};

/** The settings that Vitest reads in a worker. */
const config = {
  root: "",
  setupFiles: [],
  passWithNoTests: false,
  allowOnly: false,
  sequence: { seed: 1, hooks: "stack", setupFiles: "list" },
  maxConcurrency: 5,
  testTimeout: 30_000,
  hookTimeout: 30_000,
  retry: 0,
  tags: [],
  expect: {},
  experimental: { importDurations: { limit: 0 } },
  fakeTimers: {
    loopLimit: 10_000,
    shouldClearNativeTimers: true,
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "setImmediate", "clearImmediate", "Date", "performance"],
  },
  snapshotOptions: { updateSnapshot: "none", snapshotEnvironment },
};

/** Gives Vitest what its workers have in a global, without a server to talk to. */
export function provideWorkerState(): unknown {
  const value = {
    ctx: { pool: "threads" },
    config,
    environment: { name: "runtime" },
    rpc: { snapshotSaved: async () => undefined },
    evaluatedModules: { idToModuleMap: new Map() },
    resolvingModules: new Set(),
    onCleanup: () => undefined,
  };
  Object.defineProperty(globalThis, "__vitest_worker__", { value, configurable: true });
  return config;
}
