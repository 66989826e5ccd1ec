import type { HttpResponse } from "@smithy/types";
import {
  AccessDeniedException,
  type ChannelExceptionOptions,
  type ChannelResponseMetadata,
  ConflictException,
  InternalServerException,
  PartnerCentralChannelServiceException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
  type ValidationExceptionField,
} from "../errors/index.js";
import type { Operation } from "../schema/index.js";
import type { ErrorBody } from "./error-body.js";
import { exceptionAdvice } from "./exception-advice.js";
import { resendAdviceFor } from "./handler-context.js";
import { header, responseMetadata } from "./response-metadata.js";
import type { Secrets } from "./secrets.js";

/** A message is for people; `fieldList` has them all. */
const shownFields = 20;
/** No service says more; what does is a page of something else. */
const maxMessageLength = 2_000;

/**
 * The exception that an answer with an error status stands for: the modelled one whose name is found in the header
 * `x-amzn-errortype` or in the body's `__type` or `code`, else the base class under the name that was given. Its message is
 * the service's own, and a line that says for which call, and what to do.
 */
export function readException(
  operation: Operation,
  answer: HttpResponse,
  { body, secrets, isUncertain = false }: ExceptionSource,
): PartnerCentralChannelServiceException {
  const response = withoutSecrets(answer, secrets);
  const names = [header(response.headers, "x-amzn-errortype"), body.text("__type"), body.text("code")].flatMap(typeName);
  const name = names.find((given) => Object.hasOwn(modeled, given)) ?? names[0] ?? "UnknownError";
  const $metadata = responseMetadata(response, secrets);
  const options = {
    message: `${whatHappened(response, { name, body })}\n${whatToDo(operation, name, $metadata)}${earlierAdvice(operation, response, isUncertain)}`,
    $metadata,
  };
  return withResponse(exceptionOf({ name, statusCode: response.statusCode, body }, options), response);
}

/** What an exception is read from, beside the head of the answer. */
interface ExceptionSource {
  readonly body: ErrorBody;
  readonly secrets: Secrets;
  /** Whether an attempt before this one may have been applied. */
  readonly isUncertain?: boolean;
}

/** A refusal says nothing of the attempts before it. */
function earlierAdvice(operation: Operation, { statusCode }: HttpResponse, isUncertain: boolean): string {
  return isUncertain && statusCode >= 300 && statusCode <= 499
    ? ` An attempt before was sent and failed. ${resendAdviceFor(operation)}`
    : "";
}

const modeled: Readonly<Record<string, new (options: ModeledOptions) => PartnerCentralChannelServiceException>> = {
  AccessDeniedException,
  ConflictException,
  InternalServerException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
};

/** Those that always have their members: what the service left out is empty. */
const complete = /^(Conflict|ServiceQuotaExceeded|Validation)Exception$/;

/** What the modelled exceptions are made of. Each takes its own. */
interface ModeledOptions extends ChannelExceptionOptions {
  readonly reason: string;
  readonly resourceId: string;
  readonly resourceType: string;
  readonly serviceCode: string;
  readonly quotaCode: string;
  readonly fieldList: ValidationExceptionField[] | undefined;
}

interface Failure {
  readonly name: string;
  readonly statusCode: number;
  readonly body: ErrorBody;
}

/** Reads the modelled members and nothing else: the body never steers the client. */
function exceptionOf({ name, statusCode, body }: Failure, options: ChannelExceptionOptions): PartnerCentralChannelServiceException {
  const Modeled = Object.hasOwn(modeled, name) ? modeled[name] : undefined;
  if (Modeled === undefined)
    return new PartnerCentralChannelServiceException({ name, $fault: statusCode >= 500 ? "server" : "client", ...options });
  // Where a member may be missing, its type says so.
  const text = (member: string): string => (body.text(member) ?? (complete.test(name) ? "" : undefined)) as string;
  return new Modeled({
    ...options,
    reason: text("reason"),
    resourceId: text("resourceId"),
    resourceType: text("resourceType"),
    serviceCode: text("serviceCode"),
    quotaCode: text("quotaCode"),
    fieldList: body.fieldList(),
  });
}

/** The service's own words, and for a refused input the fields that it names. */
function whatHappened({ statusCode }: HttpResponse, { name, body }: { name: string; body: ErrorBody }): string {
  const own = shortened(body.text("message") || body.text("Message") || "");
  if (!own) {
    const what = body.isForeign ? "a body that is not the API's: a proxy or load balancer may have answered" : "no message";
    return `The service answered with status ${statusCode} and ${what}.`;
  }
  const fields = name === "ValidationException" ? (body.fieldList() ?? []) : [];
  const shown = fields.slice(0, shownFields).map((field) => `${field.name}: ${field.message}`);
  if (fields.length > shownFields) shown.push(`and ${fields.length - shownFields} more`);
  return shown.length === 0 ? own : `${own} (${shown.join("; ")})`;
}

function whatToDo(operation: Operation, name: string, { requestId, httpStatusCode: status = 0 }: ChannelResponseMetadata): string {
  const request = requestId === undefined ? "" : `, request ${requestId}`;
  return `${operation.name}Command (status ${status}${request}): ${exceptionAdvice({ name, status, resend: resendAdviceFor(operation) })}`;
}

function shortened(text: string): string {
  return text.length <= maxMessageLength ? text : `${text.slice(0, maxMessageLength)}...`;
}

/** `com.amazonaws.partnercentralchannel#ConflictException:http://...` is a `ConflictException`. */
function typeName(type: string | undefined): string[] {
  const name = (type ?? "").replace(/^[^#]*#/, "").replace(/:.*$/s, "");
  return /^[A-Za-z][\w.-]{0,127}$/.test(name) ? [name] : [];
}

/** Retry strategies and tools read the head of the answer; hidden, as it does not help a reader of the error. */
function withResponse(exception: PartnerCentralChannelServiceException, value: HttpResponse) {
  return Object.defineProperty(exception, "$response", { value, enumerable: false, configurable: true, writable: true });
}

/** The head alone, as text. */
function withoutSecrets({ statusCode, reason, headers }: HttpResponse, secrets: Secrets): HttpResponse {
  const texts = Object.keys(headers ?? {}).flatMap((name) => {
    const value = header(headers, name);
    return value === undefined ? [] : [[secrets.hideIn(name), secrets.hideIn(value)]];
  });
  return {
    statusCode,
    ...(reason !== undefined && { reason: secrets.hideIn(reason) }),
    headers: Object.fromEntries(texts) as HttpResponse["headers"],
  };
}
