/** SHA-256 as a platform has it. */
export interface Sha256 {
  bytes(data: Uint8Array): Uint8Array;
  hex(data: Uint8Array): string;
}

const blockBytes = 64;
const hashBytes = 32;
/** More than a request needs for what it signs; a longer text gets memory of its own. */
const keptBytes = 1024;
const encoder = new TextEncoder();

/**
 * HMAC-SHA-256 with a key that is derived once: from the secret, by the HMAC of each part in turn. By its definition, of two
 * hashes: Node's own takes longer, and five times as long the first time.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2104
 */
export function hmacWith(sha256: Sha256, secret: string, parts: readonly string[]): (text: string) => string {
  let key: Uint8Array = encoder.encode(secret);
  for (const part of parts) key = sha256.bytes(outerOf(sha256, key)(part));
  const outer = outerOf(sha256, key);
  return (text) => sha256.hex(outer(text));
}

/** What makes of a text the bytes whose hash is its HMAC. They stand in memory that is used again for the next text. */
function outerOf(sha256: Sha256, key: Uint8Array): (text: string) => Uint8Array {
  const block = new Uint8Array(blockBytes);
  block.set(key.length > blockBytes ? sha256.bytes(key) : key);
  const inner = new Uint8Array(blockBytes + keptBytes);
  inner.set(block.map((byte) => byte ^ 0x36));
  const outer = new Uint8Array(blockBytes + hashBytes);
  outer.set(block.map((byte) => byte ^ 0x5c));
  return (text) => {
    outer.set(sha256.bytes(followedBy(inner, text)), blockBytes);
    return outer;
  };
}

/** The first block of `inner`, and behind it the UTF-8 of a text. */
function followedBy(inner: Uint8Array, text: string): Uint8Array {
  const encoded = encoder.encode(text);
  const length = blockBytes + encoded.length;
  const bytes = length <= inner.length ? inner : new Uint8Array(length);
  if (bytes !== inner) bytes.set(inner.subarray(0, blockBytes));
  bytes.set(encoded, blockBytes);
  return bytes.subarray(0, length);
}
