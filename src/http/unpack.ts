import { BodyFaultError } from "./body-fault.js";
import { chunksOfReader } from "./reader-chunks.js";

/** With which gzip begins, and no JSON. */
const gzipStart = 0x1f;

/** The chunks without their gzip, if they have it: `fetch` has taken it off before. */
export async function* unpacked(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    let first = await chunks.next();
    while (!first.done && first.value.byteLength === 0) first = await chunks.next();
    if (first.done) return;
    const { value } = first;
    const all = (async function* () {
      yield value;
      yield* chunks;
    })();
    yield* value[0] === gzipStart ? gunzipped(all) : all;
  } finally {
    await chunks.return(undefined);
  }
}

async function* gunzipped(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let failure: unknown;
  const packed = new ReadableStream<BufferSource>({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value as BufferSource);
      } catch (error) {
        failure = error;
        controller.error(error);
      }
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
  try {
    yield* chunksOfReader(packed.pipeThrough(new DecompressionStream("gzip")).getReader());
  } catch (error) {
    throw failure ?? new BodyFaultError("no whole gzip", { cause: error });
  }
}
