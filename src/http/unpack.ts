import { BodyFaultError } from "./body-fault.js";
import type { Chunks } from "./chunks.js";

/** With which gzip begins, and no JSON. */
const gzipStart = 0x1f;

/** The chunks without their gzip, if they have it: `fetch` has taken it off before. */
export async function unpacked(chunks: Chunks): Promise<Chunks> {
  let first = await chunks.read();
  while (first.value?.byteLength === 0) first = await chunks.read();
  let isFirst = true;
  const all: Chunks = {
    read: async () => {
      if (!isFirst) return chunks.read();
      isFirst = false;
      return first;
    },
  };
  return first.value?.[0] === gzipStart ? gunzipped(all) : all;
}

function gunzipped(chunks: Chunks): Chunks {
  let failure: unknown;
  const packed = new ReadableStream<BufferSource>({
    async pull(controller) {
      try {
        const { done, value } = await chunks.read();
        if (done) controller.close();
        else controller.enqueue(value as BufferSource);
      } catch (error) {
        failure = error;
        controller.error(error);
      }
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream("gzip")).getReader();
  return {
    read: () =>
      reader.read().catch((error: unknown) => {
        throw failure ?? new BodyFaultError("no whole gzip", { cause: error });
      }),
  };
}
