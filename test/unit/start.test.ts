import { execFile, spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { type EmulatorServer, startEmulator } from "partnercentral-channel/emulator/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** What `npm start` runs, in an environment in which nothing but the test could send it elsewhere. */
function start(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const env = { PATH: process.env["PATH"], AWS_MAX_ATTEMPTS: "1", AWS_EC2_METADATA_DISABLED: "true", ...environment };
  return new Promise((resolve) => {
    const child = execFile("node", ["dist/cli.js", ...args], { cwd: root, env }, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

test("shows the middleware, the request with its secrets masked, the result, a fault and bad input, and ends", async () => {
  const { status, stdout, stderr } = await start([]);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toContain("idempotencyTokenMiddleware - initialize\n");
  expect(stdout).toMatch(/POST http:\/\/127\.0\.0\.1:\d+\/\n {2}content-type: application\/x-amz-json-1\.0/);
  expect(stdout).toContain("Credential=<masked>/");
  expect(stdout).toContain("Signature=<masked>");
  expect(stdout).not.toMatch(/AKIAEMULATOR|emulator-secret|Signature=[0-9a-f]/);
  expect(stdout).toMatch(/relationship {2}rs-0000000000001\n {2}arn {11}arn:aws:partnercentral:.*\n {2}attempts {6}1, waited 0 ms/);
  expect(stdout).toMatch(/amz-sdk-request: attempt=2; max=3[\s\S]*relationship {2}rs-0000000000002\n.*\n {2}attempts {6}2, waited/);
  expect(stdout).toContain("InputValidationError: CreateRelationshipCommand was not sent: its input has 3 faults.");
});

describe("--aws", () => {
  let server: EmulatorServer;
  const identity = { accessKeyId: "ASIATEMPORARY", secretAccessKey: "s3cret", sessionToken: "t0ken", accountId: "111122223333" };
  beforeAll(async () => {
    server = await startEmulator({ identities: [identity] });
  });
  afterAll(() => server.close());
  const environment = () => ({
    AWS_ENDPOINT_URL: server.url,
    AWS_ACCESS_KEY_ID: identity.accessKeyId,
    AWS_SECRET_ACCESS_KEY: identity.secretAccessKey,
    AWS_SESSION_TOKEN: identity.sessionToken,
    AWS_REGION: "us-east-1",
  });

  test("sends with the credentials of the environment, and masks them", async () => {
    const args = ["--aws", "--program-management-account", "pma-sandbox000001", "--account", "444455556666", "--display-name", "Mine"];
    const { status, stdout } = await start(args, environment());
    expect(status).toBe(0);
    expect(stdout).toContain('"displayName":"Mine"');
    expect(stdout).toContain("relationship  rs-0000000000001");
    expect(stdout).toContain("x-amz-security-token: <masked>");
    expect(stdout).not.toMatch(/ASIATEMPORARY|s3cret|t0ken/);
  });

  test("ends with status 1 and the token when the service refuses", async () => {
    const args = ["--aws", "--program-management-account", "pma-0000000000000", "--account", "444455556666"];
    const { status, stdout, stderr } = await start(args, environment());
    expect(status).toBe(1);
    expect(stdout).toMatch(/clientToken {3}[0-9a-f-]{36}/);
    expect(stderr).toContain("ResourceNotFoundException: ProgramManagementAccount pma-0000000000000 was not found.");
  });

  test("ends with status 1 when there are no credentials", async () => {
    const args = ["--aws", "--program-management-account", "pma-sandbox000001", "--account", "444455556666"];
    const { status, stderr } = await start(args, { AWS_REGION: "us-east-1", HOME: "/nowhere" });
    expect(status).toBe(1);
    expect(stderr).toContain("CredentialsError: CreateRelationshipCommand was not sent. No credentials: ");
  });
});

test("ends when the environment cannot be used", async () => {
  expect(await start([], { AWS_SDK_UA_APP_ID: "x".repeat(60) })).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("userAgentAppId"),
  });
});

test("--serve answers until it is asked to end, and says how to reach it", async () => {
  const child = spawn("node", ["dist/cli.js", "--serve", "--port", "0"], { cwd: root });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const said = await new Promise<string>((resolve) => child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString())));
  const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
  expect((await fetch(url, { method: "POST", body: "{}" })).status).toBe(400);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("--serve at a port that is taken says so", async () => {
  const taken = await startEmulator();
  const { status, stderr } = await start(["--serve", "--port", new URL(taken.url).port]);
  await taken.close();
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("is taken: give another one with --port.") });
});

test.each([
  [["--bogus"], "Unknown option '--bogus'"],
  [["--aws"], "--aws needs --program-management-account and --account."],
  [["--aws", "--account", "1", "--program-management-account="], "--aws needs --program-management-account and --account."],
  [["--profile", "x"], "--profile goes with --aws."],
  [["--port", "80"], "--port goes with --serve."],
  [["--serve", "--port="], "--port : expected a whole number of at most 65535."],
  [["--aws", "--serve", "--account", "1", "--program-management-account", "pma-1"], "--serve goes with --port alone."],
  [["--serve", "--port", "eighty"], "--port eighty: expected a whole number of at most 65535."],
])("%j is refused with the usage and status 2", async (args, message) => {
  const { status, stderr } = await start(args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain("Usage: partnercentral-channel [options]");
});

test.each(["-h", "--help"])("%s explains", async (option) => {
  expect(await start([option])).toMatchObject({ status: 0, stdout: expect.stringContaining("FOR REAL") });
});
