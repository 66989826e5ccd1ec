import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { promisify } from "node:util";
import { build } from "esbuild";
import { root } from "./packages.js";

/** One of `test/bench/programs/`, compiled for a Node process in which nothing but it runs. */
export type Program = readonly string[];

/**
 * The flags with which Node runs the program. Its packages are those of the repository, this one by its own name, and the
 * program is no file, so that it finds them from any place.
 */
export async function programOf(name: string, format: "esm" | "cjs" = "esm"): Promise<Program> {
  const { outputFiles } = await build({
    entryPoints: [`${root}test/bench/programs/${name}.ts`],
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format,
    write: false,
  });
  const [output] = outputFiles;
  return [`--input-type=${format === "esm" ? "module" : "commonjs"}`, "--eval", output?.text ?? ""];
}

/** What the program prints, as data. */
export async function resultOf<Result>(
  node: string,
  program: Program,
  args: readonly string[] = [],
  flags: readonly string[] = [],
): Promise<Result> {
  const { stdout } = await promisify(execFile)(node, [...flags, ...program, ...args], { cwd: root, env: environment }).catch(
    // The message would have all of the program in it.
    (error: { stderr: string }) => Promise.reject(new Error(error.stderr.slice(-2_000), { cause: error })),
  );
  return JSON.parse(stdout) as Result;
}

/** Milliseconds from the start of the process to the first that it prints, seen from outside. */
export async function millisecondsToOutput(node: string, program: Program, args: readonly string[] = []): Promise<number> {
  const start = process.hrtime.bigint();
  const child = spawn(node, [...program, ...args], { cwd: root, env: environment, stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  await Promise.race([once(child.stdout, "data"), closed.then(() => Promise.reject(new Error("The program printed nothing.")))]);
  const end = process.hrtime.bigint();
  await closed;
  return Number(end - start) / 1e6;
}

/** Gives the address of an HTTP server in a process of its own, which ends with what it is for. */
export async function withServer<Result>(node: string, use: (url: string) => Promise<Result>): Promise<Result> {
  const child = spawn(node, await programOf("server"), { cwd: root, env: environment, stdio: ["pipe", "pipe", "inherit"] });
  try {
    const [url] = (await once(child.stdout, "data")) as [Buffer];
    return await use(url.toString());
  } finally {
    child.stdin.end();
  }
}

/** Nothing of this machine, neither its AWS settings nor its Node options, and no warning that one of them would pay for. */
const environment: NodeJS.ProcessEnv = {
  PATH: process.env["PATH"],
  AWS_CONFIG_FILE: "/nowhere/config",
  AWS_SHARED_CREDENTIALS_FILE: "/nowhere/credentials",
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
};
