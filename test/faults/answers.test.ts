/** Answers of every status and form. */
import { PartnerCentralChannelServiceException, ResponseDecodeError } from "partnercentral-channel";
import { describe, expect, test } from "vitest";
import { handlers } from "#platform";
import { faulty } from "../support/fault-server/client.js";

const foreignBodies = ["html", "text", "empty", "null", "array", "string", "truncated", "brokenUtf8", "deepUnclosed", "wrongTypes"];
const odd = ["oddType", "brokengzip", "cutgzip"];
const large = ["huge", "endless", "bomb"];
const statuses = [300, 400, 403, 404, 409, 413, 429, 500, 502, 503, 504, 599, 600, 999];

describe.each(handlers)("through $name", ({ create }) => {
  const failureOf = (fault: string) => faulty(fault, { requestHandler: create() }).failure();

  describe.each(statuses)("R10: status %d", (status) => {
    test.each([...foreignBodies, ...odd])("with %s is an exception", async (body) => {
      const error = await failureOf(`${status}-${body}`);
      expect(error).toBeInstanceOf(PartnerCentralChannelServiceException);
      expect(error).toMatchObject({
        name: "UnknownError",
        kind: "service",
        $fault: status >= 500 ? "server" : "client",
        outcome: status < 500 ? "rejected" : "unknown",
        message: expect.any(String),
        $metadata: { httpStatusCode: status, requestId: "request-1", attempts: 1, clientToken: expect.any(String) },
      });
    });
  });

  test.each(large)("R12: a refusal whose body is %s is given up, and an exception", async (body) => {
    const { failure, seen } = faulty(`400-${body}`, { requestHandler: create() });
    expect(await failure()).toMatchObject({ name: "UnknownError", outcome: "rejected", $metadata: { httpStatusCode: 400 } });
    if (body !== "bomb") await expect.poll(async () => (await seen()).events).toContain("close 1");
  });

  test.each(large)("R12: a success whose body is %s is given up, and no success", async (body) => {
    const { failure, seen } = faulty(`200-${body}`, { requestHandler: create() });
    const error = await failure();
    expect(error).toBeInstanceOf(ResponseDecodeError);
    expect(error.message).toContain("its answer is too large");
    if (body !== "bomb") await expect.poll(async () => (await seen()).events).toContain("close 1");
  });

  test.each(["conflict", "gzipped-conflict", "deepArray", "deepObject"])("R10: %s is read as the exception that it is", async (body) => {
    expect(await failureOf(`409-${body}`)).toMatchObject({ name: "ConflictException", outcome: "rejected" });
  });

  test.each(["ok", "gzipped-ok", "deepArray", "deepObject", "bom"])("R9: a success with %s is one", async (body) => {
    const { relationshipDetail } = await faulty(`200-${body}`, { requestHandler: create() }).send();
    expect(relationshipDetail.id).toMatch(/^rs-/);
  });

  test.each([...foreignBodies, "numbers"])("R13: a success with %s is an error", async (body) => {
    const error = await failureOf(`200-${body}`);
    expect(error).toMatchObject({ name: "ResponseDecodeError", kind: "decode", outcome: "unknown" });
    expect(error.message).toMatch(
      /^CreateRelationshipCommand: the service reported success \(status 200, request request-1\), but .+ expected /,
    );
  });

  test.each(["brokengzip", "cutgzip"])("R13: a success with %s is an error, for some handlers one of the connection", async (body) => {
    const error = await failureOf(`200-${body}`);
    expect(error).toMatchObject({ kind: expect.stringMatching(/^(decode|network)$/), outcome: "unknown" });
  });

  test.each([201, 202, 299])("R9: status %d is a success when its body is", async (status) => {
    expect((await faulty(`${status}-ok`, { requestHandler: create() }).send()).$metadata.httpStatusCode).toBe(status);
  });

  test("R11: an error body writes nothing but the members of its exception", async () => {
    const { failure, seen } = faulty("409-hostile", { requestHandler: create() });
    const error = await failure();
    expect(Object.getOwnPropertyNames(error).sort()).toEqual(
      [
        "$fault",
        "$metadata",
        "$response",
        "$retryable",
        "kind",
        "message",
        "name",
        "outcome",
        "resourceId",
        "resourceType",
        "stack",
      ].sort(),
    );
    expect(error).toMatchObject({ name: "ConflictException", $fault: "client", kind: "service", outcome: "rejected" });
    expect(error).toHaveProperty("$retryable", undefined);
    expect(error.$metadata).toMatchObject({ attempts: 1, httpStatusCode: 409 });
    expect(error.stack).toMatch(/^ConflictException|^Error/);
    expect({}).not.toHaveProperty("polluted");
    expect((await seen()).requests).toHaveLength(1);
  });

  test("R11: an output has the members of the model and no others", async () => {
    const output = await faulty("200-hostileSuccess", { requestHandler: create() }).send();
    expect(Object.keys(output)).toEqual(["relationshipDetail", "$metadata"]);
    expect(Object.getOwnPropertyNames(output.relationshipDetail)).toEqual(["arn", "id"]);
    expect(Object.getPrototypeOf(output.relationshipDetail)).toBe(Object.prototype);
    expect(output.$metadata.requestId).toBe("request-1");
  });

  test.each([301, 302, 303, 307, 308])("R9: a redirect by %d is an error, and nothing is sent elsewhere", async (status) => {
    const { failure, seen } = faulty(`${status}-redirect`, { requestHandler: create() });
    const error = await failure();
    expect(error).toBeInstanceOf(PartnerCentralChannelServiceException);
    expect(error.message).toContain("a redirect, which is not followed");
    expect((await seen()).events.filter((event) => !event.startsWith("close"))).toEqual(["request 1"]);
  });
});
