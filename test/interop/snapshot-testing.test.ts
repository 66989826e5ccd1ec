/**
 * The snapshot tests that official clients have: the requests of the official client are written down, and ours are compared
 * with them. The package has answers for other protocols only.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as official from "@aws-sdk/client-partnercentral-channel";
import { SnapshotRunner } from "@smithy/snapshot-testing";
import type { StaticOperationSchema } from "@smithy/types";
import * as ours from "partnercentral-channel";
import { afterAll, beforeAll, expect, test } from "vitest";

type Schemas = ConstructorParameters<typeof SnapshotRunner>[0]["schemas"];
type CommandClass = Schemas extends Map<unknown, infer Class> ? Class : never;

const operations = Object.keys(official).flatMap((name) => /^(\w+)Command$/.exec(name)?.[1] ?? []);
/** The commands of a package, by the official schemas, which make the inputs. */
const schemasOf = (commands: object): Schemas =>
  new Map(
    operations.map((name) => [
      Reflect.get(official, `${name}$`) as StaticOperationSchema,
      Reflect.get(commands, `${name}Command`) as CommandClass,
    ]),
  );

/** The runner gives options of all services, and inputs that the rules of this one do not allow. */
class Client extends ours.PartnerCentralChannelClient {
  constructor({ apiKey: _ofOtherServices, ...options }: ours.PartnerCentralChannelClientConfig & { apiKey?: unknown }) {
    super({ ...options, validateInput: false });
  }
}

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "partnercentral-channel-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const requestsOnly = async (name: string, run: () => Promise<void>): Promise<void> => {
  if (name.endsWith("(request)")) await run();
};

/**
 * Different on purpose: the names of the SDKs, and `content-length`, which the HTTP handler adds here. The order of headers
 * and the type of the body say nothing; `x-amz-content-sha256` says which bytes it has.
 */
function comparable(snapshot: string): { lines: string[]; body: string } {
  const [head = "", body = ""] = snapshot.split(/^\[\w+ \(json\)\]$/m);
  const lines = head.replace("content-length;", "").split("\n");
  return { lines: lines.filter((line) => !/^((x-amz-)?user-agent|content-length): /.test(line)).toSorted(), body };
}

test("for each operation the request is that of the official client: method, place, headers, what is signed, and body", async () => {
  const compared: [string, string, string][] = [];
  const assertions = async (...pair: [string, string, string]) => void compared.push(pair);
  const snapshotDirPath = join(folder, "snapshots");
  const common = { snapshotDirPath, testCase: requestsOnly };
  await new SnapshotRunner({ ...common, Client: official.PartnerCentralChannelClient, schemas: schemasOf(official), mode: "write" }).run();
  await new SnapshotRunner({ ...common, Client, schemas: schemasOf(ours), mode: "compare", assertions }).run();
  expect(compared.map(([name]) => name).toSorted()).toEqual(operations.toSorted());
  for (const [name, their, our] of compared) expect([name, comparable(our)]).toEqual([name, comparable(their)]);
});
