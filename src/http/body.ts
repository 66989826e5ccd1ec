/** The body of an answer is larger than anything the service sends; reading it was given up. */
export class BodyTooLargeError extends Error {
  override readonly name = "BodyTooLargeError";
}

/**
 * Reads a response body to its end as text, whatever the HTTP handler made of it: a Node stream, a web stream, a `Blob`,
 * bytes, a string or nothing.
 *
 * @param signal - closes the stream when it is aborted, which ends the reading.
 * @throws BodyTooLargeError beyond `limitBytes`; the stream is then closed.
 */
export async function readBody(body: unknown, limitBytes: number, signal?: AbortSignal): Promise<string> {
  if (body === undefined || body === null) return "";
  if (typeof body === "string") return withinLimit(body, body.length, limitBytes);
  if (body instanceof Uint8Array) return new TextDecoder().decode(withinLimit(body, body.byteLength, limitBytes));
  if (body instanceof Blob) return withinLimit(body, body.size, limitBytes).text();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of chunksOf(body, signal)) {
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

/** The chunks of a stream; leaving the loop early closes it, and so does the signal, also while it stalls. */
function chunksOf(body: unknown, signal: AbortSignal | undefined): AsyncIterable<Uint8Array> {
  if (body instanceof ReadableStream) {
    const reader = body.getReader();
    return closedBy(signal, () => void reader.cancel().catch(() => undefined), chunksOfReader(reader));
  }
  if (!isAsyncIterable(body)) throw new TypeError("The HTTP handler answered with a body that is no stream, bytes or text.");
  const { destroy } = body as { destroy?: () => void };
  return closedBy(signal, () => destroy?.call(body), bytesOf(body));
}

async function* closedBy(
  signal: AbortSignal | undefined,
  close: () => void,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (signal?.aborted) close();
  signal?.addEventListener("abort", close);
  try {
    yield* chunks;
  } finally {
    signal?.removeEventListener("abort", close);
  }
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
