import { mkdir, readdir, rm } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { isBuiltin } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { build, type Format } from "esbuild";
import { Emulator, type EmulatorIdentity, emulatorCredentials } from "partnercentral-channel/emulator";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { emptyFolder, folderWith } from "../support/consumer/consumer.js";
import { runNode } from "../support/consumer/run-node.js";

/** A role's, as Lambda gives them. */
const credentials: EmulatorIdentity = {
  accessKeyId: "ASIAEMULATOR00000001",
  secretAccessKey: "secret-of-the-role",
  sessionToken: "token-of-the-role",
  accountId: emulatorCredentials.accountId,
};
const traceId = "Root=1-5759e988-bd862e3fe1be46a994272793;Lineage=a87bd80c:0";

const emulator = new Emulator({ identities: [credentials] });
const requests: IncomingHttpHeaders[] = [];
let service: Server;
let folder = "";
/** Nothing is found here that is not in the file. */
let functions = "";

beforeAll(async () => {
  service = createServer((incoming, outgoing) => {
    requests.push(incoming.headers);
    void text(incoming).then(async (body) => {
      const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
      const answer = await emulator.fetch(new Request(`http://${incoming.headers.host}/`, { method: "POST", headers, body }));
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    });
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  functions = await emptyFolder();
  folder = await folderWith("lambda-handler.js");
}, 180_000);
afterAll(async () => {
  service?.close();
  await rm(functions, { recursive: true });
});
beforeEach(() => {
  requests.length = 0;
  emulator.reset();
});

const formats: readonly { format: Format; file: string; load: string }[] = [
  { format: "cjs", file: "index.cjs", load: 'Promise.resolve(require("./index.cjs"))' },
  { format: "esm", file: "index.mjs", load: 'import("./index.mjs")' },
];

test.each(formats)("a Lambda function in one minified file ($format) has credentials, region and trace from Lambda", async (shape) => {
  const own = join(functions, shape.format);
  await mkdir(own);
  const { metafile } = await build({
    entryPoints: [join(folder, "lambda-handler.js")],
    outfile: join(own, shape.file),
    bundle: true,
    minify: true,
    platform: "node",
    format: shape.format,
    // As for every ES module of Node: Smithy's CommonJS would `require` in it.
    ...(shape.format === "esm" && { mainFields: ["module", "main"] }),
    metafile: true,
  });
  expect(await readdir(own)).toEqual([shape.file]);
  const left = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  expect(left.filter((path) => !isBuiltin(path))).toEqual([]);

  const invocation = `${shape.load}.then(({ handler }) => handler({ account: "444455556666", name: "Größe" })).then((answer) => console.log(JSON.stringify(answer)))`;
  const printed = await runNode(own, ["--eval", invocation], {
    AWS_LAMBDA_FUNCTION_NAME: "create-relationship",
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken ?? "",
    _X_AMZN_TRACE_ID: traceId,
    AWS_ENDPOINT_URL_PARTNERCENTRAL_CHANNEL: `http://127.0.0.1:${(service.address() as AddressInfo).port}`,
  });
  expect(JSON.parse(printed)).toEqual({ statusCode: 200, body: "rs-0000000000001" });
  expect(requests.map((headers) => [headers["x-amzn-trace-id"], headers["x-amz-security-token"]])).toEqual([
    [traceId, credentials.sessionToken],
  ]);
  expect(requests[0]?.["user-agent"]).toContain("md/nodejs#");
});
