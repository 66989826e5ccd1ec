import { hmacWith, type Sha256 } from "../hmac.js";
import { sha256 } from "../sha256.js";
import type { Hashing } from "./runtime.js";

const own: Sha256 = { bytes: sha256, hex: (data) => hex(sha256(data)) };

/** For platforms without a synchronous hash. */
export const hashing: Hashing = {
  sha256: (data) => own.hex(typeof data === "string" ? new TextEncoder().encode(data) : data),
  hmacWith: (secret, parts) => hmacWith(own, secret, parts),
};

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
