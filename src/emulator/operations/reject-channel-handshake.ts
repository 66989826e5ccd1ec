import { rejectChannelHandshake } from "../../../commands/reject-channel-handshake.js";
import { answerHandshake } from "./answer-handshake.js";
import { operationHandler, type OperationHandler } from "./handler.js";

export const rejectChannelHandshakeHandler: OperationHandler = operationHandler(rejectChannelHandshake, (input, call) => {
  const { channelHandshakeDetail } = answerHandshake(input, call, { status: "REJECTED", by: "receiver" });
  return { channelHandshakeDetail };
});
