import {
  AccessDeniedException,
  ConflictException,
  CreateRelationshipCommand,
  InternalServerException,
  isServiceException,
  PartnerCentralChannelServiceException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from "partnercentral-channel";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { handlers, network } from "#platform";
import { answer, answerWith, relationshipDetail } from "../support/answer-with.js";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

beforeAll(() => network.start());
afterEach(() => network.reset());
afterAll(() => network.stop());

const message = "In the service's own words.";
const modeled = [
  { exception: AccessDeniedException, fault: "client", members: { reason: "policy" } },
  { exception: ConflictException, fault: "client", members: { resourceId: "rs-1", resourceType: "Relationship" } },
  { exception: InternalServerException, fault: "server", members: {} },
  { exception: ResourceNotFoundException, fault: "client", members: { resourceId: "pma-1", resourceType: "ProgramManagementAccount" } },
  {
    exception: ServiceQuotaExceededException,
    fault: "client",
    members: { resourceId: "pma-1", resourceType: "ProgramManagementAccount", quotaCode: "L-1" },
  },
  { exception: ThrottlingException, fault: "client", members: { serviceCode: "partnercentral", quotaCode: "L-2" } },
  { exception: ValidationException, fault: "client", members: { reason: "BUSINESS_VALIDATION_FAILED" } },
] as const;

describe.each(handlers)("errors through $name", ({ name, create }) => {
  async function failure(response: () => Response): Promise<PartnerCentralChannelServiceException> {
    answerWith([response]);
    const client = testClient({ requestHandler: create(), retryStrategy: promptRetries(1) });
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1" }))));
    expect(error).toBeInstanceOf(PartnerCentralChannelServiceException);
    return error as PartnerCentralChannelServiceException;
  }

  describe.each(modeled)("$exception.name", ({ exception, fault, members }) => {
    const type = exception.name;
    const places = [
      ["__type with a namespace", { __type: `com.amazonaws.partnercentralchannel#${type}` }, {}],
      ["__type with a URI", { __type: `${type}:http://internal.amazon.com/coral/` }, {}],
      ["code", { code: type }, {}],
      ["x-amzn-errortype", {}, { "x-amzn-errortype": `${type}:http://internal.amazon.com/coral/` }],
    ] as const;

    test.each(places)("is told by %s", async (_place, bodyType, headers) => {
      const error = await failure(answer(type === "InternalServerException" ? 500 : 400, { ...bodyType, message, ...members }, headers));
      expect(error).toBeInstanceOf(exception);
      expect(error).toMatchObject({
        name: type,
        message: expect.stringMatching(`^${message}\n`),
        kind: "service",
        $fault: fault,
        ...members,
      });
      expect(error.$metadata).toMatchObject({ requestId: "request-1", attempts: 1, clientToken: "token-1" });
      expect(isServiceException(error)).toBe(true);
    });
  });

  test("a ValidationException says its fields after the service's own words", async () => {
    const fieldList = [
      { name: "displayName", code: "TOO_LONG", message: "must have at most 30 characters" },
      { name: "sector", code: "INVALID", message: "is not known" },
    ];
    const error = await failure(answer(400, { __type: "ValidationException", message, reason: "REQUEST_VALIDATION_FAILED", fieldList }));
    expect(error.message.split("\n")).toEqual([
      "In the service's own words. (displayName: must have at most 30 characters; sector: is not known)",
      "CreateRelationshipCommand (status 400, request request-1): Correct the input: the same would be refused again.",
    ]);
    expect(error).toMatchObject({ reason: "REQUEST_VALIDATION_FAILED", fieldList });
  });

  test("an exception that the model does not have keeps the name it was given", async () => {
    const error = await failure(answer(403, { __type: "UnrecognizedClientException", message: "The security token is invalid." }));
    expect(error).toMatchObject({
      name: "UnrecognizedClientException",
      message: expect.stringMatching(/^The security token is invalid\.\n/),
      $fault: "client",
    });
    expect(error.$metadata.httpStatusCode).toBe(403);
  });

  const bodies = [
    ["HTML", "<html><body>Bad Gateway</body></html>", "a body that is not the API's: a proxy or load balancer may have answered"],
    ["nothing", "", "no message"],
    ["null", "null", "a body that is not the API's: a proxy or load balancer may have answered"],
    ["a list", "[1]", "a body that is not the API's: a proxy or load balancer may have answered"],
    ["a string", '"no"', "a body that is not the API's: a proxy or load balancer may have answered"],
    ["truncated JSON", '{"__type":"Confl', "a body that is not the API's: a proxy or load balancer may have answered"],
    ["members of wrong types", '{"__type":1,"message":{},"code":[]}', "no message"],
  ] as const;

  test.each(bodies)("an error answer of %s is still an exception with a message", async (_kind, body, said) => {
    const error = await failure(() => new Response(body, { status: 502 }));
    expect(error).toMatchObject({
      name: "UnknownError",
      $fault: "server",
      message: expect.stringMatching(`^The service answered with status 502 and ${said}\\.\nCreateRelationshipCommand \\(status 502`),
    });
  });

  test("a body never steers the client: only modelled members are read", async () => {
    const hostile =
      '{"__type":"ConflictException","message":"m","resourceId":"r","resourceType":"t","stack":"x","$metadata":{"attempts":99},"$retryable":{},"__proto__":{"polluted":true},"constructor":"c"}';
    const error = await failure(() => new Response(hostile, { status: 400 }));
    expect(error).toBeInstanceOf(ConflictException);
    expect(error.stack).not.toBe("x");
    expect(error.$metadata.attempts).toBe(1);
    expect(error).not.toHaveProperty("polluted");
    expect(error.$retryable).toBeUndefined();
  });

  test.each([201, 299])("status %d is a success", async (status) => {
    answerWith([answer(status, { relationshipDetail: { arn: "arn:1", id: "rs-0000000000001" } })]);
    const output = await testClient({ requestHandler: create() }).send(new CreateRelationshipCommand(relationshipInput()));
    expect(output.$metadata.httpStatusCode).toBe(status);
  });

  // A FetchHttpHandler that the caller made follows redirects: that is the caller's choice.
  test.skipIf(name === "FetchHttpHandler")("a redirect is an error, and is not followed", async () => {
    const elsewhere = answerWith([answer(200, { relationshipDetail })], "https://elsewhere.example.com/");
    const requests = answerWith([() => new Response(null, { status: 307, headers: { location: "https://elsewhere.example.com/" } })]);
    const client = testClient({ requestHandler: create(), retryStrategy: promptRetries(1) });
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
    expect(error).toBeInstanceOf(PartnerCentralChannelServiceException);
    expect(requests).toHaveLength(1);
    expect(elsewhere).toHaveLength(0);
  });

  const wrongOutputs = [
    ["nothing", "", "its answer is empty, expected a JSON object"],
    ["HTML", "<html>", "its answer is something else, expected a JSON object"],
    ["another object", "{}", "relationshipDetail is nothing, expected an object"],
    ["a member of a wrong type", '{"relationshipDetail":{"arn":"a","id":7}}', "relationshipDetail.id is a number, expected a string"],
  ] as const;

  test.each(wrongOutputs)("a success answer of %s is an error that says what was expected", async (_kind, body, fault) => {
    answerWith([() => new Response(body, { status: 200 })]);
    const call = testClient({ requestHandler: create() }).send(
      new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1" })),
    );
    const error = await rejectionOf(call);
    expect(error).toMatchObject({
      name: "ResponseDecodeError",
      kind: "decode",
      $metadata: { httpStatusCode: 200, clientToken: "token-1" },
    });
    expect((error as Error).message).toContain(fault);
  });
});
