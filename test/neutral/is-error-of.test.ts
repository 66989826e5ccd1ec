import {
  AbortError,
  ConfigurationError,
  ConflictException,
  CreateRelationshipCommand,
  CredentialsError,
  GetRelationshipCommand,
  InputValidationError,
  isErrorOf,
  NetworkError,
  PartnerCentralChannelServiceException,
  QuotaWaitError,
  ResponseDecodeError,
  ServiceQuotaExceededException,
  TimeoutError,
} from "partnercentral-channel";
import { describe, expect, test } from "vitest";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

const creating = new CreateRelationshipCommand(relationshipInput());
const reading = new GetRelationshipCommand({
  catalog: "AWS",
  programManagementAccountIdentifier: "pma-u8ic702rtzng8",
  identifier: "rs-l9o4fj3b5zb91",
});

const metadata = { $metadata: {} };
const conflict = new ConflictException({ message: "m", resourceId: "rs-1", resourceType: "Relationship", ...metadata });
const quota = new ServiceQuotaExceededException({ message: "m", resourceId: "r", resourceType: "t", quotaCode: "L-1", ...metadata });
const unmodeled = (name: string) => new PartnerCentralChannelServiceException({ name, $fault: "client", message: "m", ...metadata });

test.each([
  new AbortError("m"),
  new CredentialsError("m"),
  new InputValidationError("GetRelationshipCommand", []),
  new NetworkError("m", { code: "ECONNRESET", transient: true }),
  new QuotaWaitError("m"),
  new ResponseDecodeError("m"),
  new TimeoutError("m"),
])("$name of the client is an error of every command", (error) => {
  expect(isErrorOf(creating, error)).toBe(true);
  expect(isErrorOf(reading, error)).toBe(true);
});

test.each([conflict, quota])("$name is an error of the commands that the model gives it, and of no other", (error) => {
  expect(isErrorOf(creating, error)).toBe(true);
  expect(isErrorOf(reading, error)).toBe(false);
});

describe("what is no part of the operation", () => {
  const otherService = Object.assign(new Error("m"), { name: "ConflictException", $fault: "client", $metadata: {} });
  const others: [string, unknown][] = [
    ["an exception that the model does not have", unmodeled("UnrecognizedClientException")],
    ["an answer without a name", unmodeled("UnknownError")],
    ["a ConfigurationError", new ConfigurationError("m")],
    ["an exception of another service", otherService],
    ["a plain Error", new Error("m")],
    ["a plain Error of a modelled name", Object.assign(new Error("m"), { name: "ConflictException" })],
    ["undefined", undefined],
    ["null", null],
    ["a string", "ConflictException"],
    ["an empty object", {}],
  ];

  test.each(others)("%s is not an error of a command", (_kind, error) => {
    expect(isErrorOf(creating, error)).toBe(false);
  });
});

test("an exception made by another copy of this package is told by its members", () => {
  const copy = Object.assign(new Error("m"), { name: "ConflictException", kind: "service", $metadata: {} });
  expect(isErrorOf(creating, copy)).toBe(true);
  expect(isErrorOf(reading, copy)).toBe(false);
});

test("what a command's own middleware throws is not an error of the command", async () => {
  const command = new GetRelationshipCommand(reading.input);
  const thrown = new RangeError("from a middleware");
  command.middlewareStack.add(() => () => Promise.reject(thrown), { step: "initialize" });
  const error = await rejectionOf(testClient().send(command));
  expect(error).toBe(thrown);
  expect(isErrorOf(command, error)).toBe(false);
});

test("isErrorOf narrows, so that a switch over the names can be exhaustive", () => {
  const told = (error: unknown): string => {
    if (!isErrorOf(creating, error)) return "not of the operation";
    switch (error.name) {
      case "ConflictException":
        return `${error.resourceType} ${error.resourceId}`;
      case "ServiceQuotaExceededException":
        return error.quotaCode;
      case "AccessDeniedException":
      case "InternalServerException":
      case "ResourceNotFoundException":
      case "ThrottlingException":
      case "ValidationException":
      case "AbortError":
      case "CredentialsError":
      case "InputValidationError":
      case "NetworkError":
      case "QuotaWaitError":
      case "ResponseDecodeError":
      case "TimeoutError":
        return error.message;
    }
  };
  expect([conflict, quota, new TimeoutError("late"), new Error("m")].map(told)).toEqual([
    "Relationship rs-1",
    "L-1",
    "late",
    "not of the operation",
  ]);
});
