export {
  AbortError,
  CredentialsError,
  InputValidationError,
  InternalError,
  NetworkError,
  PartnerCentralChannelClientError,
  QuotaWaitError,
  ResponseDecodeError,
  TimeoutError,
} from "./client-error.js";
export { ConfigurationError } from "./configuration-error.js";
export {
  AccessDeniedException,
  ConflictException,
  InternalServerException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
  type ValidationExceptionField,
  ValidationExceptionReason,
} from "./exceptions.js";
export {
  type AnyClientError,
  type AnyServiceException,
  type CommonServiceException,
  isClientError,
  isServiceException,
  type ModeledServiceException,
} from "./guards.js";
export { changingExceptions, commonExceptions, creatingExceptions, type ErrorOf, isErrorOf } from "./operation-errors.js";
export type { ChannelMetadataBearer, ChannelResponseMetadata } from "./metadata.js";
export { type ChannelExceptionOptions, PartnerCentralChannelServiceException } from "./service-exception.js";
export { redactError } from "./redact-error.js";
export { isOwnError } from "./is-own-error.js";
export { isErrorLike } from "./is-error-like.js";
export { type TraceStart, tracedFrom } from "./traced-from.js";
export { unusable } from "./unusable.js";
export { sentenceOf } from "./sentence-of.js";
export type { Outcome } from "./outcome.js";
export { withOutcome } from "./with-outcome.js";
export { asTransportError, failureOf, neverArrived } from "./transport-error.js";
