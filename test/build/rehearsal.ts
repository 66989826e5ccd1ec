import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** What programs do, to a handler that answers at once. */
const program = `
const [file] = process.argv.slice(1);
const log = () => undefined;
const { CreateRelationshipCommand, PartnerCentralChannelClient } = require(file);
const answer = { relationshipDetail: { arn: "arn:aws:partnercentral:us-east-1:111122223333:catalog/AWS/relationship/rs-0", id: "rs-0" } };
const response = { statusCode: 200, headers: { date: new Date().toUTCString() }, body: Buffer.from(JSON.stringify(answer)) };
const client = new PartnerCentralChannelClient({
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
  logger: { debug: log, info: log, warn: log, error: log },
  requestHandler: { handle: async () => ({ response }) },
});
const command = new CreateRelationshipCommand({
  catalog: "AWS",
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-0000000000001",
  associatedAccountId: "111122223333",
  displayName: "Example Customer",
  sector: "COMMERCIAL",
});
client.send(command).finally(() => client.destroy());`;

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly startOffset: number; readonly count: number }[] }[];
  }[];
}

/** Where the functions of a CommonJS file begin that are called when it is loaded, a client is made, and sends its first command. */
export async function placesCalled(file: string): Promise<ReadonlySet<number>> {
  const folder = await mkdtemp(join(tmpdir(), "channel-build-"));
  try {
    const env = { PATH: process.env["PATH"], AWS_REGION: "us-east-1", NODE_V8_COVERAGE: folder };
    await promisify(execFile)(process.execPath, ["--input-type=commonjs", "--eval", program, file], { env });
    const [report = ""] = await readdir(folder);
    const { result } = JSON.parse(await readFile(join(folder, report), "utf8")) as Coverage;
    const functions = result.find(({ url }) => url === pathToFileURL(file).href)?.functions ?? [];
    const starts = functions.flatMap(({ ranges: [whole] }) => (whole !== undefined && whole.count > 0 ? [whole.startOffset] : []));
    if (starts.length === 0) throw new Error(`Node tells nothing of ${file}.`);
    return new Set(starts);
  } finally {
    await rm(folder, { recursive: true });
  }
}
