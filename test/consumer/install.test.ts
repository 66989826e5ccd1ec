import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { consumerFolder } from "../support/consumer/consumer.js";
import { runNode } from "../support/consumer/run-node.js";

let folder = "";
beforeAll(async () => {
  folder = await consumerFolder();
}, 180_000);

test("the command is there", async () => {
  const { stdout } = await promisify(execFile)("npx", ["--no-install", "partnercentral-channel", "--help"], { cwd: folder });
  expect(stdout).toContain("--serve [--port N]");
});

test("the default credential chain came along", async () => {
  const code = 'import("@aws-sdk/credential-provider-node").then(({ defaultProvider }) => console.log(typeof defaultProvider));';
  expect(await runNode(folder, ["--eval", code])).toBe("function\n");
});
