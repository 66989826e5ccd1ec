import type { HttpRequest } from "@smithy/types";

/** Set or changed by what sends a request: a signature over them would break. */
const connectionHeaders =
  /^(?:(?:authorization|cache-control|connection|expect|from|keep-alive|max-forwards|pragma|referer|te|trailer|transfer-encoding|upgrade|user-agent)$|proxy-|sec-)/;
/** Rewritten by proxies on the way. */
const tracingHeaders = /^(?:baggage|traceparent|tracestate|x-amzn-trace-id)$/;

export interface CanonicalRequest {
  readonly text: string;
  /** The names of the headers that it covers, as the signature tells them. */
  readonly signedHeaders: string;
}

/** What is signed of a request: the same text on both sides, however it was written and whatever happens to it on its way. */
export function canonicalRequest({ method, path, query, headers }: HttpRequest, payloadHash: string): CanonicalRequest {
  const { sources, signedHeaders } = signedNames(headers);
  let lines = "";
  for (const [name, source] of sources) lines += `${name}:${folded(String(headers[source]))}\n`;
  const text = `${method}\n${canonicalPath(path)}\n${canonicalQuery(query)}\n${lines}\n${signedHeaders}\n${payloadHash}`;
  return { text, signedHeaders };
}

/** Without empty and dot segments, and encoded once more than it is sent: so for every service but S3. */
function canonicalPath(path: string): string {
  if (path === "/") return path;
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(encode(segment));
  }
  return `/${segments.join("/")}${segments.length > 0 && path.endsWith("/") ? "/" : ""}`;
}

/** A name without a value is signed as one with an empty value, as services read it. */
function canonicalQuery(query: HttpRequest["query"] = {}): string {
  const entries = Object.entries(query);
  // So it is for this service.
  if (entries.length === 0) return "";
  return entries
    .filter(([name]) => name.toLowerCase() !== "x-amz-signature")
    .map(([name, value]) => ({ name: encode(name), values: Array.isArray(value) ? value : [value || ""] }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(({ name, values }) => values.map((value) => `${name}=${encode(value)}`).sort())
    .join("&");
}

interface SignedNames {
  readonly names: readonly string[];
  /** Each name as it is signed, and as it stands on the request. */
  readonly sources: readonly (readonly [name: string, source: string])[];
  readonly signedHeaders: string;
}

/** Those of the last request: most requests of a program have the same, in the same order. */
let last: SignedNames = { names: [], sources: [], signedHeaders: "" };

function signedNames(headers: HttpRequest["headers"]): SignedNames {
  const names = Object.keys(headers);
  const { length } = last.names;
  if (names.length !== length || names.some((name, index) => name !== last.names[index])) last = namesToSign(names);
  return last;
}

function namesToSign(names: readonly string[]): SignedNames {
  const sources = new Map<string, string>();
  for (const source of [...names].sort()) {
    const name = source.toLowerCase();
    if (!connectionHeaders.test(name) && !tracingHeaders.test(name)) sources.set(name, source);
  }
  const sorted = [...sources].sort(([one], [other]) => (one < other ? -1 : 1));
  return { names, sources: sorted, signedHeaders: sorted.map(([name]) => name).join(";") };
}

function folded(value: string): string {
  return /^ | $|[\t\r\n]| {2}/.test(value) ? value.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "") : value;
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
