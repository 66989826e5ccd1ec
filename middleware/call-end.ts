import type { AbsoluteLocation, FinalizeHandler, FinalizeRequestHandlerOptions, FinalizeRequestMiddleware } from "@smithy/types";
import { callEndOf, callIsOver } from "../src/call-end.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";

/**
 * Lets no attempt begin once its call is over. {@link abortPlugin} and {@link callTimeoutPlugin} bring it along: the retry
 * of another package's client does not know that they have ended the call, and would go on.
 *
 * @throws AbortError which nobody sees: the call has had its error.
 */
export function callEndMiddleware<Input extends object, Output extends object>(): FinalizeRequestMiddleware<Input, Output> {
  return (next, context): FinalizeHandler<Input, Output> =>
    (args) =>
      callEndOf(args, context)?.end.aborted ? Promise.reject(callIsOver(context)) : next(args);
}

/** Where {@link callEndMiddleware} stands on a stack, under which name. */
export const callEndMiddlewareOptions: FinalizeRequestHandlerOptions & AbsoluteLocation = {
  name: "callEndMiddleware",
  step: "finalizeRequest",
  priority: "low",
  tags: ["CALL_END"],
  override: true,
};

/** Plugs {@link callEndMiddleware} into a stack. */
export function callEndPlugin(): AnyPlugin {
  return pluginOf(() => callEndMiddleware(), callEndMiddlewareOptions);
}
