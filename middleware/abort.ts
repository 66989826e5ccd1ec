import type { AbsoluteLocation, Pluggable, SerializeHandler, SerializeHandlerOptions, SerializeMiddleware } from "@smithy/types";
import { AbortError } from "../src/errors/index.js";
import { abortSignalOf, callOf, commandNameOf, resendAdvice } from "../src/protocol/index.js";
import { unlessEnded } from "../src/timers.js";

/**
 * Ends a call at once when the caller's `abortSignal` says so, whatever it waits for: credentials, a pause between
 * attempts, an answer.
 *
 * @throws AbortError whose `cause` is the signal's reason.
 */
export function abortMiddleware<Input extends object, Output extends object>(): SerializeMiddleware<Input, Output> {
  return (next, context): SerializeHandler<Input, Output> =>
    async (args) => {
      const signal = abortSignalOf(context);
      if (signal === undefined) return next(args);
      const name = commandNameOf(context);
      if (signal.aborted) throw abortError(`${name} was not sent: its abortSignal was aborted already.`, signal);
      const end = callOf(context)?.end ?? new AbortController();
      const onAbort = (): void => end.abort(abortError(`${name} was aborted. ${resendAdvice(context)}`, signal));
      signal.addEventListener("abort", onAbort, { once: true });
      try {
        return await unlessEnded(end.signal, next(args));
      } finally {
        signal.removeEventListener("abort", onAbort);
      }
    };
}

function abortError(message: string, { reason }: AbortSignal): AbortError {
  return new AbortError(message, { cause: reason });
}

/** Where {@link abortMiddleware} stands on a stack, under which name. */
export const abortMiddlewareOptions: SerializeHandlerOptions & AbsoluteLocation = {
  name: "abortMiddleware",
  step: "serialize",
  priority: "high",
  tags: ["ABORT"],
  override: true,
};

/** Plugs {@link abortMiddleware} into a stack. */
export function abortPlugin<Input extends object, Output extends object>(): Pluggable<Input, Output> {
  return { applyToStack: (stack) => stack.add(abortMiddleware(), abortMiddlewareOptions) };
}
