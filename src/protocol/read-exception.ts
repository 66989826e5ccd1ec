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

type Body = Readonly<Record<string, unknown>>;

/**
 * The exception that an answer with an error status stands for: the modelled one whose name is found in the header
 * `x-amzn-errortype` or in the body's `__type` or `code`, else the base class under the name that was given.
 */
export function readException(response: HttpResponse, bodyText: string): PartnerCentralChannelServiceException {
  const body = parseObject(bodyText);
  const names = [header(response.headers, "x-amzn-errortype"), body?.["__type"], body?.["code"]].flatMap(typeName);
  const message = text(body, "message") ?? text(body, "Message") ?? messageFor(response, bodyText, body);
  const options = { message, $metadata: responseMetadata(response) };
  const [modeled] = names.flatMap((name) => modeledException(name, body ?? {}, options) ?? []);
  return withResponse(modeled ?? unmodeledException(names[0], response, options), response);
}

/** Reads the modelled members of each exception and nothing else: the body never steers the client. */
function modeledException(name: string, body: Body, options: ChannelExceptionOptions): PartnerCentralChannelServiceException | undefined {
  switch (name) {
    case "AccessDeniedException":
      return new AccessDeniedException({ ...options, reason: text(body, "reason") });
    case "ConflictException":
      return new ConflictException({ ...options, ...resourceOf(body) });
    case "InternalServerException":
      return new InternalServerException(options);
    case "ResourceNotFoundException":
      return new ResourceNotFoundException({ ...options, resourceId: text(body, "resourceId"), resourceType: text(body, "resourceType") });
    case "ServiceQuotaExceededException":
      return new ServiceQuotaExceededException({ ...options, ...resourceOf(body), quotaCode: text(body, "quotaCode") ?? "" });
    case "ThrottlingException":
      return new ThrottlingException({ ...options, serviceCode: text(body, "serviceCode"), quotaCode: text(body, "quotaCode") });
    case "ValidationException":
      return readValidationException(body, options);
    default:
      return undefined;
  }
}

function unmodeledException(name = "UnknownError", { statusCode }: HttpResponse, options: ChannelExceptionOptions) {
  return new PartnerCentralChannelServiceException({ name, $fault: statusCode >= 500 ? "server" : "client", ...options });
}

/** For an answer that says nothing itself. */
function messageFor({ statusCode }: HttpResponse, bodyText: string, body: Body | undefined): string {
  const what =
    body === undefined && bodyText !== "" ? "a body that is not the API's: a proxy or load balancer may have answered" : "no message";
  return `The service answered with status ${statusCode} and ${what}.`;
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

function text(body: Body | undefined, name: string): string | undefined {
  const value = body !== undefined && Object.hasOwn(body, name) ? body[name] : undefined;
  return typeof value === "string" ? value : undefined;
}

/** Retry strategies and tools read the head of the answer; hidden, as it does not help a reader of the error. */
function withResponse(exception: PartnerCentralChannelServiceException, { statusCode, reason, headers }: HttpResponse) {
  const value = { statusCode, reason, headers: { ...headers } };
  return Object.defineProperty(exception, "$response", { value, enumerable: false, configurable: true, writable: true });
}
