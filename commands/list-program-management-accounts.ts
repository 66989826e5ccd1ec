import { Command } from "../src/command.js";
import { type ChannelMetadataBearer, type ErrorOf, commonExceptions } from "../src/errors/index.js";
import { list, type OperationOf, operation, optional, required, structure } from "../src/schema/index.js";
import { type Page, pageOf } from "./shapes/page.js";
import {
  type Program,
  program,
  type ProgramManagementAccountStatus,
  programManagementAccountStatus,
  type ProgramManagementAccountSummary,
  programManagementAccountSummary,
} from "./shapes/program-management-account.js";
import { accountId, type Catalog, catalog, displayName, maxResults, nextToken } from "./shapes/scalars.js";
import { type ListProgramManagementAccountsSortBase, sort } from "./shapes/sort.js";

/** The input of {@link ListProgramManagementAccountsCommand}. */
export interface ListProgramManagementAccountsCommandInput {
  /** The catalog to look in. */
  catalog: Catalog;
  /** 1-100 items a page; 20 when left out. */
  maxResults?: number | undefined;
  /** Only those with one of these names. */
  displayNames?: string[] | undefined;
  /** Only those of one of these channel programs. */
  programs?: Program[] | undefined;
  /** Only those of one of these AWS accounts (12 digits). */
  accountIds?: string[] | undefined;
  /** Only those in one of these states. */
  statuses?: ProgramManagementAccountStatus[] | undefined;
  /** Their order. */
  sort?: ListProgramManagementAccountsSortBase | undefined;
  /** The `nextToken` of the page before; the rest of the input has to be the same. */
  nextToken?: string | undefined;
}

/** The output of {@link ListProgramManagementAccountsCommand}. */
export interface ListProgramManagementAccountsCommandOutput extends ChannelMetadataBearer, Page<ProgramManagementAccountSummary> {}

/** What {@link ListProgramManagementAccountsCommand} can end in. */
export type ListProgramManagementAccountsCommandError = ErrorOf<typeof commonExceptions>;

export const listProgramManagementAccounts: OperationOf<
  ListProgramManagementAccountsCommandInput,
  ListProgramManagementAccountsCommandOutput,
  typeof commonExceptions
> = operation("ListProgramManagementAccounts", {
  input: structure<ListProgramManagementAccountsCommandInput>({
    catalog: required(catalog),
    maxResults: optional(maxResults),
    displayNames: optional(list(displayName)),
    programs: optional(list(program)),
    accountIds: optional(list(accountId)),
    statuses: optional(list(programManagementAccountStatus)),
    sort: optional(sort),
    nextToken: optional(nextToken),
  }),
  output: pageOf(programManagementAccountSummary),
  exceptions: commonExceptions,
});

/**
 * Lists program management accounts, a page at a time; {@link paginateListProgramManagementAccounts} goes through all of
 * them.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when the service says that something the input names is not there.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_ListProgramManagementAccounts.html
 */
export class ListProgramManagementAccountsCommand extends Command<
  ListProgramManagementAccountsCommandInput,
  ListProgramManagementAccountsCommandOutput,
  typeof commonExceptions
> {
  constructor(input: ListProgramManagementAccountsCommandInput) {
    super(listProgramManagementAccounts, input);
  }
}
