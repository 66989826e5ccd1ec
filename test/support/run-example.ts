import { spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { startEmulator } from "partnercentral-channel/emulator/server";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface ExampleRun {
  status: number | null;
  output: string;
}

/** Runs a program of `examples/`. */
export const runExample = (name: string): Promise<ExampleRun> => runProgram(`examples/${name}.ts`, { withEndpoint: true });

interface RunOptions {
  readonly withEndpoint: boolean;
  /** In place of those that let TypeScript run. */
  readonly nodeOptions?: readonly string[];
}

/** Runs a program against a local service, which it finds by the environment as it would find AWS. */
export async function runProgram(file: string, { withEndpoint, nodeOptions = ["--import", "tsx"] }: RunOptions): Promise<ExampleRun> {
  const server = await startEmulator();
  const environment = {
    PATH: process.env["PATH"],
    ...(withEndpoint && { AWS_ENDPOINT_URL_PARTNERCENTRAL_CHANNEL: server.url }),
    AWS_ACCESS_KEY_ID: emulatorCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: emulatorCredentials.secretAccessKey,
    AWS_REGION: "us-east-1",
    // Clients of other packages would print that they will need a newer Node.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  };
  try {
    return await run([...nodeOptions, file], environment);
  } finally {
    await server.close();
  }
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<ExampleRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output }));
  });
}
