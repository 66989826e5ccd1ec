import type { QuotaClock } from "partnercentral-channel";

/** A clock that a test moves by hand. */
export interface HandClock extends QuotaClock {
  /** The time goes on, from one timer to the next; what is awaited there is done before. */
  advance(ms: number): Promise<void>;
  /** Timers that have neither fired nor been called off. */
  timers(): number;
}

export function handClock(): HandClock {
  const pending = new Map<symbol, { atMs: number; callback: () => void }>();
  let nowMs = 0;
  const next = () => Array.from(pending).sort(([, a], [, b]) => a.atMs - b.atMs)[0];
  return {
    now: () => nowMs,
    after: (ms, callback) => {
      const id = Symbol("timer");
      pending.set(id, { atMs: nowMs + ms, callback });
      return () => pending.delete(id);
    },
    timers: () => pending.size,
    async advance(ms) {
      const untilMs = nowMs + ms;
      await settled();
      for (let first = next(); first !== undefined && first[1].atMs <= untilMs; first = next()) {
        const [id, { atMs, callback }] = first;
        pending.delete(id);
        nowMs = atMs;
        callback();
        await settled();
      }
      nowMs = untilMs;
    },
  };
}

/** Lets what is awaited go on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
