import { Command } from "../src/command.js";
import { changingExceptions, type ChannelMetadataBearer, type ErrorOf } from "../src/errors/index.js";
import { type Body, idempotencyToken, type OperationOf, operation, required, structure } from "../src/schema/index.js";
import {
  type Names,
  type NamesAccount,
  programManagementAccountIdentifier,
  type RelationshipIdentifier,
  relationshipIdentifier,
} from "./shapes/identifiers.js";
import { type Catalog, catalog, clientToken } from "./shapes/scalars.js";

/** The input of {@link DeleteRelationshipCommand}. */
export interface DeleteRelationshipCommandInput {
  /** The catalog that it lives in. */
  catalog: Catalog;
  /** The relationship (`rs-...`, or its ARN). */
  identifier: string;
  /** The program management account (`pma-...`, or its ARN) that the relationship belongs to. */
  programManagementAccountIdentifier: string;
  /** 1-64 visible ASCII characters. Made by the client when left out, and always found at `$metadata.clientToken`. */
  clientToken?: string | undefined;
}

/** The output of {@link DeleteRelationshipCommand}. There is nothing in it but what is known of the call. */
export interface DeleteRelationshipCommandOutput extends ChannelMetadataBearer {}

/** What {@link DeleteRelationshipCommand} can end in. */
export type DeleteRelationshipCommandError = ErrorOf<typeof changingExceptions>;

export const deleteRelationship: OperationOf<DeleteRelationshipCommandInput, DeleteRelationshipCommandOutput, typeof changingExceptions> =
  operation("DeleteRelationship", {
    input: structure<DeleteRelationshipCommandInput>({
      catalog: required(catalog),
      identifier: required(relationshipIdentifier),
      programManagementAccountIdentifier: required(programManagementAccountIdentifier),
      clientToken: idempotencyToken(clientToken),
    }),
    output: structure<Body<DeleteRelationshipCommandOutput>>({}),
    exceptions: changingExceptions,
  });

/**
 * Ends a relationship: the account belongs to the program management account no longer.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when there is none of that identifier under that program management account.
 * @throws ConflictException when the request does not fit what is there now.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_DeleteRelationship.html
 */
export class DeleteRelationshipCommand<Account extends string = string, Id extends string = string> extends Command<
  DeleteRelationshipCommandInput,
  DeleteRelationshipCommandOutput,
  typeof changingExceptions
> {
  constructor(input: DeleteRelationshipCommandInput & NamesAccount<Account> & Names<Id, RelationshipIdentifier>);
  constructor(input: DeleteRelationshipCommandInput & NamesAccount<Account> & Names<Id, RelationshipIdentifier>);
  constructor(input: DeleteRelationshipCommandInput) {
    super(deleteRelationship, input);
  }
}
