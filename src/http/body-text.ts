import { BodyFaultError } from "./body-fault.js";

/** The text of a body whose bytes come one chunk after another. */
export class BodyText {
  private readonly limitBytes: number;
  private readonly decoder = new TextDecoder();
  private text = "";
  private last: Uint8Array | undefined;
  private bytes = 0;

  constructor(limitBytes: number) {
    this.limitBytes = limitBytes;
  }

  /** @throws BodyFaultError beyond the limit. */
  add(chunk: Uint8Array): void {
    this.bytes += chunk.byteLength;
    if (this.bytes > this.limitBytes) throw new BodyFaultError("too large");
    // One chunk is decoded in one go, which is several times faster.
    if (this.last !== undefined) this.text += this.decoder.decode(this.last, { stream: true });
    this.last = chunk;
  }

  /** All of it. */
  whole(): string {
    return this.text + this.decoder.decode(this.last);
  }
}
