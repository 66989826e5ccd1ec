import { execFile } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** What `npm start` runs, in an environment in which nothing could send it elsewhere. */
function start(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      "node",
      ["dist/src/cli/start.js", ...args],
      { cwd: root, env: { PATH: process.env["PATH"], AWS_MAX_ATTEMPTS: "1" } },
      (_error, stdout, stderr) => resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

test("shows the middleware, the request with its secrets masked, the result, a fault and bad input, and ends", async () => {
  const { status, stdout, stderr } = await start();
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toContain("idempotencyTokenMiddleware - initialize\n  httpAuthSchemeMiddleware");
  expect(stdout).toMatch(/POST http:\/\/127\.0\.0\.1:\d+\/\n {2}content-type: application\/x-amz-json-1\.0/);
  expect(stdout).toContain("Credential=<masked>/");
  expect(stdout).toContain("Signature=<masked>");
  expect(stdout).not.toMatch(/AKIAEMULATOR|emulator-secret|Signature=[0-9a-f]/);
  expect(stdout).toMatch(/relationship {2}rs-0000000000001\n {2}arn {11}arn:aws:partnercentral:.*\n {2}attempts {6}1, waited 0 ms/);
  expect(stdout).toMatch(/amz-sdk-request: attempt=2; max=3[\s\S]*relationship {2}rs-0000000000002\n.*\n {2}attempts {6}2, waited/);
  expect(stdout).toContain("InputValidationError: CreateRelationshipCommand was not sent: its input has 3 faults.");
});

test("a wrong option is told with the usage and status 2", async () => {
  const { status, stderr } = await start("--bogus");
  expect(status).toBe(2);
  expect(stderr).toMatch(/Unknown option '--bogus'[\s\S]*Usage: npm start/);
});

test("--aws without what it needs says what that is", async () => {
  expect(await start("--aws")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("--aws needs --program-management-account and --account"),
  });
});

test("--help explains", async () => {
  expect(await start("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("Usage: npm start") });
});
