export { type ChannelHandshakeReference, getChannelHandshake, type HandshakeLister } from "./get-channel-handshake.js";
export { type SettledHandshake, type WaitForHandshakeInput, waitForHandshake } from "./wait-for-handshake.js";
