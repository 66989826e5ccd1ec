import { spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";

export interface ProgramEnd {
  /** `null` when it did not end by itself. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

export interface Program {
  kill(): void;
  readonly ended: Promise<ProgramEnd>;
}

interface StartOptions {
  readonly nodeOptions?: readonly string[];
  /** When a program that does not end by itself is killed. */
  readonly killAfterMs: number;
}

/** Starts a program of `programs/` in a process of its own, which sees no AWS settings of this machine. */
export function startProgram(name: string, args: readonly string[], { nodeOptions = [], killAfterMs }: StartOptions): Program {
  const file = fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url));
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const child = spawn(process.execPath, [...nodeOptions, "--import", "tsx", file, ...args], {
    cwd: root,
    env: { PATH: process.env["PATH"] },
  });
  const kill = (): void => void child.kill("SIGKILL");
  const timer = setTimeout(kill, killAfterMs);
  const ended = new Promise<ProgramEnd>((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (status, signal) => resolve({ status, signal, output }));
  });
  return { kill, ended: ended.finally(() => clearTimeout(timer)) };
}
