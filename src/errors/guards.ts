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

declare const unmodeled: unique symbol;
/** The name of an exception that the model does not have: any string, but no literal of a modelled one. */
type UnmodeledName = string & { readonly [unmodeled]: true };
interface UnmodeledServiceException extends PartnerCentralChannelServiceException {
  name: UnmodeledName;
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
export type AnyServiceException = ModeledServiceException | UnmodeledServiceException;

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
