import type { InitializeMiddleware } from "@smithy/types";
import { type ChannelMetadataBearer, CreateRelationshipCommand } from "partnercentral-channel";
import { Emulator, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

const never = () => new Promise<never>(() => undefined);
const send = (options: Parameters<typeof testClient>[0], abortSignal: AbortSignal) =>
  testClient(options).send(new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1" })), { abortSignal });

describe("R7: an abort ends a call", () => {
  test.each([
    ["that waits for credentials", { credentials: never, requestHandler: { handle: never } }],
    ["that waits for a handler that ignores the signal", { requestHandler: { handle: never } }],
    [
      "that waits for a body without end",
      { requestHandler: { handle: async () => ({ response: { statusCode: 200, headers: {}, body: new ReadableStream() } }) } },
    ],
    [
      "that pauses between attempts",
      {
        retryStrategy: {
          acquireInitialRetryToken: async () => ({ getRetryCount: () => 0, getRetryDelay: () => 0 }),
          refreshRetryTokenForRetry: never,
          recordSuccess: () => undefined,
        },
        requestHandler: { handle: () => Promise.reject(Object.assign(new Error("reset"), { code: "ECONNRESET" })) },
      },
    ],
  ])("%s", async (_state, options) => {
    const controller = new AbortController();
    const call = rejectionOf(send(options, controller.signal));
    await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort("closing");
    const error = await call;
    expect(error).toMatchObject({ name: "AbortError", kind: "aborted", cause: "closing", $metadata: { clientToken: "token-1" } });
    expect((error as Error).message).toContain("CreateRelationshipCommand was aborted by its abortSignal. ");
  });

  test("and a signal that cannot be read rejects it with what that throws", async () => {
    const options = {
      get abortSignal(): AbortSignal {
        throw new Error("unreadable");
      },
    };
    const call = testClient({}).send(new CreateRelationshipCommand(relationshipInput()), options);
    expect(await rejectionOf(call)).toMatchObject({ message: "unreadable" });
  });

  test("also when it comes in the middle of a step", async () => {
    const controller = new AbortController();
    const credentials = () => {
      controller.abort("closing");
      return Promise.resolve({ accessKeyId: "a", secretAccessKey: "b" });
    };
    const error = await rejectionOf(send({ credentials, requestHandler: { handle: never } }, controller.signal));
    expect(error).toMatchObject({ name: "AbortError", kind: "aborted", cause: "closing" });
  });

  test("and nothing is sent later, by a handler that ignores the signal either", async () => {
    const controller = new AbortController();
    let sent = 0;
    const handle = () => ((sent += 1), never());
    let give: (identity: { accessKeyId: string; secretAccessKey: string }) => void = () => undefined;
    const identity = new Promise<{ accessKeyId: string; secretAccessKey: string }>((resolve) => (give = resolve));
    const call = rejectionOf(send({ credentials: () => identity, requestHandler: { handle } }, controller.signal));
    controller.abort();
    await call;
    give({ accessKeyId: "a", secretAccessKey: "b" });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent).toBe(0);
  });

  test("of which a middleware has made two, when one of them is over", async () => {
    let sent = 0;
    const handle = () => ((sent += 1) === 1 ? Promise.reject(new Error("refused")) : never());
    const client = testClient({ requestHandler: { handle } });
    const both: InitializeMiddleware<object, ChannelMetadataBearer> = (next) => async (args) => {
      const [one, other] = [next(args), next(args)];
      await one.catch(() => undefined);
      setTimeout(() => controller.abort("closing"), 5);
      return other;
    };
    client.middlewareStack.add(both, { step: "initialize" });
    const controller = new AbortController();
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput()), { abortSignal: controller.signal }));
    expect(error).toMatchObject({ name: "AbortError", cause: "closing" });
  });

  test("before it starts, and then nothing is sent", async () => {
    const handle = () => Promise.reject(new Error("something was sent"));
    const error = await rejectionOf(send({ requestHandler: { handle } }, AbortSignal.abort("no")));
    expect(error).toMatchObject({
      name: "AbortError",
      cause: "no",
      message: "CreateRelationshipCommand was aborted by its abortSignal. Nothing was sent.",
    });
  });
});

test("R7: a signal that is not aborted changes nothing and keeps no listener", async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  Object.assign(signal, {
    addEventListener: (...args: Parameters<typeof add>) => ((listeners += 1), add(...args)),
    removeEventListener: (...args: Parameters<typeof remove>) => ((listeners -= 1), remove(...args)),
  });
  const output = await send({ requestHandler: emulatorRequestHandler(new Emulator()) }, signal);
  expect(output.relationshipDetail.id).toBe("rs-0000000000001");
  expect(listeners).toBe(0);
});
