/** Servers that do not end what they began: what they see of a client that gives up. */
import { describe, expect, test } from "vitest";
import { handlers } from "#platform";
import { faulty } from "../support/fault-server/client.js";
import { promptRetries } from "../support/test-client.js";

const faults = {
  never: "never answers",
  dripHead: "answers a byte of the head each 100 ms",
  dripBody: "answers a byte of the body each 100 ms",
  stallInBody: "stops in the midst of the body",
};
const both = ["request 1", "close 1", "request 2", "close 2"];

describe.each(handlers)("through $name", ({ create }) => {
  test.each(Object.entries(faults))("R6: %s: the connection of a server that %s closes before the next attempt", async (fault) => {
    const { client, failure, seen } = faulty(fault, {
      requestHandler: create(),
      attemptTimeoutMs: 250,
      retryStrategy: promptRetries(2),
    });
    const error = await failure();
    expect(error).toMatchObject({ name: "TimeoutError", kind: "timeout", outcome: "unknown", $metadata: { attempts: 2 } });
    expect(error.message).toContain("within 250 ms (attemptTimeoutMs)");
    await expect.poll(async () => (await seen()).events).toEqual(both);
    client.destroy();
  });

  test.each(Object.entries(faults))("R6: %s: a call to a server that %s ends as a whole", async (fault) => {
    const { failure, seen } = faulty(fault, {
      requestHandler: create(),
      callTimeoutMs: 250,
      retryStrategy: promptRetries(3),
    });
    const error = await failure();
    expect(error).toMatchObject({ name: "TimeoutError", kind: "timeout", outcome: "unknown", $metadata: { attempts: 1 } });
    expect(error.message).toContain("longer than its 250 ms (callTimeoutMs)");
    await expect.poll(async () => (await seen()).events).toEqual(["request 1", "close 1"]);
  });

  test.each(["never", "dripHead"])("R6: %s: a requestTimeout given to send ends an attempt, on every handler", async (fault) => {
    const { send, seen } = faulty(fault, { requestHandler: create(), retryStrategy: promptRetries(2) });
    const error = await send({}, { requestTimeout: 250 }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "TimeoutError", kind: "timeout", outcome: "unknown", $metadata: { attempts: 2 } });
    expect((error as Error).message).toContain("within 250 ms (requestTimeout)");
    await expect.poll(async () => (await seen()).events).toEqual(both);
  });

  test("R6: a requestTimeout says nothing of the body", async () => {
    const { send } = faulty("slowBody", { requestHandler: create() });
    expect((await send({}, { requestTimeout: 200 })).$metadata).toMatchObject({ httpStatusCode: 200, attempts: 1 });
  });

  test("R6: what is left of an attempt that failed is closed", async () => {
    const { send, seen } = faulty("503-endless,200-ok", { requestHandler: create(), retryStrategy: promptRetries(2) });
    expect((await send()).$metadata.attempts).toBe(2);
    await expect.poll(async () => (await seen()).events).toContain("close 1");
  });
});
