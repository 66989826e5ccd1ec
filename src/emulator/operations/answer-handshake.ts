import type { ChannelHandshakeSummary, HandshakeStatus } from "../../../commands/index.js";
import { ApiError, refused } from "../api-error.js";
import { findHandshake, isReceiver, isSender } from "./find.js";
import type { Call } from "./handler.js";
import { settle } from "./handshake-rules.js";

interface Answer {
  readonly status: Exclude<HandshakeStatus, "PENDING" | "EXPIRED">;
  readonly by: "sender" | "receiver";
}

type Outcome = Pick<ChannelHandshakeSummary, "id" | "arn" | "status">;

/**
 * Ends a pending handshake, by the side that may. The same answer once more changes nothing and succeeds, as the operations
 * are idempotent.
 *
 * @throws ApiError when there is none, it is the other side's to answer, or it has ended in another way.
 */
export function answerHandshake(
  reference: { readonly catalog: string; readonly identifier: string },
  call: Call,
  { status, by }: Answer,
): { handshake: ChannelHandshakeSummary; isNew: boolean; channelHandshakeDetail: Outcome } {
  const handshake = findHandshake(reference, call);
  const isAllowed = by === "sender" ? isSender(handshake, call) : isReceiver(handshake, call);
  if (!isAllowed)
    throw new ApiError("AccessDeniedException", `Only the ${by} of a handshake can do that.`, { reason: "WRONG_PARTICIPANT" });
  const isNew = handshake.status === "PENDING";
  if (!isNew && handshake.status !== status) throw refused("identifier", `is ${handshake.status}, and no longer PENDING`);
  if (isNew) settle(handshake, status, call.now);
  const { id, arn } = handshake;
  return { handshake, isNew, channelHandshakeDetail: { id, arn, status } };
}
