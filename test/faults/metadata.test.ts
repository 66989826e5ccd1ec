/** What is known of a call stands on its output and on its error alike. */
import { describe, expect, test } from "vitest";
import { handlers } from "#platform";
import { StandardRetry } from "../../src/retry/index.js";
import { faulty } from "../support/fault-server/client.js";
import { promptRetries, rejectionOf } from "../support/test-client.js";

const clientToken = "token-of-the-caller";

describe.each(handlers)("R5: through $name, attempts, pauses, status and request id stand at $metadata", ({ create }) => {
  /** Throttled answers are tried again after 999 ms here, and 1999. */
  const retryStrategy = () => new StandardRetry(async () => 2, { random: () => 0.25 });

  test("of an output", async () => {
    const { send } = faulty("400-throttled,200-ok", { requestHandler: create(), retryStrategy: retryStrategy() });
    expect((await send({ clientToken })).$metadata).toEqual({
      httpStatusCode: 200,
      requestId: "request-1",
      attempts: 2,
      totalRetryDelay: 250,
      clientToken,
    });
  });

  test("of an exception", async () => {
    const { failure } = faulty("400-throttled", { requestHandler: create(), retryStrategy: retryStrategy() });
    expect((await failure({ clientToken })).$metadata).toEqual({
      httpStatusCode: 400,
      requestId: "request-1",
      attempts: 2,
      totalRetryDelay: 250,
      clientToken,
    });
  });

  test("of a success that cannot be read", async () => {
    const { failure } = faulty("200-html", { requestHandler: create() });
    expect((await failure({ clientToken })).$metadata).toEqual({
      httpStatusCode: 200,
      requestId: "request-1",
      attempts: 1,
      totalRetryDelay: 0,
      clientToken,
    });
  });

  test("of a connection that broke before an answer", async () => {
    const { failure } = faulty("resetBeforeHead", { requestHandler: create(), retryStrategy: promptRetries(2) });
    expect((await failure({ clientToken })).$metadata).toEqual({ attempts: 2, totalRetryDelay: 0, clientToken });
  });

  test("of a connection that broke in the body, with the head that came before", async () => {
    const { failure } = faulty("closeInBody", { requestHandler: create() });
    expect((await failure({ clientToken })).$metadata).toEqual({
      httpStatusCode: 200,
      requestId: "request-1",
      attempts: 1,
      totalRetryDelay: 0,
      clientToken,
    });
  });

  test("of a call that was aborted between its attempts", async () => {
    const controller = new AbortController();
    const random = () => (setTimeout(() => controller.abort()), 0.999);
    const { send } = faulty("400-throttled", { requestHandler: create(), retryStrategy: new StandardRetry(async () => 2, { random }) });
    const error = await rejectionOf(send({ clientToken }, { abortSignal: controller.signal }));
    expect(error).toHaveProperty("$metadata", {
      httpStatusCode: 400,
      requestId: "request-1",
      attempts: 1,
      totalRetryDelay: 0,
      clientToken,
    });
  });
});

test("R5: an input that was refused has had no attempt", async () => {
  const error = await faulty("200-ok").failure({ clientToken, displayName: "" });
  expect(error.$metadata).toEqual({ attempts: 0, totalRetryDelay: 0, clientToken });
});
