import type { PartnerCentralChannelClientError } from "./client-error.js";
import type {
  AccessDeniedException,
  ConflictException,
  InternalServerException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from "./exceptions.js";
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
export function isServiceException<Name extends ModeledServiceException["name"]>(
  error: unknown,
  name: Name,
): error is Extract<ModeledServiceException, { name: Name }>;
export function isServiceException(error: unknown, name?: string): boolean {
  return kindOfError(error) === "service" && (name === undefined || (error as Error).name === name);
}

/** True for an error that the client itself raised; `error.kind` says which. */
export function isClientError(error: unknown): error is PartnerCentralChannelClientError {
  const kind = kindOfError(error);
  return kind !== undefined && kind !== "service";
}

function kindOfError(error: unknown): unknown {
  return error instanceof Error && "$metadata" in error && "kind" in error ? error.kind : undefined;
}
