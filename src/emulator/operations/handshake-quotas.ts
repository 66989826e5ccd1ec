import type { ChannelHandshakeSummary } from "../../../commands/index.js";
import { quotaExceeded } from "../api-error.js";
import { dayMs } from "./days.js";
import type { Call } from "./handler.js";
import { isAboutServicePeriod } from "./handshake-rules.js";

/** @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_CreateChannelHandshake.html */
const maxPendingOverServicePeriods = 200;
const maxOfTypeToAccountPerDay = 5;

/** @throws ApiError ServiceQuotaExceededException when a partner has asked too often. */
export function requireQuota(
  asked: Pick<ChannelHandshakeSummary, "handshakeType" | "ownerAccountId" | "receiverAccountId">,
  { state, now }: Call,
): void {
  const { handshakeType, ownerAccountId, receiverAccountId } = asked;
  const own = Array.from(state.handshakes.values()).filter((handshake) => handshake.ownerAccountId === ownerAccountId);
  const pending = own.filter((handshake) => handshake.status === "PENDING" && isAboutServicePeriod(handshake));
  if (isAboutServicePeriod(asked) && pending.length >= maxPendingOverServicePeriods) {
    throw quotaExceeded(`A partner has at most ${maxPendingOverServicePeriods} pending handshakes over service periods.`, {
      resourceType: "ChannelHandshake",
      resourceId: ownerAccountId,
      quotaCode: "L-PENDING-HANDSHAKES",
    });
  }
  const sameToday = own.filter(
    (handshake) =>
      handshake.handshakeType === handshakeType &&
      handshake.receiverAccountId === receiverAccountId &&
      handshake.createdAt.getTime() > now.getTime() - dayMs,
  );
  if (sameToday.length < maxOfTypeToAccountPerDay) return;
  throw quotaExceeded(`An account gets at most ${maxOfTypeToAccountPerDay} handshakes of a type a day.`, {
    resourceType: "ChannelHandshake",
    resourceId: receiverAccountId,
    quotaCode: "L-HANDSHAKES-PER-DAY",
  });
}
