/** The rows of the README's table of differences that a program shows; what only the compiler shows stands in test/types. */
import {
  CreateRelationshipCommand as OfficialCreateRelationshipCommand,
  paginateListRelationships as officialPaginateListRelationships,
  PartnerCentralChannelClient as OfficialClient,
  type PartnerCentralChannelClientConfig as OfficialConfig,
} from "@aws-sdk/client-partnercentral-channel";
import {
  ConfigurationError,
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  InputValidationError,
  paginateListRelationships,
} from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test, vi } from "vitest";
import { jsonHandler } from "../support/json-handler.js";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

const official = (config: object = {}) =>
  new OfficialClient({
    region: "us-east-1",
    credentials: emulatorCredentials,
    retryStrategy: promptRetries(),
    requestHandler: emulatorRequestHandler(new Emulator()),
    ...config,
  } as OfficialConfig);
const ours = (config: object = {}) => testClient({ requestHandler: emulatorRequestHandler(new Emulator()), ...config });

describe("a wrong input", () => {
  const wrong = relationshipInput({ displayName: "x".repeat(31), associatedAccountId: "1" });

  test("here is refused before anything is sent", async () => {
    const error = await rejectionOf(ours().send(new CreateRelationshipCommand(wrong)));
    expect(error).toBeInstanceOf(InputValidationError);
    expect((error as InputValidationError).faults).toHaveLength(2);
  });

  test("there is sent", async () => {
    expect(await rejectionOf(official().send(new OfficialCreateRelationshipCommand(wrong)))).toMatchObject({
      name: "ValidationException",
      $metadata: { httpStatusCode: 400 },
    });
  });

  test("there is sent also where a required member is undefined", async () => {
    const input = { ...relationshipInput(), sector: undefined };
    expect(await rejectionOf(official().send(new OfficialCreateRelationshipCommand(input)))).toMatchObject({ name: "ValidationException" });
  });
});

test("the token that was used is known here, of results and errors, and unknown there", async () => {
  const refused = new Emulator();
  refused.failNext({ error: "AccessDeniedException" });
  const output = await ours().send(new CreateRelationshipCommand(relationshipInput()));
  const error = await rejectionOf(
    ours({ requestHandler: emulatorRequestHandler(refused) }).send(new CreateRelationshipCommand(relationshipInput())),
  );
  expect([output, error]).toMatchObject([
    { $metadata: { clientToken: expect.any(String) } },
    { $metadata: { clientToken: expect.any(String) } },
  ]);
  const theirs = await official().send(new OfficialCreateRelationshipCommand(relationshipInput()));
  expect(JSON.stringify(theirs)).not.toContain("clientToken");
});

describe("a page token that comes again", () => {
  const requestHandler = jsonHandler([{ items: [], nextToken: "again" }]);

  async function pagesUpTo(limit: number, pages: AsyncIterable<unknown>): Promise<number> {
    let count = 0;
    for await (const _page of pages) {
      count += 1;
      if (count === limit) break;
    }
    return count;
  }

  test("here is an error", async () => {
    const pages = paginateListRelationships({ client: ours({ requestHandler }) }, { catalog: "Sandbox" }).pages();
    expect(await rejectionOf(pagesUpTo(50, pages))).toMatchObject({ name: "ResponseDecodeError" });
  });

  test("there is requested again and again", async () => {
    const pages = officialPaginateListRelationships({ client: official({ requestHandler }) }, { catalog: "Sandbox" });
    expect(await pagesUpTo(50, pages)).toBe(50);
  });
});

test("an option with a typing error is refused here and ignored there", () => {
  expect(() => ours({ maxAttemps: 1 })).toThrow(ConfigurationError);
  expect(() => official({ maxAttemps: 1 })).not.toThrow();
});

test("without a region it works here and fails there", async () => {
  for (const name of ["AWS_REGION", "AWS_PROFILE"]) vi.stubEnv(name, undefined);
  vi.stubEnv("AWS_CONFIG_FILE", "/nowhere");
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "/nowhere");
  try {
    await expect(ours().send(new CreateRelationshipCommand(relationshipInput()))).resolves.toBeDefined();
    const error = await rejectionOf(official({ region: undefined }).send(new OfficialCreateRelationshipCommand(relationshipInput())));
    expect((error as Error).message).toContain("Region is missing");
  } finally {
    vi.unstubAllEnvs();
  }
});

test("a refused connection is explained here, and passed on as it is there", async () => {
  const nowhere = { endpoint: "http://127.0.0.1:9", requestHandler: undefined };
  const error = await rejectionOf(ours(nowhere).send(new CreateRelationshipCommand(relationshipInput())));
  expect(error).toMatchObject({ name: "NetworkError", message: expect.stringContaining("could not reach http://127.0.0.1:9") });
  const theirs = await rejectionOf(official(nowhere).send(new OfficialCreateRelationshipCommand(relationshipInput())));
  expect((theirs as Error).message).toBe("connect ECONNREFUSED 127.0.0.1:9");
});

test("account ids and display names are masked in logs here and shown there", async () => {
  const lines = { ours: "", official: "" };
  const logger = (name: keyof typeof lines) => {
    const write = (line: unknown) => void (lines[name] += JSON.stringify(line));
    return { debug: () => undefined, info: write, warn: () => undefined, error: write };
  };
  const input: CreateRelationshipCommandInput = relationshipInput();
  await ours({ logger: logger("ours") }).send(new CreateRelationshipCommand(input));
  await official({ logger: logger("official") }).send(new OfficialCreateRelationshipCommand(input));
  expect(lines.ours).toContain("********6666");
  expect(lines.ours).not.toMatch(/444455556666|Example Customer/);
  expect(lines.official).toMatch(/444455556666.*Example Customer/);
});
