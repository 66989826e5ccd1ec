import { Command } from "../src/command.js";
import { type ChannelMetadataBearer, type ErrorOf, commonExceptions } from "../src/errors/index.js";
import { type Body, type OperationOf, operation, required, structure } from "../src/schema/index.js";
import {
  type Names,
  type NamesAccount,
  programManagementAccountIdentifier,
  type RelationshipIdentifier,
  relationshipIdentifier,
} from "./shapes/identifiers.js";
import { type RelationshipDetail, relationshipDetail } from "./shapes/relationship.js";
import { type Catalog, catalog } from "./shapes/scalars.js";

/** The input of {@link GetRelationshipCommand}. */
export interface GetRelationshipCommandInput {
  /** The catalog that it lives in. */
  catalog: Catalog;
  /** The program management account (`pma-...`, or its ARN) that the relationship belongs to. */
  programManagementAccountIdentifier: string;
  /** The relationship (`rs-...`, or its ARN). */
  identifier: string;
}

/** The output of {@link GetRelationshipCommand}. */
export interface GetRelationshipCommandOutput extends ChannelMetadataBearer {
  /** The relationship as the service keeps it. */
  relationshipDetail: RelationshipDetail;
}

/** What {@link GetRelationshipCommand} can end in. */
export type GetRelationshipCommandError = ErrorOf<typeof commonExceptions>;

export const getRelationship: OperationOf<GetRelationshipCommandInput, GetRelationshipCommandOutput, typeof commonExceptions> = operation(
  "GetRelationship",
  {
    input: structure<GetRelationshipCommandInput>({
      catalog: required(catalog),
      programManagementAccountIdentifier: required(programManagementAccountIdentifier),
      identifier: required(relationshipIdentifier),
    }),
    output: structure<Body<GetRelationshipCommandOutput>>({ relationshipDetail: required(relationshipDetail) }),
    exceptions: commonExceptions,
  },
);

/**
 * Reads a relationship, with its revision.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when there is none of that identifier under that program management account.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_GetRelationship.html
 */
export class GetRelationshipCommand<Account extends string = string, Id extends string = string> extends Command<
  GetRelationshipCommandInput,
  GetRelationshipCommandOutput,
  typeof commonExceptions
> {
  constructor(input: GetRelationshipCommandInput & NamesAccount<Account> & Names<Id, RelationshipIdentifier>);
  constructor(input: GetRelationshipCommandInput & NamesAccount<Account> & Names<Id, RelationshipIdentifier>);
  constructor(input: GetRelationshipCommandInput) {
    super(getRelationship, input);
  }
}
