import { acceptChannelHandshake } from "../../../commands/accept-channel-handshake.js";
import type { ChannelHandshakeSummary } from "../../../commands/index.js";
import { answerHandshake } from "./answer-handshake.js";
import { type Call, operationHandler, type OperationHandler } from "./handler.js";
import { runningServicePeriod } from "./handshake-rules.js";

export const acceptChannelHandshakeHandler: OperationHandler = operationHandler(acceptChannelHandshake, (input, call) => {
  const { handshake, isNew, channelHandshakeDetail } = answerHandshake(input, call, { status: "ACCEPTED", by: "receiver" });
  if (isNew) putIntoEffect(handshake, call);
  return { channelHandshakeDetail };
});

/** What was consented to begins at once; a service period that was revoked has ended. */
function putIntoEffect({ handshakeType, associatedResourceId, detail }: ChannelHandshakeSummary, call: Call): void {
  const { state, now } = call;
  if (handshakeType === "START_SERVICE_PERIOD") Object.assign(detail?.startServicePeriodHandshakeDetail ?? {}, { startDate: now });
  if (handshakeType === "REVOKE_SERVICE_PERIOD") Object.assign(runningServicePeriod(associatedResourceId, call) ?? {}, { endDate: now });
  const account = state.accounts.get(associatedResourceId);
  if (account !== undefined) Object.assign(account, { status: "ACTIVE", startDate: now, updatedAt: now });
}
