/** SHA-256 as a platform has it. */
export interface Sha256 {
  bytes(data: Uint8Array): Uint8Array;
  hex(data: Uint8Array): string;
}

const blockBytes = 64;

/**
 * HMAC-SHA-256 with a key that is derived once: from the secret, by the HMAC of each part in turn. By its definition, of two
 * hashes: Node's own takes longer, and five times as long the first time.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2104
 */
export function hmacWith(sha256: Sha256, secret: string, parts: readonly string[]): (text: string) => string {
  let key = utf8(secret);
  for (const part of parts) key = sha256.bytes(outerBlock(sha256, padsOf(sha256, key), part));
  const pads = padsOf(sha256, key);
  return (text) => sha256.hex(outerBlock(sha256, pads, text));
}

interface Pads {
  readonly inner: Uint8Array;
  readonly outer: Uint8Array;
}

function padsOf(sha256: Sha256, key: Uint8Array): Pads {
  const block = new Uint8Array(blockBytes);
  block.set(key.length > blockBytes ? sha256.bytes(key) : key);
  return { inner: block.map((byte) => byte ^ 0x36), outer: block.map((byte) => byte ^ 0x5c) };
}

/** Whose hash is the HMAC. */
function outerBlock(sha256: Sha256, { inner, outer }: Pads, text: string): Uint8Array {
  return joined(outer, sha256.bytes(joined(inner, utf8(text))));
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
