import { isClientError } from "../errors/index.js";

/** True for what may pass: a timeout, or what the error itself says may be tried again. */
export function isTransient(error: unknown): boolean {
  if (isClientError(error, "timeout")) return true;
  return typeof error === "object" && error !== null && "$retryable" in error && error.$retryable !== undefined;
}
