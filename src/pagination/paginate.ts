import type { HttpHandlerOptions } from "@smithy/types";
import type { Page } from "../../commands/shapes/page.js";
import { checkSender, type CommandSender } from "../command-sender.js";
import { AbortError, type ChannelMetadataBearer, ResponseDecodeError } from "../errors/index.js";
import { type Operation, snapshot } from "../schema/index.js";

/** Who sends the requests for the pages, and how they begin. */
export interface PaginationConfiguration<Command, Output> {
  /** Sends a request for each page. */
  readonly client: CommandSender<Command, Output>;
  /** 1-100 items a page, where the input has no `maxResults`. Default: the service's, 20. */
  readonly pageSize?: number | undefined;
  /** The `nextToken` to begin with, to go on where an earlier run stopped, with the same input. It wins over that of the input. */
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
  /** The list, for messages: `paginateListRelationships`. */
  readonly name: string;
  readonly operation: Operation;
  readonly createCommand: (query: Query) => Command;
  readonly config: PaginationConfiguration<Command, Output>;
  readonly options?: HttpHandlerOptions | undefined;
}

/** The items of a list command over all its pages. The input is read once, here. */
export function paginate<Query extends PageQuery, Item, Output extends Page<Item> & ChannelMetadataBearer, Command>(
  input: Query,
  { name, operation, createCommand, config, options }: Listing<Query, Command, Output>,
): Paginated<Item, Output> {
  checkSender(`${name}: give it { client }, and as second argument what to list`, config?.client);
  const { client, pageSize, startingToken } = config;
  // What the operation's shape describes is Query: it copies one.
  const query = snapshot(operation.input, input ?? {}) as Query;
  const maxResults = query.maxResults ?? pageSize;
  const throwIfAborted = (): void => {
    if (options?.abortSignal?.aborted) throw aborted(name, options.abortSignal);
  };

  async function* pages(): AsyncGenerator<Output, void, undefined> {
    const seen = new Set<string>();
    let nextToken = startingToken || query.nextToken;
    do {
      throwIfAborted();
      if (nextToken) seen.add(nextToken);
      const page = await client.send(createCommand({ ...query, maxResults, nextToken }), options);
      if (!Array.isArray(page?.items)) throw noPage(name);
      yield page;
      nextToken = page.nextToken;
      if (nextToken && seen.has(nextToken)) throw repeatedToken(name, page);
    } while (nextToken);
    throwIfAborted();
  }

  async function* items(): AsyncGenerator<Item, void, undefined> {
    for await (const page of pages()) {
      for (const item of page.items) {
        throwIfAborted();
        yield item;
      }
    }
  }

  return { pages, [Symbol.asyncIterator]: items };
}

function aborted(name: string, signal: { readonly aborted: boolean }): AbortError {
  return new AbortError(`${name} was aborted: what it gave up to here is not the whole list.`, {
    cause: "reason" in signal ? signal.reason : undefined,
  });
}

function noPage(name: string): ResponseDecodeError {
  return new ResponseDecodeError(`${name}: the client's send() gave no page with items. Is it a mock that was not told what to answer?`);
}

function repeatedToken(name: string, { $metadata }: ChannelMetadataBearer): ResponseDecodeError {
  return new ResponseDecodeError(
    `${name}: the list has no end, as the service named a page as the next that came before. What was listed up to here is right; for the rest, list again.`,
    { $metadata },
  );
}
