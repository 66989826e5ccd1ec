/** Connections that break, and answers that come in an odd way. */
import { StandardRetryStrategy } from "@smithy/core/retry";
import { describe, expect, test } from "vitest";
import { handlers, platform } from "#platform";
import { faulty } from "../support/fault-server/client.js";
import { promptRetries } from "../support/test-client.js";

const breaks = {
  resetBeforeHead: "reset before the head",
  closeBeforeHead: "closed before the head",
  resetInHead: "reset in the head",
  resetAfterHead: "reset after the head",
  closeInBody: "closed in the body",
  cutChunk: "closed in a chunk",
};

/** The `fetch` of Node takes no `100 Continue` that it did not ask for. */
const isNodeFetch = (name: string): boolean => platform === "node" && ["FetchHttpHandler", "the default of browsers"].includes(name);

describe.each(handlers)("through $name", ({ name, create }) => {
  test.each(Object.entries(breaks))("R1: a connection that is %s is tried again, with the same token", async (fault, _how) => {
    const { send, seen } = faulty(`${fault},200-ok`, { requestHandler: create(), retryStrategy: promptRetries(3) });
    const { $metadata } = await send();
    expect($metadata.attempts).toBe(2);
    const { requests } = await seen();
    expect(requests.map(({ body }) => (JSON.parse(body) as { clientToken: string }).clientToken)).toEqual([
      $metadata.clientToken,
      $metadata.clientToken,
    ]);
  });

  test.each(Object.entries(breaks))("R2: when a connection is %s each time, the error has the token", async (fault, _how) => {
    const { failure, seen } = faulty(fault, { requestHandler: create(), retryStrategy: promptRetries(2) });
    const error = await failure({ clientToken: "token-of-the-caller" });
    expect(error).toMatchObject({ name: "NetworkError", kind: "network", outcome: "unknown" });
    expect(error.$metadata).toMatchObject({ clientToken: "token-of-the-caller", attempts: 2, totalRetryDelay: 0 });
    expect((await seen()).requests).toHaveLength(2);
  });

  test("R3: each attempt is signed anew", async () => {
    const { send, seen } = faulty("resetBeforeHead,200-ok", { requestHandler: create(), retryStrategy: promptRetries(3) });
    await send();
    const { requests } = await seen();
    const [first, second] = requests.map(({ headers }) => headers);
    expect(first?.["amz-sdk-invocation-id"]).toBe(second?.["amz-sdk-invocation-id"]);
    expect(first?.["amz-sdk-request"]).toContain("attempt=1");
    expect(second?.["amz-sdk-request"]).toContain("attempt=2");
    expect(first?.["authorization"]).not.toBe(second?.["authorization"]);
  });

  test("R9: an answer that is not HTTP is an error", async () => {
    const { failure } = faulty("notHttp", { requestHandler: create() });
    expect(await failure()).toMatchObject({ name: "NetworkError", kind: "network", outcome: "unknown" });
  });

  test("R9: a switch of protocols is an error", async () => {
    const { failure } = faulty("switching", { requestHandler: create(), attemptTimeoutMs: 500 });
    expect(await failure()).toMatchObject({ name: expect.stringMatching(/^(Network|Timeout)Error$/), outcome: "unknown" });
  });

  test("R9: an answer after early hints counts", async () => {
    const { $metadata } = await faulty("hintsFirst", { requestHandler: create() }).send();
    expect($metadata).toMatchObject({ httpStatusCode: 200, attempts: 1 });
  });

  test("R9: an answer after a 100 counts, or the attempt ends in an error", async () => {
    const { send, failure } = faulty("continueFirst", { requestHandler: create() });
    if (isNodeFetch(name)) expect(await failure()).toMatchObject({ name: "NetworkError", outcome: "unknown", code: "UND_ERR_SOCKET" });
    else expect((await send()).$metadata).toMatchObject({ httpStatusCode: 200, attempts: 1 });
  });

  test.skipIf(platform === "browser")("R12: 200 KB of headers are an error, but in browsers, which have room for them", async () => {
    const { failure } = faulty("hugeHeaders", { requestHandler: create() });
    expect(await failure()).toMatchObject({ name: "NetworkError", kind: "network", outcome: "unknown" });
  });

  test("R13: a body that is longer than its content-length is cut there, and no success", async () => {
    const { failure } = faulty("tooShortLength", { requestHandler: create() });
    expect(await failure()).toMatchObject({ name: "ResponseDecodeError", outcome: "unknown" });
  });

  test.each(["twice", "twiceLate"])("R2: %s, an answer that comes again is nobody else's", async (fault) => {
    const { send } = faulty(`${fault},200-ok`, { requestHandler: create(), retryStrategy: promptRetries(2) });
    for (let count = 0; count < 5; count += 1) {
      const { relationshipDetail } = await send();
      expect(relationshipDetail.id).toBe("rs-0000000000001");
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });

  test("R1: a connection that the server closed while it was idle does no harm", async () => {
    const { send } = faulty("closeAfter", { requestHandler: create(), retryStrategy: new StandardRetryStrategy(3) });
    for (let count = 0; count < 10; count += 1) expect((await send()).$metadata.httpStatusCode).toBe(200);
  });
});
