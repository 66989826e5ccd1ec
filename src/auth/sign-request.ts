import { HttpRequest } from "@smithy/core/transport";
import type { AwsCredentialIdentity } from "@smithy/types";
import { hashing } from "#runtime";
import { service } from "../service.js";
import { canonicalRequest } from "./canonical-request.js";
import { signingKey } from "./signing-key.js";

/** Of an earlier signature. */
const replaced: ReadonlySet<string> = new Set(["authorization", "date", "x-amz-date"]);
const bodyHashHeader = "x-amz-content-sha256";

type Headers = HttpRequest["headers"];

export interface SignOptions {
  readonly credentials: AwsCredentialIdentity;
  readonly region: string;
  readonly date: Date;
}

/**
 * A signed copy of a request, for the service of this package. `host`, `content-type` and each `x-amz-*` header are
 * signed, and so is the body.
 *
 * @throws what the platform throws for a date that is none, and for half a surrogate pair in a path or query.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signRequest(request: HttpRequest, { credentials, region, date }: SignOptions): HttpRequest {
  // Copied at once: an object that is rotated in place would give members of two identities.
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const time = timeText(date);
  const day = time.slice(0, 8);
  const headers = unsigned(request.headers);
  const signed = new HttpRequest(request);
  signed.headers = headers;
  signed.query = copyOf(request.query);
  headers["x-amz-date"] = time;
  if (sessionToken) headers["x-amz-security-token"] = sessionToken;
  const bodyHash = givenHash(headers) ?? (headers[bodyHashHeader] = hashOf(signed.body));
  const { text, signedHeaders } = canonicalRequest(signed, bodyHash);
  const scope = `${day}/${region}/${service.signingName}/aws4_request`;
  const signature = signingKey({ secretAccessKey, day, region })(`AWS4-HMAC-SHA256\n${time}\n${scope}\n${hashing.sha256(text)}`);
  headers["authorization"] = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
  return signed;
}

function copyOf(query: HttpRequest["query"] = {}): HttpRequest["query"] {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]));
}

/** A copy of those that have a value, one by one: adding to an object that was spread takes Node 20 two microseconds. */
function unsigned(headers: Headers): Headers {
  const copy: Headers = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name] ?? undefined;
    if (value !== undefined && !replaced.has(name.toLowerCase())) copy[name] = value;
  }
  return copy;
}

let last = { second: Number.NaN, text: "" };

/** `20260102T030405Z`, made once per second. */
function timeText(date: Date): string {
  const second = Math.floor(date.getTime() / 1000);
  if (second !== last.second) last = { second, text: basicFormat(date) };
  return last.text;
}

/** By its parts: the first `toISOString` of a process takes longer than all else here. It is left to refuse what is no date. */
function basicFormat(date: Date): string {
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return date.toISOString().replace(/[-:]|\.\d+/g, "");
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()].map(twoDigits);
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(twoDigits).join("");
  return `${String(year).padStart(4, "0")}${month}${day}T${time}Z`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** Who hashed the body already, or does not want it hashed, says so by the header. */
function givenHash(headers: Headers): string | undefined {
  for (const name in headers) if (name.toLowerCase() === bodyHashHeader) return headers[name];
  return undefined;
}

/** A stream cannot be read twice: it is sent unsigned. */
function hashOf(body: unknown): string {
  if (body === undefined || body === null) return hashing.sha256("");
  if (typeof body === "string") return hashing.sha256(body);
  if (ArrayBuffer.isView(body)) return hashing.sha256(new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  // Of any realm: `instanceof` fails for one that comes from outside a `vm` context, as in Jest.
  if (Object.prototype.toString.call(body) === "[object ArrayBuffer]") return hashing.sha256(new Uint8Array(body as ArrayBuffer));
  return "UNSIGNED-PAYLOAD";
}
