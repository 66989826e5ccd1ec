import { ListRelationshipsCommand } from "partnercentral-channel";
import { Emulator, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { StandardRetry } from "../../src/retry/index.js";
import { rejectionOf, testClient } from "../support/test-client.js";

const startMs = Date.parse("2026-01-01T00:00:00Z");
const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: startMs, toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A client, and a service whose clock is ahead by that much. */
function setup(aheadMs: number, change: (headers: Record<string, string>) => void = () => undefined) {
  const emulator = new Emulator({ now: () => Date.now() + aheadMs });
  const handler = emulatorRequestHandler(emulator);
  const requestHandler: typeof handler = {
    handle: async (...args) => {
      const answer = await handler.handle(...args);
      change(answer.response.headers);
      return answer;
    },
  };
  const retryStrategy = new StandardRetry(async () => 3, { random: () => 0 });
  return { emulator, client: testClient({ requestHandler, retryStrategy }) };
}
const list = () => new ListRelationshipsCommand({ catalog: "Sandbox" });

test.each([-24 * 60, -60, -6, 6, 60, 24 * 60, 10 * 24 * 60])(
  "R20: a clock that is %d minutes off is corrected once, and stays so",
  async (minutes) => {
    const { client } = setup(minutes * minute);
    expect((await client.send(list())).$metadata.attempts).toBe(2);
    expect(client.config.systemClockOffset).toBe(minutes * minute);
    expect((await client.send(list())).$metadata.attempts).toBe(1);
  },
);

test("R20: a success teaches the offset too", async () => {
  const { client } = setup(2 * minute);
  expect((await client.send(list())).$metadata.attempts).toBe(1);
  expect(client.config.systemClockOffset).toBe(2 * minute);
});

test.each(["AccessDeniedException", "RequestTimeTooSkewed", "SignatureDoesNotMatch"])(
  "R20: a refusal by %s is tried again at 4 minutes, not below",
  async (error) => {
    const far = setup(4 * minute);
    far.emulator.failNext({ error });
    expect((await far.client.send(list())).$metadata.attempts).toBe(2);
    const near = setup(4 * minute - 1000);
    near.emulator.failNext({ error });
    expect(await rejectionOf(near.client.send(list()))).toMatchObject({ name: error, $metadata: { attempts: 1 } });
  },
);

test("R20: a second refusal is final", async () => {
  const { client, emulator } = setup(4 * minute);
  emulator.failNext({ error: "AccessDeniedException", times: 2 });
  expect(await rejectionOf(client.send(list()))).toMatchObject({ name: "AccessDeniedException", $metadata: { attempts: 2 } });
});

test("R20: a refusal that cannot mean skew is final", async () => {
  const { client, emulator } = setup(4 * minute);
  emulator.failNext({ error: "ValidationException" });
  expect(await rejectionOf(client.send(list()))).toMatchObject({ name: "ValidationException", $metadata: { attempts: 1 } });
});

test("R20: a cached answer and a slow one teach nothing", async () => {
  const cached = setup(2 * minute, (headers) => (headers["age"] = "10"));
  await cached.client.send(list());
  expect(cached.client.config.systemClockOffset).toBe(0);
  const slow = setup(2 * minute, () => vi.setSystemTime(Date.now() + 15 * minute + 1));
  await slow.client.send(list());
  expect(slow.client.config.systemClockOffset).toBe(0);
});

test("R20: an answer without a date teaches nothing", async () => {
  const { client } = setup(2 * minute, (headers) => delete headers["date"]);
  await client.send(list());
  expect(client.config.systemClockOffset).toBe(0);
});

test("R20: without a date a refusal for its time is final", async () => {
  const { client } = setup(60 * minute, (headers) => delete headers["date"]);
  expect(await rejectionOf(client.send(list()))).toMatchObject({ kind: "service", outcome: "rejected", $metadata: { attempts: 1 } });
});

test("R20: an offset that is given is used from the first attempt on", async () => {
  const emulator = new Emulator({ now: () => Date.now() + 60 * minute });
  const client = testClient({ requestHandler: emulatorRequestHandler(emulator), systemClockOffset: 60 * minute });
  expect((await client.send(list())).$metadata.attempts).toBe(1);
});
