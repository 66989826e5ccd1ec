import type {
  AbortError,
  CredentialsError,
  InputValidationError,
  NetworkError,
  QuotaWaitError,
  ResponseDecodeError,
  TimeoutError,
} from "./client-error.js";
import type {
  AccessDeniedException,
  ConflictException,
  InternalServerException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from "./exceptions.js";
import { isErrorLike } from "./is-error-like.js";
import type { PartnerCentralChannelServiceException } from "./service-exception.js";

/**
 * An exception that the model of this service does not have: those that every AWS service may answer with, and
 * `UnknownError` for an answer without a name. Others may come, so a `switch` over names keeps its `default`.
 *
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/CommonErrors.html
 */
export interface CommonServiceException extends PartnerCentralChannelServiceException {
  name:
    | "ExpiredTokenException"
    | "IncompleteSignatureException"
    | "InternalFailure"
    | "InvalidSignatureException"
    | "MissingAuthenticationTokenException"
    | "OptInRequired"
    | "RequestExpired"
    | "SerializationException"
    | "ServiceUnavailable"
    | "UnknownError"
    | "UnknownOperationException"
    | "UnrecognizedClientException";
}

/** The seven exceptions of the model, told apart by `name`. */
export type ModeledServiceException =
  | AccessDeniedException
  | ConflictException
  | InternalServerException
  | ResourceNotFoundException
  | ServiceQuotaExceededException
  | ThrottlingException
  | ValidationException;

/** Whatever the service can answer with: `error.name === "ConflictException"` narrows it. */
export type AnyServiceException = ModeledServiceException | CommonServiceException;

/**
 * True for an exception of the service. Unlike `instanceof` it also holds for exceptions made by another copy of this
 * package in the same program.
 */
export function isServiceException(error: unknown): error is AnyServiceException;
/** True for an exception of the service of that name. */
export function isServiceException<Name extends AnyServiceException["name"]>(
  error: unknown,
  name: Name,
): error is Extract<ModeledServiceException, { name: Name }> extends never
  ? CommonServiceException
  : Extract<ModeledServiceException, { name: Name }>;
export function isServiceException(error: unknown, name?: string): boolean {
  return kindOfError(error) === "service" && (name === undefined || (error as Error).name === name);
}

/** The errors of a call that the client itself raises, told apart by `kind`; a {@link ConfigurationError} is no matter of a call. */
export type AnyClientError =
  | AbortError
  | CredentialsError
  | InputValidationError
  | NetworkError
  | QuotaWaitError
  | ResponseDecodeError
  | TimeoutError;

/** True for an error that the client itself raised, of that kind if one is named. Holds across copies of this package too. */
export function isClientError(error: unknown): error is AnyClientError;
/** True for an error of the client of that kind. */
export function isClientError<Kind extends AnyClientError["kind"]>(
  error: unknown,
  kind: Kind,
): error is Extract<AnyClientError, { kind: Kind }>;
export function isClientError(error: unknown, kind?: string): boolean {
  const found = kindOfError(error);
  return clientErrorKinds.includes(found) && (kind === undefined || found === kind);
}

const clientErrorKinds: readonly unknown[] = [
  "aborted",
  "credentials",
  "decode",
  "network",
  "timeout",
  "validation",
] satisfies AnyClientError["kind"][];

function kindOfError(error: unknown): unknown {
  return isErrorLike(error) && "$metadata" in error && "kind" in error ? error.kind : undefined;
}
