import type { EndSignal } from "../ending.js";
import { whenAborted } from "../when-aborted.js";
import { BodyFaultError } from "./body-fault.js";
import { chunksOfReader } from "./reader-chunks.js";
import { unpacked } from "./unpack.js";

const chunksPerTurn = 1_000;

interface ReadBodyOptions {
  /** After decompression. */
  readonly limitBytes: number;
  /** The header `content-encoding`: `node:http` leaves a body as it came, `fetch` does not, and both leave the header. */
  readonly encoding?: string | undefined;
  /** Closes the stream when it is aborted, which ends the reading. */
  readonly signal?: EndSignal | undefined;
}

/**
 * Reads a response body to its end as text, whatever the HTTP handler made of it: a Node stream, a web stream, a `Blob`,
 * bytes, a string or nothing.
 *
 * @throws BodyFaultError beyond `limitBytes`, and for gzip that is none; the stream is then closed.
 */
export async function readBody(body: unknown, { limitBytes, encoding, signal }: ReadBodyOptions): Promise<string> {
  if (body === undefined || body === null || body === "") return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  let count = 0;
  const chunks = closedBy(signal, chunksOf(body));
  for await (const chunk of encoding?.toLowerCase().includes("gzip") ? unpacked(chunks) : chunks) {
    count += 1;
    // Chunks that are there at once, without end, would keep every timer and signal from its turn.
    if (count % chunksPerTurn === 0) await new Promise((resolve) => setTimeout(resolve));
    bytes += chunk.byteLength;
    if (bytes > limitBytes) throw new BodyFaultError("too large");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

interface Chunks extends AsyncIterable<Uint8Array> {
  /** Ends the iteration, also while it stalls. */
  readonly close?: () => void;
}

/** The chunks of a body; leaving the loop early closes a stream. */
function chunksOf(body: unknown): Chunks {
  if (typeof body === "string") return only(new TextEncoder().encode(body));
  // Of any realm: `instanceof Uint8Array` fails for those that come from outside a `vm` context, as in Jest.
  if (ArrayBuffer.isView(body)) return only(new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  if (isBuffer(body)) return only(new Uint8Array(body));
  const stream = body instanceof Blob ? streamOf(body) : body;
  // React Native has none.
  if (typeof ReadableStream === "function" && stream instanceof ReadableStream) {
    const reader = stream.getReader() as ReadableStreamDefaultReader<Uint8Array>;
    const close = () => void reader.cancel().catch(() => undefined);
    return { close, [Symbol.asyncIterator]: () => chunksOfReader(reader) };
  }
  if (!isAsyncIterable(stream)) throw new TypeError("The HTTP handler answered with a body that is no stream, bytes or text.");
  const { destroy } = stream as { destroy?: () => void };
  return { close: () => destroy?.call(stream), [Symbol.asyncIterator]: () => bytesOf(stream) };
}

async function* closedBy(signal: EndSignal | undefined, chunks: Chunks): AsyncGenerator<Uint8Array> {
  const callOff = signal && whenAborted(signal, () => chunks.close?.());
  try {
    yield* chunks;
  } finally {
    callOff?.();
  }
}

/** That of React Native has no stream. */
function streamOf(blob: Blob): unknown {
  if (typeof (blob as Partial<Blob>).stream === "function") return blob.stream();
  return {
    async *[Symbol.asyncIterator]() {
      yield new Uint8Array(await new Response(blob).arrayBuffer());
    },
  };
}

function isBuffer(body: unknown): body is ArrayBuffer {
  return ["[object ArrayBuffer]", "[object SharedArrayBuffer]"].includes(Object.prototype.toString.call(body));
}

function only(chunk: Uint8Array): Chunks {
  return {
    async *[Symbol.asyncIterator]() {
      yield chunk;
    },
  };
}

async function* bytesOf(body: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const chunk of body) yield typeof chunk === "string" ? encoder.encode(chunk) : (chunk as Uint8Array);
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof (value as Partial<AsyncIterable<unknown>> | null)?.[Symbol.asyncIterator] === "function";
}
