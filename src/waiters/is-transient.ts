import { isServerError, isThrottlingError, isTransientError } from "@smithy/core/retry";
import { isClientError, isErrorLike } from "../errors/index.js";

/** True for what may pass: a quota without room, and by the judgement of Smithy's retry throttling, a lost connection, a timeout, a fault of the service. */
export function isTransient(thrown: unknown): boolean {
  if (isClientError(thrown, "timeout")) return true;
  if (!isErrorLike(thrown)) return false;
  // Smithy's name for an error that any client may throw: each of its members is looked at with care.
  const error = thrown as Parameters<typeof isTransientError>[0];
  return isThrottlingError(error) || isTransientError(error) || isServerError(error);
}
