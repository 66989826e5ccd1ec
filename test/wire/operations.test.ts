import {
  AccessDeniedException,
  ConflictException,
  InputValidationError,
  InternalServerException,
  ResourceNotFoundException,
  ResponseDecodeError,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from "partnercentral-channel";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { handlers, network } from "#platform";
import { answer, answerWith, throttled } from "../support/answer-with.js";
import { changed, type OperationCase } from "../support/operation-case.js";
import { operationCases } from "../support/operation-cases.js";
import { clientTokenOf, requestText } from "../support/request-text.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

beforeAll(() => network.start());
afterEach(() => network.reset());
afterAll(() => network.stop());

const everyOperation = [
  "AccessDeniedException",
  "InternalServerException",
  "ResourceNotFoundException",
  "ThrottlingException",
  "ValidationException",
];
const exceptions = [
  { exception: AccessDeniedException, status: 403, members: {} },
  { exception: ConflictException, status: 409, members: { resourceId: "rs-1", resourceType: "Relationship" } },
  { exception: InternalServerException, status: 500, members: {} },
  { exception: ResourceNotFoundException, status: 404, members: { resourceId: "rs-1", resourceType: "Relationship" } },
  {
    exception: ServiceQuotaExceededException,
    status: 402,
    members: { resourceId: "pma-1", resourceType: "ProgramManagementAccount", quotaCode: "L-1" },
  },
  { exception: ThrottlingException, status: 429, members: { quotaCode: "L-2" } },
  { exception: ValidationException, status: 400, members: { reason: "REQUEST_VALIDATION_FAILED" } },
] as const;

/** An input whose request is the same in every run. */
const withToken = ({ hasToken }: OperationCase, input: object): object => (hasToken ? { clientToken: "token-1", ...input } : input);

/** `create-relationship` */
const fileNameOf = (name: string): string => name.replace(/(?!^)[A-Z]/g, "-$&").toLowerCase();

describe.each(handlers)("through $name", ({ create }) => {
  const client = (attempts = 3) => testClient({ requestHandler: create(), retryStrategy: promptRetries(attempts) });

  describe.each(operationCases)("$name", (operation) => {
    const { name, inputs, answers, hasToken } = operation;
    const ok = answer(200, answers.full.body);

    test.each(Object.entries(inputs))("the %s input is sent as one signed POST", async (inputName, input) => {
      const requests = answerWith([ok]);
      await operation.send(client(), withToken(operation, input));
      expect(requests).toHaveLength(1);
      const file = `./requests/${fileNameOf(name)}-${inputName}.http`;
      await expect(requestText(requests[0] as Request)).resolves.toMatchFileSnapshot(file);
    });

    test.each(Object.entries(answers))("the %s answer is decoded, beside what is known of the call", async (_answer, { body, output }) => {
      answerWith([answer(200, body)]);
      expect(await operation.send(client(), withToken(operation, inputs.smallest))).toStrictEqual({
        ...output,
        $metadata: {
          httpStatusCode: 200,
          requestId: "request-1",
          attempts: 1,
          totalRetryDelay: 0,
          ...(hasToken && { clientToken: "token-1" }),
        },
      });
    });

    if (hasToken) {
      test("every attempt bears the same generated token, and the output tells it", async () => {
        const requests = answerWith([throttled, throttled, ok]);
        const { $metadata } = await operation.send(client(), inputs.smallest);
        expect($metadata.clientToken).toMatch(/^[!-~]{1,64}$/);
        expect(await Promise.all(requests.map(clientTokenOf))).toEqual(Array.from({ length: 3 }, () => $metadata.clientToken));
      });
    } else {
      test("no attempt bears a token, and the output tells none", async () => {
        const requests = answerWith([throttled, ok]);
        const { $metadata } = await operation.send(client(), inputs.smallest);
        expect(await Promise.all(requests.map(clientTokenOf))).toEqual([undefined, undefined]);
        expect($metadata).not.toHaveProperty("clientToken");
      });
    }

    if (Object.keys(operation.operation.output.members).length === 0) {
      test("an answer without a body is a success too, as there is nothing to tell", async () => {
        answerWith([() => new Response(null, { status: 200 })]);
        const { $metadata, ...output } = await operation.send(client(), inputs.smallest);
        expect(output).toEqual({});
        expect($metadata).toMatchObject({ httpStatusCode: 200, attempts: 1 });
      });
    }

    test.each(exceptions)("$exception.name rejects as its class, and is the operation's if the model says so", async (given) => {
      const { exception, status, members } = given;
      answerWith([answer(status, { __type: exception.name, message: "m", ...members })]);
      const error = await rejectionOf(operation.send(client(1), inputs.smallest));
      expect(error).toBeInstanceOf(exception);
      expect(error).toMatchObject({ name: exception.name, ...members });
      expect((error as Error).message).toMatch(new RegExp(`^m\n${name}Command \\(status ${status}, request request-1\\): .*\\.$`));
      expect(operation.hasError(error)).toBe([...everyOperation, ...operation.furtherExceptions].includes(exception.name));
    });

    test("an exception that no model has is not the operation's", async () => {
      answerWith([answer(403, { __type: "UnrecognizedClientException", message: "m" })]);
      const error = await rejectionOf(operation.send(client(1), inputs.smallest));
      expect(error).toMatchObject({ name: "UnrecognizedClientException" });
      expect(operation.hasError(error)).toBe(false);
    });

    test.each(operation.wrongAnswers)("an answer whose %s is %j is an error that says what was expected", async (path, value, said) => {
      answerWith([answer(200, changed(answers.full.body, path, value))]);
      const error = await rejectionOf(operation.send(client(), inputs.smallest));
      expect(error).toBeInstanceOf(ResponseDecodeError);
      expect((error as Error).message).toContain(
        `${name}Command: the service reported success (status 200, request request-1), but ${path} is ${said}.`,
      );
      expect(operation.hasError(error)).toBe(true);
    });

    test.each(operation.wrongInputs)("nothing is sent of an input whose %s is %j", async (path, value) => {
      const requests = answerWith([ok]);
      const error = await rejectionOf(operation.send(client(), changed(inputs.full, path, value)));
      expect(error).toBeInstanceOf(InputValidationError);
      expect((error as InputValidationError).faults.map((fault) => fault.path)).toEqual([path]);
      expect((error as Error).message).toContain(`${name}Command was not sent: its input has a fault.\n  ${path}: `);
      expect(requests).toHaveLength(0);
      expect(operation.hasError(error)).toBe(true);
    });
  });
});
