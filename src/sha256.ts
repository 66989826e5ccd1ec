/** SHA-256 for platforms that have none that is both synchronous and always there, as `crypto.subtle` is not. */

interface Constants {
  readonly start: Int32Array;
  readonly rounds: Int32Array;
}

let constants: Constants | undefined;
/** Of the block in work, one at a time. */
const words: Int32Array = new Int32Array(64);

export function sha256(message: Uint8Array): Uint8Array {
  constants ??= makeConstants();
  const state = constants.start.slice();
  const blocks = padded(message);
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    for (let index = 0; index < 16; index += 1) words[index] = blocks.getInt32(offset + 4 * index);
    compress(state, constants.rounds);
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => digest.setInt32(4 * index, word));
  return new Uint8Array(digest.buffer);
}

/** The message, a bit, zeros, and its length in bits as the last eight bytes: a multiple of 64 bytes. */
function padded(message: Uint8Array): DataView {
  const { length } = message;
  const blocks = new DataView(new ArrayBuffer((length + 72) & ~63));
  new Uint8Array(blocks.buffer).set(message);
  blocks.setUint8(length, 0x80);
  blocks.setUint32(blocks.byteLength - 8, length / 2 ** 29);
  blocks.setUint32(blocks.byteLength - 4, length * 8);
  return blocks;
}

/** Works the words of a block into the state. */
function compress(state: Int32Array, rounds: Int32Array): void {
  for (let index = 16; index < 64; index += 1) {
    const early = at(words, index - 15);
    const late = at(words, index - 2);
    const mixedEarly = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const mixedLate = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[index] = at(words, index - 16) + mixedEarly + at(words, index - 7) + mixedLate;
  }
  // Not destructured: engines would box each of them, and take four times as long.
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let index = 0; index < 64; index += 1) {
    const mixedE = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + mixedE + ((e & f) ^ (~e & g)) + at(rounds, index) + at(words, index)) | 0;
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = word + at(state, index)));
}

function at(list: Int32Array, index: number): number {
  return list[index] ?? 0;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The fractions of the roots of the first primes, in 32 bits. A table of them would be a third of this file in a bundle. */
function makeConstants(): Constants {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < 64; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  const fractions = (roots: number[]): Int32Array => Int32Array.from(roots, (root) => (root % 1) * 2 ** 32);
  return { start: fractions(primes.slice(0, 8).map(Math.sqrt)), rounds: fractions(primes.map(Math.cbrt)) };
}
