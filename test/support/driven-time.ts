import { definePlugin, type Plugin } from "partnercentral-channel";
import { vi } from "vitest";

const realTimeout = globalThis.setTimeout;
/** All that runs without waiting for a timer gets to run. */
const turn = (): Promise<void> => new Promise((resolve) => realTimeout(resolve, 0));

/** Counts attempts from when they are about to be signed to their end: while there are any, the clock has to stand. */
export interface AttemptCounter {
  active: number;
  readonly plugin: () => Plugin;
}

export function attemptCounter(): AttemptCounter {
  const counter: AttemptCounter = {
    active: 0,
    plugin: () =>
      definePlugin({
        name: "attemptCounter",
        relation: "before",
        toMiddleware: "httpSigningMiddleware",
        handle: async (_call, next) => {
          counter.active += 1;
          try {
            return await next();
          } finally {
            counter.active -= 1;
          }
        },
      }),
  };
  return counter;
}

/** Lets the mocked time go on, timer by timer, whenever no attempt is on its way, until the calls have ended. */
export async function driveUntil<T>(calls: Promise<T>, counter: AttemptCounter): Promise<T> {
  let hasEnded = false;
  void calls.finally(() => (hasEnded = true)).catch(() => undefined);
  while (!hasEnded) {
    await turn();
    if (counter.active === 0 && !hasEnded) await vi.advanceTimersToNextTimerAsync();
  }
  return calls;
}
