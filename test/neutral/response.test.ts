import { describe, expect, test } from "vitest";
import { createRelationship } from "../../commands/create-relationship.js";
import { PartnerCentralChannelServiceException, ResponseDecodeError } from "../../src/errors/index.js";
import { deserializeResponse } from "../../src/protocol/index.js";
import { relationshipDetail } from "../support/answer-with.js";
import { rejectionOf } from "../support/test-client.js";

const headers = { "content-type": "application/x-amz-json-1.0" };
const body = JSON.stringify({ relationshipDetail });

/** A body of so many megabytes of white space and then the text, made as it is read. */
async function* padded(megabytes: number, text: string): AsyncGenerator<Uint8Array> {
  const chunk = new Uint8Array(1024 * 1024).fill(32);
  for (let count = 0; count < megabytes; count += 1) yield chunk;
  yield new TextEncoder().encode(text);
}

describe("memory is bounded", () => {
  test("a success of some megabytes is read", async () => {
    const response = { statusCode: 200, headers, body: padded(8, body) };
    expect(await deserializeResponse(createRelationship, response)).toMatchObject({ relationshipDetail });
  });

  test("a success beyond 32 MB is given up", async () => {
    const error = await rejectionOf(deserializeResponse(createRelationship, { statusCode: 200, headers, body: padded(33, body) }));
    expect(error).toBeInstanceOf(ResponseDecodeError);
    expect((error as Error).message).toContain("its answer is too large");
  });

  test("an error beyond 4 MB is given up, and still an exception", async () => {
    const text = JSON.stringify({ __type: "ConflictException", message: "m" });
    const small = await rejectionOf(deserializeResponse(createRelationship, { statusCode: 400, headers, body: padded(3, text) }));
    expect(small).toMatchObject({ name: "ConflictException" });
    const large = await rejectionOf(deserializeResponse(createRelationship, { statusCode: 400, headers, body: padded(5, text) }));
    expect(large).toBeInstanceOf(PartnerCentralChannelServiceException);
    expect(large).toMatchObject({ name: "UnknownError" });
  });
});

describe("the head of an answer", () => {
  test.each([
    [{ "x-amzn-requestid": "r" }, { requestId: "r" }],
    [{ "X-Amzn-RequestId": "r" }, { requestId: "r" }],
    [{ "x-amzn-request-id": "r" }, { requestId: "r" }],
    [
      { "x-amz-request-id": "r", "x-amz-id-2": "x", "x-amz-cf-id": "c" },
      { requestId: "r", extendedRequestId: "x", cfId: "c" },
    ],
    [{ "x-amzn-requestid": ["r"] }, { requestId: "r" }],
    [null, {}],
    [undefined, {}],
  ])("%j is read", async (given, metadata) => {
    const output = await deserializeResponse(createRelationship, { statusCode: 200, headers: given as never, body });
    expect(output.$metadata).toEqual({ httpStatusCode: 200, ...metadata });
  });
});

describe("an exception", () => {
  const response = {
    statusCode: 400,
    headers: { ...headers, "retry-after": "3" },
    body: JSON.stringify({ __type: "ThrottlingException", Message: "Slow down." }),
  };

  test("takes its message from Message too", async () => {
    expect(await rejectionOf(deserializeResponse(createRelationship, response))).toMatchObject({
      message: expect.stringMatching(/^Slow down\.\n/),
    });
  });

  test("bears the head of the answer, hidden from a reader, and not the connection", async () => {
    const error = (await rejectionOf(deserializeResponse(createRelationship, response))) as { $response: object };
    expect(Object.keys(error)).not.toContain("$response");
    expect(error.$response).toEqual({ statusCode: 400, reason: undefined, headers: { ...headers, "retry-after": "3" } });
  });
});
