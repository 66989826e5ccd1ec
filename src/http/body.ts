import { httpShortcuts } from "#runtime";
import type { EndSignal } from "../ending.js";
import { whenAborted } from "../when-aborted.js";
import { BodyFaultError } from "./body-fault.js";
import { BodyText } from "./body-text.js";
import { bytesOf, type Chunks, chunksOf } from "./chunks.js";
import { unpacked } from "./unpack.js";

/** Chunks that are there at once, without end, would keep every timer and signal from its turn. */
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
 * bytes, a string or nothing. What is there as a whole is not waited for.
 *
 * @throws BodyFaultError beyond `limitBytes`, and for gzip that is none; the stream is then closed.
 */
export function readBody(body: unknown, options: ReadBodyOptions): string | Promise<string> {
  if (body === undefined || body === null) return "";
  const whole = isPacked(options.encoding) ? undefined : bytesOf(body);
  if (whole === undefined) return readStream(body, options);
  return whole.byteLength > options.limitBytes ? Promise.reject(new BodyFaultError("too large")) : new TextDecoder().decode(whole);
}

function readStream(body: unknown, options: ReadBodyOptions): Promise<string> {
  const { limitBytes, encoding, signal } = options;
  const read = isPacked(encoding) ? undefined : httpShortcuts.readStream(body, { text: new BodyText(limitBytes), chunksPerTurn, signal });
  return read ?? readChunks(body, options);
}

async function readChunks(body: unknown, { limitBytes, encoding, signal }: ReadBodyOptions): Promise<string> {
  const chunks = chunksOf(body);
  const close = (): void => chunks.close?.();
  const listening = signal && whenAborted(signal, close);
  try {
    return await readText(isPacked(encoding) ? await unpacked(chunks) : chunks, new BodyText(limitBytes));
  } catch (error) {
    close();
    throw error;
  } finally {
    listening?.giveUp();
  }
}

function isPacked(encoding: string | undefined): boolean {
  return encoding !== undefined && encoding.toLowerCase().includes("gzip");
}

async function readText(chunks: Chunks, text: BodyText): Promise<string> {
  let count = 0;
  for (let read = await chunks.read(); !read.done; read = await chunks.read()) {
    count += 1;
    if (count % chunksPerTurn === 0) await new Promise((resolve) => setTimeout(resolve));
    text.add(read.value);
  }
  return text.whole();
}
