/**
 * A random UUID (version 4) from the platform's cryptographic generator; `crypto.randomUUID` is missing in pages that were
 * not served over https.
 */
export function randomToken(): string {
  const { crypto } = globalThis;
  if (typeof crypto?.randomUUID === "function") return crypto.randomUUID();
  if (typeof crypto?.getRandomValues === "function") return uuidOf(crypto.getRandomValues(new Uint8Array(16)));
  throw new Error(
    "No idempotency token: this platform has no cryptographic random numbers (globalThis.crypto). Nothing was sent; give clientToken yourself.",
  );
}

function uuidOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, "0");
  }).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
