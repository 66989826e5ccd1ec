import { Command } from "../src/command.js";
import { type ChannelMetadataBearer, type ErrorOf, commonExceptions } from "../src/errors/index.js";
import { list, type OperationOf, operation, optional, required, structure } from "../src/schema/index.js";
import {
  type ListChannelHandshakesTypeFilters,
  type ListChannelHandshakesTypeSort,
  typeFilters,
  typeSort,
} from "./shapes/handshake-query.js";
import {
  type ChannelHandshakeSummary,
  channelHandshakeSummary,
  type HandshakeStatus,
  handshakeStatus,
  type HandshakeType,
  handshakeType,
  type ParticipantType,
  participantType,
} from "./shapes/handshake.js";
import { associatedResourceIdentifier, type NamesResources } from "./shapes/identifiers.js";
import { type Page, pageOf } from "./shapes/page.js";
import { type Catalog, catalog, maxResults, nextToken } from "./shapes/scalars.js";

/** The input of {@link ListChannelHandshakesCommand}. */
export interface ListChannelHandshakesCommandInput {
  /** Which handshakes: of one type at a time. */
  handshakeType: HandshakeType;
  /** The catalog to look in. */
  catalog: Catalog;
  /** Those that the caller sent, or those that it received. */
  participantType: ParticipantType;
  /** 1-100 items a page; 20 when left out. */
  maxResults?: number | undefined;
  /** Only those in one of these states. */
  statuses?: HandshakeStatus[] | undefined;
  /** Only those about one of these program management accounts or relationships, by ids or ARNs. */
  associatedResourceIdentifiers?: string[] | undefined;
  /** What only handshakes of that type can be filtered by: the member for `handshakeType`. */
  handshakeTypeFilters?: ListChannelHandshakesTypeFilters | undefined;
  /** Their order: the member for `handshakeType`. */
  handshakeTypeSort?: ListChannelHandshakesTypeSort | undefined;
  /** The `nextToken` of the page before; the rest of the input has to be the same. */
  nextToken?: string | undefined;
}

/** The output of {@link ListChannelHandshakesCommand}. */
export interface ListChannelHandshakesCommandOutput extends ChannelMetadataBearer, Page<ChannelHandshakeSummary> {}

/** What {@link ListChannelHandshakesCommand} can end in. */
export type ListChannelHandshakesCommandError = ErrorOf<typeof commonExceptions>;

export const listChannelHandshakes: OperationOf<
  ListChannelHandshakesCommandInput,
  ListChannelHandshakesCommandOutput,
  typeof commonExceptions
> = operation("ListChannelHandshakes", {
  input: structure<ListChannelHandshakesCommandInput>({
    handshakeType: required(handshakeType),
    catalog: required(catalog),
    participantType: required(participantType),
    maxResults: optional(maxResults),
    statuses: optional(list(handshakeStatus)),
    associatedResourceIdentifiers: optional(list(associatedResourceIdentifier)),
    handshakeTypeFilters: optional(typeFilters),
    handshakeTypeSort: optional(typeSort),
    nextToken: optional(nextToken),
  }),
  output: pageOf(channelHandshakeSummary),
  exceptions: commonExceptions,
});

/**
 * Lists the handshakes of a type that the caller sent or received, a page at a time; {@link paginateListChannelHandshakes}
 * goes through all of them. There is no operation for one alone: {@link getChannelHandshake} finds it in the lists.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when the service says that something the input names is not there.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_ListChannelHandshakes.html
 */
export class ListChannelHandshakesCommand<Resource extends string = string> extends Command<
  ListChannelHandshakesCommandInput,
  ListChannelHandshakesCommandOutput,
  typeof commonExceptions
> {
  constructor(input: ListChannelHandshakesCommandInput & NamesResources<Resource>);
  constructor(input: ListChannelHandshakesCommandInput & NamesResources<Resource>);
  constructor(input: ListChannelHandshakesCommandInput) {
    super(listChannelHandshakes, input);
  }
}
