import type { Tag } from "../../../commands/index.js";
import { notFound } from "../api-error.js";
import type { State } from "../state.js";
import { accountOf, isSender, mayUse } from "./find.js";
import type { Call } from "./handler.js";

/** Sets tags of a resource; one whose key is there already gets the new value. */
export function setTags(state: State, arn: string, added: readonly Tag[] = []): void {
  const tags = new Map([...(state.tags.get(arn) ?? []), ...added].map((tag) => [tag.key, tag]));
  state.tags.set(arn, Array.from(tags.values()));
}

/** @throws ApiError ResourceNotFoundException when there is no such resource that the caller may tag. */
export function requireTaggable(arn: string, call: Call): void {
  const { accounts, relationships, handshakes } = call.state;
  const isThere =
    Array.from(accounts.values()).some((account) => account.arn === arn && mayUse(account, call)) ||
    Array.from(relationships.values()).some((relationship) => relationship.arn === arn && mayUse(accountOf(relationship, call), call)) ||
    Array.from(handshakes.values()).some((handshake) => handshake.arn === arn && isSender(handshake, call));
  if (!isThere) throw notFound({ resourceType: "Resource", resourceId: arn });
}
