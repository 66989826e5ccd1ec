import { describe, expect, test } from "vitest";
import { BodyFaultError, readBody } from "../../src/http/index.js";

const text = "größer 🏢";
const bytes = new TextEncoder().encode(text);

/** Chunks of one byte each cut every character of more. */
function webStream(onCancel: () => void = () => undefined): ReadableStream<Uint8Array> {
  let index = 0;
  return new ReadableStream({
    pull: (controller) => (index < bytes.length ? controller.enqueue(bytes.slice(index, (index += 1))) : controller.close()),
    cancel: onCancel,
  });
}

async function* iterable(): AsyncGenerator<Uint8Array | string> {
  yield bytes.slice(0, 3);
  yield bytes.slice(3);
}

describe("readBody reads", () => {
  test.each([
    ["a string", () => text],
    ["bytes", () => bytes],
    ["a Blob", () => new Blob([bytes])],
    ["a web stream", () => webStream()],
    ["an iterable of chunks, such as a Node stream", () => iterable()],
    ["a stream that is not iterable, as in Safari", () => Object.assign(webStream(), { [Symbol.asyncIterator]: undefined })],
  ])("%s", async (_kind, body) => {
    expect(await readBody(body(), { limitBytes: 1000 })).toBe(text);
  });

  test.each([[undefined], [null]])("%s as empty", async (body) => {
    expect(await readBody(body, { limitBytes: 1000 })).toBe("");
  });
});

const empty = new Uint8Array();

async function* withEmptyChunks(body: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array> {
  yield empty;
  yield body.slice(0, 1);
  yield empty;
  yield body.slice(1);
}

async function gzip(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([packed]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe("readBody unpacks", () => {
  const unpack = (body: unknown, limitBytes = 1000) => readBody(body, { limitBytes, encoding: "gzip" });

  test.each([
    ["bytes", (packed: Uint8Array<ArrayBuffer>) => packed],
    ["a web stream", (packed: Uint8Array<ArrayBuffer>) => new Blob([packed]).stream()],
    ["an iterable with empty chunks", withEmptyChunks],
  ])("gzip in %s, and leaves what was unpacked before as it is", async (_kind, body) => {
    expect(await unpack(body(await gzip(bytes)))).toBe(text);
    expect(await unpack(body(bytes))).toBe(text);
  });

  test("what is cut off to a fault, and what breaks to the error of the stream", async () => {
    const packed = await gzip(bytes);
    await expect(unpack(packed.slice(0, 15))).rejects.toBeInstanceOf(BodyFaultError);
    const broken = new Error("broken");
    const breaking = async function* () {
      yield packed.slice(0, 15);
      throw broken;
    };
    await expect(unpack(breaking())).rejects.toBe(broken);
  });

  test("no more than the limit", async () => {
    await expect(unpack(await gzip(new Uint8Array(1_000_000)))).rejects.toThrow("too large");
  });
});

test("a body of no chunks is empty, with gzip too", async () => {
  for (const encoding of [undefined, "gzip"]) {
    expect(await readBody(new Blob([]), { limitBytes: 1000, encoding })).toBe("");
    expect(await readBody(new Blob([]).stream(), { limitBytes: 1000, encoding })).toBe("");
  }
});

test("an iterable that ends by itself is read by its own rules, and one that is given up is closed", async () => {
  let closed = 0;
  const counted = async function* () {
    try {
      yield bytes;
      yield bytes;
    } finally {
      closed += 1;
    }
  };
  expect(await readBody(counted(), { limitBytes: 1000 })).toBe(text + text);
  await expect(readBody(counted(), { limitBytes: bytes.length })).rejects.toBeInstanceOf(BodyFaultError);
  expect(closed).toBe(2);
});

test("a signal that is aborted closes a stream that stalls, also if it was before", async () => {
  for (const isEarly of [true, false]) {
    let canceled = false;
    const end = new AbortController();
    const body = new ReadableStream({ cancel: () => void (canceled = true) });
    if (isEarly) end.abort();
    const reading = readBody(body, { limitBytes: 1000, signal: end.signal });
    end.abort();
    expect(await reading).toBe("");
    expect(canceled).toBe(true);
  }
});

test("a body beyond the limit is given up, and its stream closed", async () => {
  let canceled = false;
  const body = webStream(() => {
    canceled = true;
  });
  await expect(readBody(body, { limitBytes: 5 })).rejects.toBeInstanceOf(BodyFaultError);
  expect(canceled).toBe(true);
});

test("what is no body is refused", async () => {
  await expect(readBody(42, { limitBytes: 1000 })).rejects.toThrow("a body that is no stream, bytes or text");
});
