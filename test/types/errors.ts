import {
  type AcceptChannelHandshakeCommand,
  type AcceptChannelHandshakeCommandError,
  type AnyClientError,
  type CancelChannelHandshakeCommand,
  type CancelChannelHandshakeCommandError,
  type CreateChannelHandshakeCommand,
  type CreateChannelHandshakeCommandError,
  type CreateProgramManagementAccountCommand,
  type CreateProgramManagementAccountCommandError,
  type CreateRelationshipCommand,
  type CreateRelationshipCommandError,
  type DeleteProgramManagementAccountCommand,
  type DeleteProgramManagementAccountCommandError,
  type DeleteRelationshipCommand,
  type DeleteRelationshipCommandError,
  type GetRelationshipCommand,
  type GetRelationshipCommandError,
  isClientError,
  isErrorOf,
  isServiceException,
  type ListChannelHandshakesCommand,
  type ListChannelHandshakesCommandError,
  type ListProgramManagementAccountsCommand,
  type ListProgramManagementAccountsCommandError,
  type ListRelationshipsCommand,
  type ListRelationshipsCommandError,
  type ListTagsForResourceCommand,
  type ListTagsForResourceCommandError,
  type RejectChannelHandshakeCommand,
  type RejectChannelHandshakeCommandError,
  type TagResourceCommand,
  type TagResourceCommandError,
  type UntagResourceCommand,
  type UntagResourceCommandError,
  type UpdateProgramManagementAccountCommand,
  type UpdateProgramManagementAccountCommandError,
  type UpdateRelationshipCommand,
  type UpdateRelationshipCommandError,
} from "partnercentral-channel";
import type { All, Same } from "./same.js";

/** What each command can end in, and how a program tells it apart. */

type OfEvery =
  | "AccessDeniedException"
  | "InternalServerException"
  | "ResourceNotFoundException"
  | "ThrottlingException"
  | "ValidationException";
type OfChange = OfEvery | "ConflictException";
type OfCreation = OfChange | "ServiceQuotaExceededException";
type OfClient =
  | "AbortError"
  | "CredentialsError"
  | "InputValidationError"
  | "NetworkError"
  | "QuotaWaitError"
  | "ResponseDecodeError"
  | "TimeoutError";

interface Fallible {
  operation: { exceptions: readonly string[] };
}
/** A command that knows these exceptions, and its type of errors that has them and the client's own. */
type EndsIn<Command extends Fallible, CommandError extends { name: string }, Names extends string> = Same<
  [Command["operation"]["exceptions"][number], CommandError["name"]],
  [Names, Names | OfClient]
>;

export type EveryCommandHasItsErrors = All<{
  accept: EndsIn<AcceptChannelHandshakeCommand, AcceptChannelHandshakeCommandError, OfEvery>;
  cancel: EndsIn<CancelChannelHandshakeCommand, CancelChannelHandshakeCommandError, OfEvery>;
  createHandshake: EndsIn<CreateChannelHandshakeCommand, CreateChannelHandshakeCommandError, OfCreation>;
  createAccount: EndsIn<CreateProgramManagementAccountCommand, CreateProgramManagementAccountCommandError, OfCreation>;
  createRelationship: EndsIn<CreateRelationshipCommand, CreateRelationshipCommandError, OfCreation>;
  deleteAccount: EndsIn<DeleteProgramManagementAccountCommand, DeleteProgramManagementAccountCommandError, OfChange>;
  deleteRelationship: EndsIn<DeleteRelationshipCommand, DeleteRelationshipCommandError, OfChange>;
  getRelationship: EndsIn<GetRelationshipCommand, GetRelationshipCommandError, OfEvery>;
  listHandshakes: EndsIn<ListChannelHandshakesCommand, ListChannelHandshakesCommandError, OfEvery>;
  listAccounts: EndsIn<ListProgramManagementAccountsCommand, ListProgramManagementAccountsCommandError, OfEvery>;
  listRelationships: EndsIn<ListRelationshipsCommand, ListRelationshipsCommandError, OfEvery>;
  listTags: EndsIn<ListTagsForResourceCommand, ListTagsForResourceCommandError, OfEvery>;
  reject: EndsIn<RejectChannelHandshakeCommand, RejectChannelHandshakeCommandError, OfEvery>;
  tag: EndsIn<TagResourceCommand, TagResourceCommandError, OfChange>;
  untag: EndsIn<UntagResourceCommand, UntagResourceCommandError, OfChange>;
  updateAccount: EndsIn<UpdateProgramManagementAccountCommand, UpdateProgramManagementAccountCommandError, OfChange>;
  updateRelationship: EndsIn<UpdateRelationshipCommand, UpdateRelationshipCommandError, OfChange>;
  client: Same<AnyClientError["name"], OfClient>;
}>;

/** A switch that has every case: nothing is left for its default. */
export function exhaustive(command: CreateRelationshipCommand, error: unknown): string | undefined {
  if (!isErrorOf(command, error)) throw error;
  switch (error.name) {
    case "ConflictException":
      return error.resourceId;
    case "ServiceQuotaExceededException":
      return error.quotaCode;
    case "ValidationException":
      return error.fieldList?.[0]?.name;
    case "ThrottlingException":
      return error.serviceCode;
    case "ResourceNotFoundException":
      return error.resourceType;
    case "AccessDeniedException":
      return error.reason;
    case "InternalServerException":
      return error.$metadata.requestId;
    case "InputValidationError":
      return error.faults[0]?.path;
    case "NetworkError":
      return error.code;
    case "AbortError":
    case "CredentialsError":
    case "QuotaWaitError":
    case "ResponseDecodeError":
    case "TimeoutError":
      return error.message;
    default: {
      const nothing: never = error;
      return nothing;
    }
  }
}

/** A switch that misses a case: the exception that was forgotten is left. */
export function forgetful(command: GetRelationshipCommand, error: unknown): string | undefined {
  if (!isErrorOf(command, error)) throw error;
  if (isClientError(error)) return error.kind;
  switch (error.name) {
    case "AccessDeniedException":
    case "InternalServerException":
    case "ResourceNotFoundException":
    case "ThrottlingException":
      return error.message;
    default: {
      // @ts-expect-error ValidationException is left
      const nothing: never = error;
      return nothing;
    }
  }
}

/** A case that cannot be is refused. */
export function impossible(get: GetRelationshipCommand, update: UpdateRelationshipCommand, error: unknown): void {
  if (isErrorOf(get, error)) {
    // @ts-expect-error reading a relationship is in no conflict
    if (error.name === "ConflictException") console.log(error);
  }
  if (isErrorOf(update, error)) {
    if (error.name === "ConflictException") console.log(error.resourceId);
    // @ts-expect-error updating a relationship meets no quota
    if (error.name === "ServiceQuotaExceededException") console.log(error);
  }
}

/** Errors of one command are as good as those of another that has more. */
export const widened = (error: GetRelationshipCommandError): CreateRelationshipCommandError => error;
// @ts-expect-error but not the other way round
export const narrowed = (error: CreateRelationshipCommandError): GetRelationshipCommandError => error;

/** Without a command: whatever the service can answer with, by its name. */
export function narrowing(error: unknown): string | undefined {
  if (isServiceException(error, "ConflictException")) return error.resourceId;
  if (!isServiceException(error)) return undefined;
  switch (error.name) {
    case "ConflictException":
      return error.resourceType;
    case "ValidationException":
      return error.fieldList?.[0]?.name;
    case "ServiceQuotaExceededException":
      return error.quotaCode;
    default:
      // @ts-expect-error not every exception has a quota code
      return error.quotaCode;
  }
}

/** The client's own errors, by their kind. */
export function ofClient(error: unknown): number | undefined {
  if (isClientError(error, "validation")) return error.faults.length;
  // @ts-expect-error no such kind
  if (isClientError(error, "timed-out")) return 0;
  return undefined;
}
