import { Sha256 } from "@smithy/core/checksum";

export interface SignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

interface Scope {
  readonly secretAccessKey: string;
  /** `20260102T030405Z` */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
}

/**
 * The SigV4 signature that a request must bear, from the definition and not with the library that signs: the two check
 * each other.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function computeSignature(
  request: SignedRequest,
  { secretAccessKey, date, region, service, signedHeaders }: Scope,
): Promise<string> {
  const scope = [date.slice(0, 8), region, service, "aws4_request"];
  const canonicalRequest = [
    request.method,
    canonicalPath(request.url),
    canonicalQuery(request.url),
    ...signedHeaders.map((name) => `${name}:${canonicalHeader(request, name)}`),
    "",
    signedHeaders.join(";"),
    await hashHex(request.body),
  ].join("\n");
  const stringToSign = ["AWS4-HMAC-SHA256", date, scope.join("/"), await hashHex(canonicalRequest)].join("\n");
  let key: Uint8Array = new TextEncoder().encode(`AWS4${secretAccessKey}`);
  for (const part of scope) key = await hmac(key, part);
  return hex(await hmac(key, stringToSign));
}

/** Without empty and dot segments, and encoded once more than it is sent: so for every service but S3. */
function canonicalPath({ pathname }: URL): string {
  const segments = pathname.split("/").filter((segment) => segment !== "");
  const end = segments.length > 0 && pathname.endsWith("/") ? "/" : "";
  return `/${segments.map(encode).join("/")}${end}`;
}

function canonicalQuery({ searchParams }: URL): string {
  return Array.from(searchParams, ([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join("&");
}

/** A browser does not let `host` be seen on a request: it is that of the URL. */
function canonicalHeader({ headers, url }: SignedRequest, name: string): string {
  const value = headers.get(name) ?? (name === "host" ? url.host : "");
  return value.trim().replace(/ +/g, " ");
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

async function hashHex(text: string): Promise<string> {
  const hash = new Sha256();
  hash.update(new TextEncoder().encode(text));
  return hex(await hash.digest());
}

async function hmac(key: Uint8Array, text: string): Promise<Uint8Array> {
  const hash = new Sha256(key);
  hash.update(new TextEncoder().encode(text));
  return hash.digest();
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
