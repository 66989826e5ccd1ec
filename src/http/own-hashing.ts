import { hmacSha256, sha256 } from "../sha256.js";
import type { Hashing } from "./runtime.js";

/** For platforms without a synchronous hash. */
export const hashing: Hashing = {
  sha256: (data) => hex(sha256(typeof data === "string" ? utf8(data) : data)),
  hmacWith: (secret, parts) => {
    const key = parts.reduce((derived, part) => hmacSha256(derived, utf8(part)), utf8(secret));
    return (text) => hex(hmacSha256(key, utf8(text)));
  },
};

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
