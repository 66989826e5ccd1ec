import { Command } from "../src/command.js";
import { type ChannelMetadataBearer, type ErrorOf, commonExceptions } from "../src/errors/index.js";
import { list, type OperationOf, operation, optional, required, structure } from "../src/schema/index.js";
import { type NamesAccounts, programManagementAccountIdentifier } from "./shapes/identifiers.js";
import { type Page, pageOf } from "./shapes/page.js";
import { type AssociationType, associationType, type RelationshipSummary, relationshipSummary } from "./shapes/relationship.js";
import { accountId, type Catalog, catalog, displayName, maxResults, nextToken } from "./shapes/scalars.js";
import { type ListRelationshipsSortBase, sort } from "./shapes/sort.js";

/** The input of {@link ListRelationshipsCommand}. */
export interface ListRelationshipsCommandInput {
  /** The catalog to look in. */
  catalog: Catalog;
  /** 1-100 items a page; 20 when left out. */
  maxResults?: number | undefined;
  /** Only those with one of these AWS accounts (12 digits). */
  associatedAccountIds?: string[] | undefined;
  /** Only those of one of these types. */
  associationTypes?: AssociationType[] | undefined;
  /** Only those with one of these names. */
  displayNames?: string[] | undefined;
  /** Only those of one of these program management accounts (`pma-...`, or ARNs). */
  programManagementAccountIdentifiers?: string[] | undefined;
  /** Their order. */
  sort?: ListRelationshipsSortBase | undefined;
  /** The `nextToken` of the page before; the rest of the input has to be the same. */
  nextToken?: string | undefined;
}

/** The output of {@link ListRelationshipsCommand}. */
export interface ListRelationshipsCommandOutput extends ChannelMetadataBearer, Page<RelationshipSummary> {}

/** What {@link ListRelationshipsCommand} can end in. */
export type ListRelationshipsCommandError = ErrorOf<typeof commonExceptions>;

export const listRelationships: OperationOf<ListRelationshipsCommandInput, ListRelationshipsCommandOutput, typeof commonExceptions> =
  operation("ListRelationships", {
    input: structure<ListRelationshipsCommandInput>({
      catalog: required(catalog),
      maxResults: optional(maxResults),
      associatedAccountIds: optional(list(accountId)),
      associationTypes: optional(list(associationType)),
      displayNames: optional(list(displayName)),
      programManagementAccountIdentifiers: optional(list(programManagementAccountIdentifier)),
      sort: optional(sort),
      nextToken: optional(nextToken),
    }),
    output: pageOf(relationshipSummary),
    exceptions: commonExceptions,
  });

/**
 * Lists relationships, a page at a time; {@link paginateListRelationships} goes through all of them.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when the service says that something the input names is not there.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_ListRelationships.html
 */
export class ListRelationshipsCommand<Account extends string = string> extends Command<
  ListRelationshipsCommandInput,
  ListRelationshipsCommandOutput,
  typeof commonExceptions
> {
  constructor(input: ListRelationshipsCommandInput & NamesAccounts<Account>);
  constructor(input: ListRelationshipsCommandInput & NamesAccounts<Account>);
  constructor(input: ListRelationshipsCommandInput) {
    super(listRelationships, input);
  }
}
