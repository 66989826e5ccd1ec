import type { AbsoluteLocation, Pluggable, SerializeHandler, SerializeHandlerOptions, SerializeMiddleware } from "@smithy/types";
import { TimeoutError } from "../src/errors/index.js";
import { callOf, commandNameOf, endAdvice } from "../src/protocol/index.js";
import { deadlineAfter, unlessEnded } from "../src/timers.js";

/** What {@link callTimeoutPlugin} is told. */
export interface CallTimeoutOptions {
  /** The longest that a whole call may take, in milliseconds: credentials, all attempts, and the pauses between them, but no wait for the quota. */
  readonly callTimeoutMs: number;
}

/**
 * Ends a call that takes too long as a whole, whatever it waits for.
 *
 * @throws TimeoutError
 */
export function callTimeoutMiddleware<Input extends object, Output extends object>({
  callTimeoutMs,
}: CallTimeoutOptions): SerializeMiddleware<Input, Output> {
  return (next, context): SerializeHandler<Input, Output> =>
    async (args) => {
      const call = callOf(context);
      const end = call?.end ?? new AbortController();
      const tooLate = (): TimeoutError =>
        new TimeoutError(
          `${commandNameOf(context)} took longer than its ${callTimeoutMs} ms (callTimeoutMs), all attempts together. ${endAdvice(context)}`,
        );
      const deadline = deadlineAfter(callTimeoutMs, () => end.abort(tooLate()));
      if (call !== undefined) call.deadline = deadline;
      try {
        return await unlessEnded(end.signal, next(args));
      } finally {
        deadline.callOff();
      }
    };
}

/** Where {@link callTimeoutMiddleware} stands on a stack, under which name. */
export const callTimeoutMiddlewareOptions: SerializeHandlerOptions & AbsoluteLocation = {
  name: "callTimeoutMiddleware",
  step: "serialize",
  priority: "high",
  tags: ["CALL_TIMEOUT"],
  override: true,
};

/** Plugs {@link callTimeoutMiddleware} into a stack. */
export function callTimeoutPlugin<Input extends object, Output extends object>(options: CallTimeoutOptions): Pluggable<Input, Output> {
  return { applyToStack: (stack) => stack.add(callTimeoutMiddleware(options), callTimeoutMiddlewareOptions) };
}
