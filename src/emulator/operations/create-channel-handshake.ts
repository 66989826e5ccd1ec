import { createChannelHandshake, type CreateChannelHandshakeCommandInput } from "../../../commands/create-channel-handshake.js";
import type { ChannelHandshakeSummary } from "../../../commands/index.js";
import { channelHandshakeArn } from "../arn.js";
import { nextId } from "../state.js";
import { type Call, operationHandler, type OperationHandler } from "./handler.js";
import { requireQuota } from "./handshake-quotas.js";
import { accountSubject, servicePeriodSubject, type Subject } from "./handshake-subject.js";
import { setTags } from "./tags.js";

export const createChannelHandshakeHandler: OperationHandler = operationHandler(createChannelHandshake, (input, call) => {
  const { handshakeType, catalog } = input;
  const subject = subjectOf(input, call);
  const { ownerAccountId, receiverAccountId } = subject;
  requireQuota({ handshakeType, ownerAccountId, receiverAccountId }, call);
  const id = nextId(call.state, "ch");
  const arn = channelHandshakeArn({ ownerAccountId, catalog, id });
  const handshake: ChannelHandshakeSummary = {
    id,
    arn,
    catalog,
    handshakeType,
    ...subject,
    createdAt: call.now,
    updatedAt: call.now,
    status: "PENDING",
  };
  call.state.handshakes.set(id, handshake);
  setTags(call.state, arn, input.tags);
  return { channelHandshakeDetail: { id, arn } };
});

function subjectOf(input: CreateChannelHandshakeCommandInput, call: Call): Subject {
  return input.handshakeType === "PROGRAM_MANAGEMENT_ACCOUNT" ? accountSubject(input, call) : servicePeriodSubject(input, call);
}
