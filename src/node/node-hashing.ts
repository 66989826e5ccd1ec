import * as crypto from "node:crypto";
import { hmacWith, type Sha256 } from "../hmac.js";
import type { Hashing } from "../http/index.js";

/** OpenSSL's, without a hash object where the runtime can: Bun could not always. Asked at each call, as `node:crypto` takes 2 ms to load. */
const hasHash = (): boolean => typeof crypto.hash === "function";
const sha256Hex = (data: string | Uint8Array): string =>
  hasHash() ? crypto.hash("sha256", data) : crypto.createHash("sha256").update(data).digest("hex");

const sha256: Sha256 = {
  bytes: (data) => (hasHash() ? crypto.hash("sha256", data, "buffer") : crypto.createHash("sha256").update(data).digest()),
  hex: sha256Hex,
};

export const hashing: Hashing = {
  sha256: sha256Hex,
  hmacWith: (secret, parts) => hmacWith(sha256, secret, parts),
};
