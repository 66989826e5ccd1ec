import type { HttpHandlerOptions } from "@smithy/types";
import type { Page } from "../../commands/shapes/page.js";
import type { CommandSender } from "../command-sender.js";
import { type ChannelMetadataBearer, ResponseDecodeError } from "../errors/index.js";

/** Who sends the requests for the pages, and how they begin. */
export interface PaginationConfiguration<Command, Output> {
  /** Sends a request for each page. */
  readonly client: CommandSender<Command, Output>;
  /** 1-100 items a page, where the input has no `maxResults`. Default: the service's, 20. */
  readonly pageSize?: number | undefined;
  /** The `nextToken` to begin with, to go on where an earlier run stopped. It wins over that of the input. */
  readonly startingToken?: string | undefined;
}

/** A list over all its pages. Each iteration begins at the start, and requests a page when it gets there. */
export interface Paginated<Item, Output> extends AsyncIterable<Item> {
  /** Page by page, as the service gives them, with `nextToken` and `$metadata`. */
  pages(): AsyncIterableIterator<Output>;
}

interface PageQuery {
  readonly maxResults?: number | undefined;
  readonly nextToken?: string | undefined;
}

interface Listing<Query, Command, Output> {
  readonly createCommand: (query: Query) => Command;
  readonly config: PaginationConfiguration<Command, Output>;
  readonly options?: HttpHandlerOptions | undefined;
}

/** The items of a list command over all its pages. */
export function paginate<Query extends PageQuery, Item, Output extends Page<Item> & ChannelMetadataBearer, Command>(
  input: Query,
  { createCommand, config, options }: Listing<Query, Command, Output>,
): Paginated<Item, Output> {
  const { client, pageSize, startingToken } = config;
  const maxResults = input.maxResults ?? pageSize;

  async function* pages(): AsyncGenerator<Output, void, undefined> {
    const seen = new Set<string>();
    let nextToken = startingToken ?? input.nextToken;
    do {
      if (nextToken) seen.add(nextToken);
      const page = await client.send(createCommand({ ...input, maxResults, nextToken }), options);
      yield page;
      nextToken = page.nextToken;
      if (nextToken && seen.has(nextToken)) throw repeatedToken(page);
    } while (nextToken);
  }

  async function* items(): AsyncGenerator<Item, void, undefined> {
    for await (const page of pages()) yield* page.items;
  }

  return { pages, [Symbol.asyncIterator]: items };
}

function repeatedToken({ $metadata }: ChannelMetadataBearer): ResponseDecodeError {
  return new ResponseDecodeError(
    "The list has no end: the service named a page as the next that came before. What was listed up to here is right; for the rest, list again.",
    { $metadata },
  );
}
