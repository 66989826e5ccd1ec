/** Both platforms' hashes against Node's, for all lengths around the blocks of 64 bytes. */
import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashing as ofFetch } from "../../src/http/fetch-runtime.js";
import { hashing as ofNode } from "../../src/node/node-runtime.js";

const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 167 + length) & 0xff);
const expectedHash = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

describe.each([
  ["fetch", ofFetch],
  ["Node", ofNode],
])("on the platform of %s", (_name, hashing) => {
  test("bytes of each length have their hash", () => {
    for (const length of [...Array(301).keys(), 4_095, 4_096, 65_536, 1_000_003]) {
      const data = bytesOf(length);
      expect([length, hashing.sha256(data)]).toEqual([length, expectedHash(data)]);
    }
  });

  test("bytes within a larger buffer have theirs", () => {
    expect(hashing.sha256(bytesOf(200).subarray(7, 101))).toBe(expectedHash(bytesOf(200).slice(7, 101)));
  });

  test("any text has that of its UTF-8, half a surrogate pair too", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.integer({ max: 0xffff, min: 0 }).map((unit) => String.fromCharCode(unit)) }), (text) => {
        expect(hashing.sha256(text)).toBe(expectedHash(text));
      }),
      { seed: 20240318 },
    );
  });

  test("a text of any length has its HMAC, also after a longer one", () => {
    const sign = hashing.hmacWith("secret", []);
    for (const length of [10_000, 10, 1_023, 1_024, 1_025, 0, 5_000, 1])
      expect(sign("ü".repeat(length))).toBe(createHmac("sha256", "secret").update("ü".repeat(length)).digest("hex"));
  });

  test("a secret of any length, and any parts, give the HMAC of HMACs", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 100 });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.array(text, { maxLength: 4 }), text, (secret, parts, message) => {
        const chained = [...parts, message].reduce<string | Buffer>((key, part) => createHmac("sha256", key).update(part).digest(), secret);
        expect(hashing.hmacWith(secret, parts)(message)).toBe((chained as Buffer).toString("hex"));
      }),
      { seed: 20240318, numRuns: 300 },
    );
  });
});
