import type { HttpHandlerOptions } from "@smithy/types";
import {
  listChannelHandshakes,
  ListChannelHandshakesCommand,
  type ListChannelHandshakesCommandInput,
  type ListChannelHandshakesCommandOutput,
} from "../../commands/list-channel-handshakes.js";
import {
  listProgramManagementAccounts,
  ListProgramManagementAccountsCommand,
  type ListProgramManagementAccountsCommandInput,
  type ListProgramManagementAccountsCommandOutput,
} from "../../commands/list-program-management-accounts.js";
import {
  listRelationships,
  ListRelationshipsCommand,
  type ListRelationshipsCommandInput,
  type ListRelationshipsCommandOutput,
} from "../../commands/list-relationships.js";
import type { ChannelHandshakeSummary } from "../../commands/shapes/handshake.js";
import type { NamesAccounts, NamesResources } from "../../commands/shapes/identifiers.js";
import type { ProgramManagementAccountSummary } from "../../commands/shapes/program-management-account.js";
import type { RelationshipSummary } from "../../commands/shapes/relationship.js";
import { paginate, type Paginated, type PaginationConfiguration } from "./paginate.js";

export type { Paginated, PaginationConfiguration } from "./paginate.js";

/**
 * All relationships that an input describes, whatever the number of pages.
 *
 * @param options - as for `client.send`; an `abortSignal` ends the iteration in an `AbortError`.
 * @throws ConfigurationError when there is no client.
 * @throws ResponseDecodeError when the service names a page as the next that came before.
 * @throws what {@link ListRelationshipsCommand} can end in; the items before have been given then.
 * @example
 * ```ts
 * for await (const { id, displayName } of paginateListRelationships({ client }, { catalog: "AWS" })) console.log(id, displayName);
 * ```
 */
export function paginateListRelationships<Account extends string>(
  config: PaginationConfiguration<ListRelationshipsCommand, ListRelationshipsCommandOutput>,
  input: ListRelationshipsCommandInput & NamesAccounts<Account>,
  options?: HttpHandlerOptions,
): Paginated<RelationshipSummary, ListRelationshipsCommandOutput> {
  return paginate(input, {
    name: "paginateListRelationships",
    operation: listRelationships,
    createCommand: (page: ListRelationshipsCommandInput) => new ListRelationshipsCommand(page),
    config,
    options,
  });
}

/**
 * All program management accounts that an input describes, whatever the number of pages.
 *
 * @param options - as for `client.send`; an `abortSignal` ends the iteration in an `AbortError`.
 * @throws ConfigurationError when there is no client.
 * @throws ResponseDecodeError when the service names a page as the next that came before.
 * @throws what {@link ListProgramManagementAccountsCommand} can end in; the items before have been given then.
 */
export function paginateListProgramManagementAccounts(
  config: PaginationConfiguration<ListProgramManagementAccountsCommand, ListProgramManagementAccountsCommandOutput>,
  input: ListProgramManagementAccountsCommandInput,
  options?: HttpHandlerOptions,
): Paginated<ProgramManagementAccountSummary, ListProgramManagementAccountsCommandOutput> {
  return paginate(input, {
    name: "paginateListProgramManagementAccounts",
    operation: listProgramManagementAccounts,
    createCommand: (page: ListProgramManagementAccountsCommandInput) => new ListProgramManagementAccountsCommand(page),
    config,
    options,
  });
}

/**
 * All handshakes that an input describes, whatever the number of pages.
 *
 * @param options - as for `client.send`; an `abortSignal` ends the iteration in an `AbortError`.
 * @throws ConfigurationError when there is no client.
 * @throws ResponseDecodeError when the service names a page as the next that came before.
 * @throws what {@link ListChannelHandshakesCommand} can end in; the items before have been given then.
 */
export function paginateListChannelHandshakes<Resource extends string>(
  config: PaginationConfiguration<ListChannelHandshakesCommand, ListChannelHandshakesCommandOutput>,
  input: ListChannelHandshakesCommandInput & NamesResources<Resource>,
  options?: HttpHandlerOptions,
): Paginated<ChannelHandshakeSummary, ListChannelHandshakesCommandOutput> {
  return paginate(input, {
    name: "paginateListChannelHandshakes",
    operation: listChannelHandshakes,
    createCommand: (page: ListChannelHandshakesCommandInput) => new ListChannelHandshakesCommand(page),
    config,
    options,
  });
}
