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
