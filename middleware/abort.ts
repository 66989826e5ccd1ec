import type { AbsoluteLocation, Pluggable, SerializeHandler, SerializeHandlerOptions, SerializeMiddleware } from "@smithy/types";
import { AbortError } from "../src/errors/index.js";
import { abortSignalOf, commandNameOf, resendAdvice } from "../src/protocol/index.js";

/**
 * Ends a call at once when the caller's `abortSignal` says so, whatever it waits for: credentials, a pause between
 * attempts, an answer.
 *
 * @throws AbortError whose `cause` is the signal's reason.
 */
export function abortMiddleware<Input extends object, Output extends object>(): SerializeMiddleware<Input, Output> {
  return (next, context): SerializeHandler<Input, Output> =>
    (args) => {
      const signal = abortSignalOf(context);
      if (signal === undefined) return next(args);
      const name = commandNameOf(context);
      if (signal.aborted) return Promise.reject(abortError(`${name} was not sent: its abortSignal was aborted already.`, signal));
      return endedBy(
        signal,
        () => next(args),
        () => abortError(`${name} was aborted. ${resendAdvice(context)}`, signal),
      );
    };
}

function abortError(message: string, { reason }: AbortSignal): AbortError {
  return new AbortError(message, { cause: reason });
}

/** The end of what is started or that of the signal, whichever is first; the signal keeps no listener. */
function endedBy<T>(signal: AbortSignal, start: () => Promise<T>, toError: () => AbortError): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(toError());
    signal.addEventListener("abort", abort, { once: true });
    void start()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", abort));
  });
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
