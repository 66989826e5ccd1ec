import type { Page, Sort, SortOrder } from "../../../commands/index.js";
import { ApiError } from "../api-error.js";
import type { Call } from "./handler.js";

interface Listed {
  readonly id: string;
  readonly updatedAt: Date;
}

interface PageQuery {
  readonly maxResults?: number | undefined;
  readonly nextToken?: string | undefined;
}

/** How many items a page has when the request does not say. */
const defaultPageSize = 20;

/**
 * One page of what was found, by the time of the last update, the latest first if nothing else is asked for. A token names
 * the last item of its page, so that pages neither repeat nor skip what has not changed in between.
 *
 * @throws ApiError ValidationException when the token is none, or one of another list.
 */
export function pageOf<Item extends Listed>(
  found: readonly Item[],
  query: PageQuery,
  { call, sort }: { call: Call; sort?: Sort<string> | undefined },
): Page<Item> {
  const { maxResults = defaultPageSize, nextToken } = query;
  const order = comparison(sort?.sortOrder ?? "Descending");
  const list = fingerprint(query, call);
  const last = nextToken === undefined ? undefined : readToken(nextToken, list);
  const rest = [...found].sort(order).filter((item) => last === undefined || order(last, item) < 0);
  const items = rest.slice(0, maxResults);
  const end = items.at(-1);
  return { items, ...(end !== undefined && rest.length > items.length && { nextToken: writeToken(end, list) }) };
}

/** Items of the same time by their ids, which count up. */
function comparison(sortOrder: SortOrder): (a: Listed, b: Listed) => number {
  const direction = sortOrder === "Ascending" ? 1 : -1;
  return (a, b) => direction * (a.updatedAt.getTime() - b.updatedAt.getTime()) || (a.id < b.id ? -1 : Number(a.id !== b.id));
}

function writeToken({ id, updatedAt }: Listed, list: string): string {
  return btoa(JSON.stringify([list, id, updatedAt.getTime()]));
}

function readToken(token: string, list: string): Listed {
  try {
    const [tokenList, id, updatedAtMs] = JSON.parse(atob(token)) as unknown[];
    if (tokenList === list && typeof id === "string") return { id, updatedAt: new Date(Number(updatedAtMs)) };
  } catch {
    // What is no token at all is refused like one of another list.
  }
  throw new ApiError("ValidationException", "The input does not satisfy the constraints of the operation.", {
    reason: "REQUEST_VALIDATION_FAILED",
    fieldList: [{ name: "nextToken", code: "INVALID_TOKEN", message: "is no token of a list with this input" }],
  });
}

/** Tells lists apart by who asks for what; the size of the pages may change between them. */
function fingerprint({ maxResults: _size, nextToken: _token, ...query }: PageQuery, { caller, operation }: Call): string {
  let hash = 0;
  for (const character of JSON.stringify([operation.name, caller.accountId, query]))
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 4_294_967_291;
  return hash.toString(36);
}
