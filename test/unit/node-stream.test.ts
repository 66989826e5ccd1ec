/** Bodies as streams of Node: read by their events where all of these are still to come, by their iterator otherwise. */
import { getEventListeners } from "node:events";
import { PassThrough, Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Ending } from "../../src/ending.js";
import { readBody } from "../../src/http/index.js";
import { isFreshNodeStream } from "../../src/node/node-stream.js";

const limitBytes = 10_000_000;
const rejectionOf = (read: string | Promise<string>): Promise<unknown> => Promise.resolve(read).catch((error: unknown) => error);

/** Gives chunk after chunk at once, for ever. */
const endless = (): Readable =>
  new Readable({
    read() {
      this.push("x");
    },
  });

describe("a stream that nobody has touched", () => {
  test("gives its text, wherever its characters are cut", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }), async (whole, lengths) => {
        const bytes = Buffer.from(whole);
        const chunks: Buffer[] = [];
        for (let at = 0, index = 0; at < bytes.length; index += 1) {
          const end = at + (lengths[index % lengths.length] ?? 0) + 1;
          chunks.push(bytes.subarray(at, end));
          at = end;
        }
        const stream = Readable.from(chunks, { objectMode: false });
        expect(isFreshNodeStream(stream)).toBe(true);
        expect(await readBody(stream, { limitBytes })).toBe(new TextDecoder().decode(bytes));
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });

  test("may give strings", async () => {
    expect(await readBody(Readable.from(["ä", "ö"]), { limitBytes })).toBe("äö");
    const stream = Readable.from([Buffer.from("grün")], { objectMode: false }).setEncoding("utf8");
    expect(await readBody(stream, { limitBytes })).toBe("grün");
  });

  test("may be empty", async () => {
    expect(await readBody(Readable.from([]), { limitBytes })).toBe("");
  });

  test("is closed beyond the limit", async () => {
    const stream = endless();
    expect(await rejectionOf(readBody(stream, { limitBytes: 5_000 }))).toMatchObject({ message: "too large" });
    expect(stream.destroyed).toBe(true);
  });

  test("leaves timers their turn however much is there at once, and is closed when the signal ends it", async () => {
    const stream = endless();
    const signal = new Ending();
    setTimeout(() => signal.abort("over"), 1);
    expect(await rejectionOf(readBody(stream, { limitBytes: Number.POSITIVE_INFINITY, signal }))).toBe("over");
    expect(stream.destroyed).toBe(true);
  });

  test("is not read when the signal has ended before", async () => {
    const stream = endless();
    const signal = new Ending();
    signal.abort("over");
    expect(await rejectionOf(readBody(stream, { limitBytes, signal }))).toBe("over");
    expect(stream.destroyed).toBe(true);
  });

  test("may break", async () => {
    const stream = new PassThrough();
    const read = rejectionOf(readBody(stream, { limitBytes }));
    stream.write("half of it");
    const broken = new Error("broken");
    stream.destroy(broken);
    expect(await read).toBe(broken);
  });

  test("is closed when its chunks are neither bytes nor text", async () => {
    for (const chunks of [[{}], [1, 2]]) {
      const stream = Readable.from(chunks);
      expect(await rejectionOf(readBody(stream, { limitBytes }))).toBeInstanceOf(TypeError);
      expect(stream.destroyed).toBe(true);
    }
  });

  test("may be closed before its end", async () => {
    const stream = new PassThrough();
    const read = rejectionOf(readBody(stream, { limitBytes }));
    stream.write("half of it");
    stream.destroy();
    expect(await read).toMatchObject({ message: "The stream closed before its end.", code: "ERR_STREAM_PREMATURE_CLOSE" });
  });

  test.each([
    ["one thing", [{}]],
    ["several", [{}, 7, "text"]],
  ])("may give %s that is no bytes, and only the reader hears of it", async (_many, things) => {
    expect(await rejectionOf(readBody(Readable.from(things), { limitBytes }))).toBeInstanceOf(TypeError);
  });

  test("may refuse to be closed", async () => {
    const stream = endless();
    const destroy = stream.destroy.bind(stream);
    stream.destroy = () => {
      destroy();
      throw new Error("no");
    };
    expect(await rejectionOf(readBody(stream, { limitBytes: 5_000 }))).toMatchObject({ message: "too large" });
  });

  test("leaves no listener on the signal, however it ends", async () => {
    const broken = new PassThrough();
    for (const stream of [Readable.from(["whole"]), endless(), broken]) {
      const { signal } = new AbortController();
      const read = rejectionOf(readBody(stream, { limitBytes: 5_000, signal }));
      expect(getEventListeners(signal, "abort")).toHaveLength(1);
      if (stream === broken) broken.destroy();
      await read;
      expect(getEventListeners(signal, "abort")).toHaveLength(0);
    }
  });

  test("may tell of a fault after its end, which changes nothing", async () => {
    const stream = Readable.from(["whole"]);
    expect(await readBody(stream, { limitBytes })).toBe("whole");
    stream.emit("error", new Error("late"));
  });
});

describe("a stream that somebody has touched", () => {
  test("is read when it was paused", async () => {
    const stream = Readable.from(["whole"]).pause();
    expect(isFreshNodeStream(stream)).toBe(false);
    expect(await readBody(stream, { limitBytes })).toBe("whole");
  });

  test("is not waited for when it has ended, broken, or was closed", async () => {
    const ended = Readable.from(["whole"]).resume();
    await new Promise((resolve) => ended.on("end", resolve));
    const closed = new PassThrough().destroy();
    const broken = new PassThrough().on("error", () => undefined);
    broken.destroy(new Error("broken"));
    expect([ended, closed, broken].map((stream) => isFreshNodeStream(stream))).toEqual([false, false, false]);
    expect(await rejectionOf(readBody(broken, { limitBytes }))).toMatchObject({ message: "broken" });
    await rejectionOf(readBody(closed, { limitBytes }));
    await rejectionOf(readBody(ended, { limitBytes }));
  });

  test("and what is no stream of Node, are not taken for a fresh one", () => {
    const state = { readableFlowing: null, readableEnded: false, destroyed: false };
    const others = [undefined, null, "text", new ReadableStream(), state, { ...state, on: () => undefined, pause: () => undefined }];
    expect(others.map((other) => isFreshNodeStream(other))).toEqual(others.map(() => false));
  });
});
