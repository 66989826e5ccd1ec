import type { HttpResponse } from "@smithy/types";
import {
  AccessDeniedException,
  type ChannelExceptionOptions,
  ConflictException,
  InternalServerException,
  PartnerCentralChannelServiceException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
  type ValidationExceptionField,
} from "../errors/index.js";
import { parseObject } from "./parse-object.js";
import { header, responseMetadata } from "./response-metadata.js";

type ReadException = (body: Body, options: ChannelExceptionOptions) => PartnerCentralChannelServiceException;
type Body = Readonly<Record<string, unknown>>;

/** Reads the modelled members of each exception and nothing else: the body never steers the client. */
const modeled = new Map<string, ReadException>([
  ["AccessDeniedException", (body, options) => new AccessDeniedException({ ...options, reason: text(body, "reason") })],
  ["ConflictException", (body, options) => new ConflictException({ ...options, ...resourceOf(body) })],
  ["InternalServerException", (_body, options) => new InternalServerException(options)],
  [
    "ResourceNotFoundException",
    (body, options) =>
      new ResourceNotFoundException({ ...options, resourceId: text(body, "resourceId"), resourceType: text(body, "resourceType") }),
  ],
  [
    "ServiceQuotaExceededException",
    (body, options) => new ServiceQuotaExceededException({ ...options, ...resourceOf(body), quotaCode: text(body, "quotaCode") ?? "" }),
  ],
  [
    "ThrottlingException",
    (body, options) => new ThrottlingException({ ...options, serviceCode: text(body, "serviceCode"), quotaCode: text(body, "quotaCode") }),
  ],
  ["ValidationException", readValidationException],
]);

/**
 * The exception that an answer with an error status stands for: the modelled one whose name is found in the header
 * `x-amzn-errortype` or in the body's `__type` or `code`, else the base class under the name that was given.
 */
export function readException(response: HttpResponse, bodyText: string): PartnerCentralChannelServiceException {
  const body = parseObject(bodyText) ?? {};
  const names = [header(response.headers, "x-amzn-errortype"), body["__type"], body["code"]].flatMap(typeName);
  const name = names.find((candidate) => modeled.has(candidate)) ?? names[0] ?? "UnknownError";
  const message =
    text(body, "message") ?? text(body, "Message") ?? `The service answered with status ${response.statusCode} and no message.`;
  const options = { message, $metadata: responseMetadata(response) };
  const $fault = response.statusCode >= 500 ? "server" : "client";
  const exception = modeled.get(name)?.(body, options) ?? new PartnerCentralChannelServiceException({ name, $fault, ...options });
  return withResponse(exception, response);
}

/** `com.amazonaws.partnercentralchannel#ConflictException:http://...` is a `ConflictException`. */
function typeName(type: unknown): string[] {
  const name = typeof type === "string" ? type.replace(/^[^#]*#/, "").replace(/:.*$/s, "") : "";
  return /^[A-Za-z][\w.-]{0,127}$/.test(name) ? [name] : [];
}

function readValidationException(body: Body, { message, $metadata }: ChannelExceptionOptions): ValidationException {
  const fieldList = readFields(body["fieldList"]);
  const fields = fieldList?.map((field) => `${field.name}: ${field.message}`).join("; ");
  return new ValidationException({
    message: fields ? `${message} (${fields})` : message,
    $metadata,
    reason: text(body, "reason") ?? "",
    fieldList,
  });
}

function readFields(list: unknown): ValidationExceptionField[] | undefined {
  if (!Array.isArray(list)) return undefined;
  return list
    .filter((field): field is Body => typeof field === "object" && field !== null)
    .map((field) => ({ name: text(field, "name") ?? "", code: text(field, "code") ?? "", message: text(field, "message") ?? "" }));
}

function resourceOf(body: Body): { resourceId: string; resourceType: string } {
  return { resourceId: text(body, "resourceId") ?? "", resourceType: text(body, "resourceType") ?? "" };
}

function text(body: Body, name: string): string | undefined {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  return typeof value === "string" ? value : undefined;
}

/** Retry strategies and tools read the head of the answer; hidden, as it does not help a reader of the error. */
function withResponse(exception: PartnerCentralChannelServiceException, { statusCode, reason, headers }: HttpResponse) {
  const value = { statusCode, reason, headers: { ...headers } };
  return Object.defineProperty(exception, "$response", { value, enumerable: false, configurable: true, writable: true });
}
