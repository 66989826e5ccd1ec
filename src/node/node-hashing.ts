import * as crypto from "node:crypto";
import type { Hashing } from "../http/index.js";

/** OpenSSL's, without a hash object where the runtime can: Bun could not always. */
export const hashing: Hashing = {
  // Asked at each call: to ask when this is loaded would load `node:crypto`, which takes 2 ms.
  sha256: (data) =>
    typeof crypto.hash === "function" ? crypto.hash("sha256", data) : crypto.createHash("sha256").update(data).digest("hex"),
  hmacWith: (secret, parts) => {
    // As bytes, a key would be made such an object for each text.
    let key = crypto.createSecretKey(secret, "utf8");
    for (const part of parts) key = crypto.createSecretKey(crypto.createHmac("sha256", key).update(part).digest());
    return (text) => crypto.createHmac("sha256", key).update(text).digest("hex");
  },
};
