/** The body of an answer is larger than anything the service sends; reading it was given up. */
export class BodyTooLargeError extends Error {
  override readonly name = "BodyTooLargeError";
}

/**
 * Reads a response body to its end as text, whatever the HTTP handler made of it: a Node stream, a web stream, a `Blob`,
 * bytes, a string or nothing.
 *
 * @throws BodyTooLargeError beyond `limitBytes`; the stream is then closed.
 */
export async function readBody(body: unknown, limitBytes: number): Promise<string> {
  if (body === undefined || body === null) return "";
  if (typeof body === "string") return withinLimit(body, body.length, limitBytes);
  if (body instanceof Uint8Array) return new TextDecoder().decode(withinLimit(body, body.byteLength, limitBytes));
  if (body instanceof Blob) return withinLimit(body, body.size, limitBytes).text();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of chunksOf(body)) {
    bytes += chunk.byteLength;
    withinLimit(body, bytes, limitBytes);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function withinLimit<Body>(body: Body, sizeBytes: number, limitBytes: number): Body {
  if (sizeBytes > limitBytes) throw new BodyTooLargeError(`The body is larger than ${limitBytes} bytes.`);
  return body;
}

/** The chunks of a stream; leaving the loop early closes it. */
function chunksOf(body: unknown): AsyncIterable<Uint8Array> {
  if (isAsyncIterable(body)) return bytesOf(body);
  if (body instanceof ReadableStream) return chunksOfReader(body.getReader());
  throw new TypeError("The HTTP handler answered with a body that is no stream, bytes or text.");
}

/** Safari's `ReadableStream` is not iterable. */
async function* chunksOfReader(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ended = false;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
    ended = true;
  } finally {
    if (!ended) await reader.cancel().catch(() => undefined);
  }
}

async function* bytesOf(body: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const chunk of body) yield typeof chunk === "string" ? encoder.encode(chunk) : (chunk as Uint8Array);
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof (value as Partial<AsyncIterable<unknown>> | null)?.[Symbol.asyncIterator] === "function";
}
