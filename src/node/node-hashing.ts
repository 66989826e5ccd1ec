import * as crypto from "node:crypto";
import type { Hashing } from "../http/index.js";

/** OpenSSL's, without a hash object where the runtime can: Bun could not always. */
export const hashing: Hashing = {
  sha256:
    typeof crypto.hash === "function"
      ? (data) => crypto.hash("sha256", data)
      : (data) => crypto.createHash("sha256").update(data).digest("hex"),
  hmacWith: (secret, parts) => {
    const derived = parts.reduce<crypto.BinaryLike>((key, part) => crypto.createHmac("sha256", key).update(part).digest(), secret);
    // A key as bytes would be turned into such an object each time.
    const key = crypto.createSecretKey(derived as Buffer);
    return (text) => crypto.createHmac("sha256", key).update(text).digest("hex");
  },
};
