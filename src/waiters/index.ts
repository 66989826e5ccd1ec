export { type ChannelHandshakeReference, getChannelHandshake } from "./get-channel-handshake.js";
export { type SettledHandshake, type WaitForHandshakeInput, waitForHandshake } from "./wait-for-handshake.js";
