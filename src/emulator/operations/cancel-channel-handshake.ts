import { cancelChannelHandshake } from "../../../commands/cancel-channel-handshake.js";
import { answerHandshake } from "./answer-handshake.js";
import { operationHandler, type OperationHandler } from "./handler.js";

export const cancelChannelHandshakeHandler: OperationHandler = operationHandler(cancelChannelHandshake, (input, call) => {
  const { channelHandshakeDetail } = answerHandshake(input, call, { status: "CANCELED", by: "sender" });
  return { channelHandshakeDetail };
});
