import type * as thisCopy from "partnercentral-channel";
import { AbortError, type PartnerCentralChannelClientConfig, TimeoutError } from "partnercentral-channel";
import { expect, test, vi } from "vitest";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

/*
 * A program may have two copies of the package, as when it bundles one: commands of the one are sent by clients of the other.
 */

const otherCopy = async (): Promise<typeof thisCopy> => {
  vi.resetModules();
  return import("partnercentral-channel");
};

/** Never answers, and does not care how the call ends. */
const silent = { handle: () => new Promise<never>(() => undefined) };

test("the classes of two copies are not the same", async () => {
  expect((await otherCopy()).AbortError).not.toBe(AbortError);
});

const callTimeout: PartnerCentralChannelClientConfig = { callTimeoutMs: 5 };
const attemptTimeout: PartnerCentralChannelClientConfig = { attemptTimeoutMs: 5 };

test.each([callTimeout, attemptTimeout])(
  "a command of another copy of the package ends by the deadlines of its client: %j",
  async (options) => {
    const { CreateRelationshipCommand } = await otherCopy();
    const client = testClient({ ...options, requestHandler: silent });
    expect(await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())))).toBeInstanceOf(TimeoutError);
  },
);

test("a command of another copy of the package ends by its abortSignal, and with its client", async () => {
  const { CreateRelationshipCommand } = await otherCopy();
  const client = testClient({ requestHandler: silent });
  const controller = new AbortController();
  const aborted = rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput()), { abortSignal: controller.signal }));
  const destroyed = rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
  controller.abort();
  expect(await aborted).toBeInstanceOf(AbortError);
  client.destroy();
  expect(await destroyed).toBeInstanceOf(AbortError);
});

test("a command of another copy of the package ends while it waits for its quota", async () => {
  const { CreateRelationshipCommand } = await otherCopy();
  const client = testClient({ requestHandler: silent, quota: { writesPerSecond: 1e-6, readsPerSecond: 1e-6 } });
  const controller = new AbortController();
  const calls = [1, 2].map(() => {
    const command = new CreateRelationshipCommand(relationshipInput());
    return rejectionOf(client.send(command, { abortSignal: controller.signal }));
  });
  setTimeout(() => controller.abort(), 5);
  for (const error of await Promise.all(calls)) expect(error).toBeInstanceOf(AbortError);
});
