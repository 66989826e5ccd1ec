/** A body, one chunk after another. */
export interface Chunks {
  read(): Promise<ReadableStreamReadResult<Uint8Array>>;
  /** Ends it, also while it stalls. It may be called again, and after the end. */
  readonly close?: () => void;
}

/** The chunks of a body: of a Node stream, a web stream, a `Blob`, bytes or a string. */
export function chunksOf(body: unknown): Chunks {
  const bytes = bytesOf(body);
  if (bytes !== undefined) return only(() => bytes);
  if (!(body instanceof Blob)) return chunksOfStream(body);
  // That of React Native has no stream.
  if (typeof (body as Partial<Blob>).stream !== "function") return only(async () => new Uint8Array(await new Response(body).arrayBuffer()));
  return chunksOfStream(body.stream());
}

/** Of any realm: `instanceof Uint8Array` fails for those that come from outside a `vm` context, as in Jest. */
export function bytesOf(body: unknown): Uint8Array | undefined {
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  const isBuffer = /^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(body));
  return isBuffer ? new Uint8Array(body as ArrayBuffer) : undefined;
}

/**
 * Of what a stream gives.
 *
 * @throws TypeError for what is neither bytes nor text.
 */
export function bytesOfChunk(chunk: unknown): Uint8Array {
  const bytes = bytesOf(chunk);
  if (bytes === undefined) throw new TypeError("The HTTP handler gave neither bytes nor text.");
  return bytes;
}

function only(load: () => Uint8Array | Promise<Uint8Array>): Chunks {
  let done = false;
  return {
    read: async () => {
      if (done) return { done, value: undefined };
      done = true;
      return { done: false, value: await load() };
    },
  };
}

function chunksOfStream(stream: unknown): Chunks {
  if (isWebStream(stream)) return chunksOfReader(stream.getReader());
  if (!isAsyncIterable(stream)) throw new TypeError("The HTTP handler answered with a body that is no stream, bytes or text.");
  const iterator = stream[Symbol.asyncIterator]();
  const close = async (): Promise<void> => {
    stream.destroy?.();
    await iterator.return?.();
  };
  return {
    read: async () => {
      const { done, value } = await iterator.next();
      if (done) return { done, value: undefined };
      return { done: false, value: bytesOfChunk(value) };
    },
    close: () => void close().catch(() => undefined),
  };
}

/** Safari's `ReadableStream` is not iterable. */
function chunksOfReader(reader: ReadableStreamDefaultReader<Uint8Array>): Chunks {
  const close = async (): Promise<void> => reader.cancel();
  return { read: () => reader.read(), close: () => void close().catch(() => undefined) };
}

/** By its form: React Native has no class of them, and Node loads it when it is first named. */
function isWebStream(value: unknown): value is ReadableStream<Uint8Array> {
  return typeof (value as Partial<ReadableStream> | null)?.getReader === "function";
}

/** Node's can be destroyed. */
function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> & { destroy?: () => void } {
  return typeof (value as Partial<AsyncIterable<unknown>> | null)?.[Symbol.asyncIterator] === "function";
}
