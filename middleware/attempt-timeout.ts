import type {
  AbsoluteLocation,
  FinalizeHandler,
  FinalizeRequestHandlerOptions,
  FinalizeRequestMiddleware,
  HandlerExecutionContext,
} from "@smithy/types";
import { callEndOf, callIsOver } from "../src/call-end.js";
import { checkMs } from "../src/check-ms.js";
import { Ending } from "../src/ending.js";
import { TimeoutError } from "../src/errors/index.js";
import { destinationOf } from "../src/http/index.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { callOf, commandNameOf, resendAdvice } from "../src/protocol/index.js";
import { pause, Timer, unlessEnded } from "../src/timers.js";
import { whenAborted } from "../src/when-aborted.js";

/** What {@link attemptTimeoutPlugin} is told. */
export interface AttemptTimeoutOptions {
  /** The longest that an attempt may take, in milliseconds: from the connection to the last byte of the answer. */
  readonly attemptTimeoutMs: number;
}

/** So that the server sees the connection of one attempt close before the next attempt comes: `fetch` does not say when it has closed it. */
const closingMs = 50;

/**
 * Ends an attempt that takes too long, and its connection with it, on every HTTP handler; the retry then makes the next one.
 *
 * @throws TimeoutError
 */
export function attemptTimeoutMiddleware<Input extends object, Output extends object>({
  attemptTimeoutMs,
}: AttemptTimeoutOptions): FinalizeRequestMiddleware<Input, Output> {
  return (next, context): FinalizeHandler<Input, Output> =>
    (args) => {
      const call = callOf(context);
      const attempt = new Ending();
      const end = callEndOf(args, context)?.end;
      // What the caller gets is the reason of the end; within, no retry may take it for a fault of this attempt.
      const listening = end && whenAborted(end, () => attempt.abort(callIsOver(context)));
      const timer = new Timer(attemptTimeoutMs, () => attempt.abort(tooLate(args.request, context, attemptTimeoutMs)));
      if (call !== undefined) call.attempt = attempt;
      const cleanUp = (): void => {
        listening?.giveUp();
        timer.callOff();
      };
      return unlessEnded(attempt, () => next(args), cleanUp).catch(async (error: unknown) => {
        const isLate = attempt.aborted;
        // A handler may leave a request behind that it gave up.
        attempt.abort(error);
        if (isLate) await pause(closingMs, end).catch(() => undefined);
        throw error;
      });
    };
}

function tooLate(request: unknown, context: HandlerExecutionContext, attemptTimeoutMs: number): TimeoutError {
  const { requestId, httpStatusCode } = callOf(context)?.metadata ?? {};
  const got = httpStatusCode === undefined ? "no answer" : `no whole answer${requestId === undefined ? "" : ` (request ${requestId})`}`;
  return new TimeoutError(
    `${commandNameOf(context)} got ${got} from ${destinationOf(request)} within ${attemptTimeoutMs} ms (attemptTimeoutMs). ${resendAdvice(context)}`,
  );
}

/** Where {@link attemptTimeoutMiddleware} stands on a stack, under which name. */
export const attemptTimeoutMiddlewareOptions: FinalizeRequestHandlerOptions & AbsoluteLocation = {
  name: "attemptTimeoutMiddleware",
  step: "finalizeRequest",
  priority: "low",
  tags: ["ATTEMPT_TIMEOUT"],
  override: true,
};

/**
 * Plugs {@link attemptTimeoutMiddleware} into a stack.
 *
 * @throws ConfigurationError when the time is none.
 */
export function attemptTimeoutPlugin(options: AttemptTimeoutOptions): AnyPlugin {
  checkMs("attemptTimeoutMs", options?.attemptTimeoutMs);
  return pluginOf(() => attemptTimeoutMiddleware(options), attemptTimeoutMiddlewareOptions);
}
