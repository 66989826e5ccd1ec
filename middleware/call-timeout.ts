import type {
  AbsoluteLocation,
  HandlerExecutionContext,
  SerializeHandler,
  SerializeHandlerOptions,
  SerializeMiddleware,
} from "@smithy/types";
import { untilCallEnds, withCallEnd } from "../src/call-end.js";
import { checkMs } from "../src/check-ms.js";
import { Deadline } from "../src/deadline.js";
import { TimeoutError } from "../src/errors/index.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { commandNameOf, endAdvice } from "../src/protocol/index.js";
import { callEndPlugin } from "./call-end.js";

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
    (outerArgs) => {
      const { call, args } = withCallEnd(outerArgs, context);
      const deadline = new Deadline(callTimeoutMs, () => call.end.abort(tooLate(context, callTimeoutMs)));
      call.deadline = deadline;
      return untilCallEnds(
        call,
        () => next(args),
        () => deadline.callOff(),
      );
    };
}

function tooLate(context: HandlerExecutionContext, callTimeoutMs: number): TimeoutError {
  return new TimeoutError(
    `${commandNameOf(context)} took longer than its ${callTimeoutMs} ms (callTimeoutMs), all attempts together. ${endAdvice(context)}`,
  );
}

/** Where {@link callTimeoutMiddleware} stands on a stack, under which name. */
export const callTimeoutMiddlewareOptions: SerializeHandlerOptions & AbsoluteLocation = {
  name: "callTimeoutMiddleware",
  step: "serialize",
  priority: "high",
  tags: ["CALL_TIMEOUT"],
  override: true,
};

/**
 * Plugs {@link callTimeoutMiddleware} into a stack.
 *
 * @throws ConfigurationError when the time is none.
 */
export function callTimeoutPlugin(options: CallTimeoutOptions): AnyPlugin {
  checkMs("callTimeoutMs", options?.callTimeoutMs);
  const callTimeout = pluginOf(() => callTimeoutMiddleware(options), callTimeoutMiddlewareOptions);
  const callEnd = callEndPlugin();
  return {
    applyToStack: (stack) => {
      callTimeout.applyToStack(stack);
      callEnd.applyToStack(stack);
    },
  };
}
