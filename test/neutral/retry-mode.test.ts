import { CreateRelationshipCommand, ListRelationshipsCommand, PartnerCentralChannelClient } from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf } from "../support/test-client.js";

const modeOf = async (options: ConstructorParameters<typeof PartnerCentralChannelClient>[0]) => {
  const { config } = new PartnerCentralChannelClient(options);
  return [await config.retryMode(), Reflect.get(await config.retryStrategy(), "mode")];
};

describe("the retry mode", () => {
  test("is standard unless it is given, as a value or by a provider", async () => {
    expect(await modeOf({})).toEqual(["standard", "standard"]);
    expect(await modeOf({ retryMode: "adaptive" })).toEqual(["adaptive", "adaptive"]);
    expect(await modeOf({ retryMode: async () => "adaptive" })).toEqual(["adaptive", "adaptive"]);
  });

  test("gives way to a retry strategy", async () => {
    const retryStrategy = promptRetries();
    const { config } = new PartnerCentralChannelClient({ retryMode: "adaptive", retryStrategy });
    expect(await config.retryStrategy()).toBe(retryStrategy);
  });

  test("that a provider gives and no client has is refused", async () => {
    const options = {
      credentials: emulatorCredentials,
      requestHandler: emulatorRequestHandler(new Emulator()),
      retryMode: async () => "slow",
    };
    const error = await rejectionOf(
      new PartnerCentralChannelClient(options as never).send(new ListRelationshipsCommand({ catalog: "AWS" })),
    );
    expect(error).toMatchObject({
      name: "ConfigurationError",
      message: expect.stringContaining('retryMode: "slow", expected "standard" or "adaptive".'),
    });
  });
});

const makeClient = (retryMode: "standard" | "adaptive") => {
  const emulator = new Emulator();
  const requestHandler = emulatorRequestHandler(emulator);
  return {
    emulator,
    client: new PartnerCentralChannelClient({ credentials: emulatorCredentials, requestHandler, retryMode, quota: false }),
  };
};

test("in the adaptive mode the calls after one that was throttled wait for their turn, in the standard mode they do not", async () => {
  const took: number[] = [];
  for (const retryMode of ["standard", "adaptive"] as const) {
    const { emulator, client } = makeClient(retryMode);
    emulator.failNext({ error: "ThrottlingException" });
    await client.send(new CreateRelationshipCommand(relationshipInput()));
    const startedAt = performance.now();
    await Promise.all([1, 2].map(() => client.send(new ListRelationshipsCommand({ catalog: "Sandbox" }))));
    took.push(performance.now() - startedAt);
  }
  const [standard = 0, adaptive = 0] = took;
  expect(standard).toBeLessThan(500);
  expect(adaptive).toBeGreaterThan(500);
});

test("an abort ends the wait of the adaptive mode, and its attempt is not sent", async () => {
  const { emulator, client } = makeClient("adaptive");
  emulator.failNext({ error: "ThrottlingException" });
  await client.send(new CreateRelationshipCommand(relationshipInput()));
  const list = (options = {}) => client.send(new ListRelationshipsCommand({ catalog: "Sandbox" }), options);
  const others = [list(), list()];
  const startedAt = performance.now();
  const error = await rejectionOf(list({ abortSignal: AbortSignal.timeout(20) }));
  expect(error).toMatchObject({ name: "AbortError", outcome: "not-sent" });
  expect(performance.now() - startedAt).toBeLessThan(500);
  await Promise.all(others);
});
