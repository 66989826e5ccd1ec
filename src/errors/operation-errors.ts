import { type AnyClientError, isClientError, isServiceException, type ModeledServiceException } from "./guards.js";

/** The exceptions that every operation has. */
export const commonExceptions = [
  "AccessDeniedException",
  "InternalServerException",
  "ResourceNotFoundException",
  "ThrottlingException",
  "ValidationException",
] as const;
/** The exceptions of an operation that changes a resource. */
export const changingExceptions: readonly [...typeof commonExceptions, "ConflictException"] = [...commonExceptions, "ConflictException"];
/** The exceptions of an operation that creates a resource. */
export const creatingExceptions: readonly [...typeof changingExceptions, "ServiceQuotaExceededException"] = [
  ...changingExceptions,
  "ServiceQuotaExceededException",
];

/** What a call can end in, by the names of its operation's exceptions: one of these, or an error of the client. */
export type ErrorOf<Names extends readonly ModeledServiceException["name"][]> =
  | Extract<ModeledServiceException, { name: Names[number] }>
  | AnyClientError;

/** As much of a command as {@link isErrorOf} needs. */
interface Fallible {
  readonly operation: { readonly exceptions: readonly ModeledServiceException["name"][] };
}

/**
 * True for what the model says that this command can end in, and for the client's own errors; a `switch` over the `name` of
 * the error can then be exhaustive. False for the rest, which is no part of the operation: a wrong signature or key, a wrong
 * set-up, an error of your own middleware.
 *
 * @example
 * ```ts
 * const command = new DeleteRelationshipCommand({
 *   catalog: "Sandbox",
 *   programManagementAccountIdentifier: "pma-sandbox000001",
 *   identifier: "rs-0000000000001",
 * });
 * await client.send(command).catch((error: unknown) => {
 *   if (!isErrorOf(command, error)) throw error;
 *   if (error.name === "ConflictException") console.log(error.resourceId);
 * });
 * ```
 */
export function isErrorOf<Sent extends Fallible>(command: Sent, error: unknown): error is ErrorOf<Sent["operation"]["exceptions"]> {
  const names: readonly string[] = command.operation.exceptions;
  return isClientError(error) || (isServiceException(error) && names.includes(error.name));
}
