import type { ChannelHandshakeSummary, HandshakeType } from "../../commands/shapes/handshake.js";
import { isServiceException } from "../errors/index.js";
import { type ChannelHandshakeReference, findHandshake, type HandshakeLister } from "./get-channel-handshake.js";

/** Looks for one handshake again and again, and remembers where it was, and how far. */
export class HandshakeWatch {
  /** How things stand, after the last look that succeeded, as the second half of a sentence. */
  progress = "no look at the lists has succeeded";
  private readonly client: HandshakeLister;
  private readonly reference: ChannelHandshakeReference;
  /** What the last look found out: it makes the next one cheap, one short list instead of six. */
  private known: Partial<ChannelHandshakeReference> = {};

  constructor(client: HandshakeLister, reference: ChannelHandshakeReference) {
    this.client = client;
    this.reference = reference;
  }

  /** The handshake, if it is pending no more. */
  async look(signal: AbortSignal): Promise<ChannelHandshakeSummary | undefined> {
    const found = await this.find(signal);
    if (found === undefined) {
      const wasSeen = this.known.handshakeType !== undefined;
      this.progress = wasSeen
        ? "the handshake is in no list any more, though it was"
        : "the handshake is in no list of this caller's; check the identifier, the catalog, and whose credentials these are";
      return undefined;
    }
    const { handshake, participantType } = found;
    const { associatedResourceId, handshakeType, status } = handshake;
    this.progress = "the handshake is still pending";
    // The service listed it under one of the types that were asked for, which are those of the enum.
    this.known = { participantType, handshakeType: handshakeType as HandshakeType, associatedResourceIdentifier: associatedResourceId };
    return status === "PENDING" ? undefined : handshake;
  }

  /** What it is about may be gone by now, and with it the list; then it is looked for among all. */
  private async find(signal: AbortSignal): ReturnType<typeof findHandshake> {
    const narrowed = { ...this.reference, ...this.known };
    try {
      return await findHandshake(this.client, narrowed, signal);
    } catch (error) {
      if (this.known.handshakeType === undefined || !isServiceException(error, "ResourceNotFoundException")) throw error;
      return findHandshake(this.client, { ...narrowed, associatedResourceIdentifier: undefined }, signal);
    }
  }
}
