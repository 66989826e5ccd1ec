import type {
  AbsoluteLocation,
  HandlerExecutionContext,
  SerializeHandler,
  SerializeHandlerOptions,
  SerializeMiddleware,
} from "@smithy/types";
import { whileCallLasts, withCallEnd } from "../src/call-end.js";
import type { EndSignal, Ending, Listening } from "../src/ending.js";
import { AbortError } from "../src/errors/index.js";
import { orReject } from "../src/or-reject.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { abortSignalOf, commandNameOf, endAdvice } from "../src/protocol/index.js";
import { whenAborted } from "../src/when-aborted.js";
import { callEndPlugin } from "./call-end.js";

/** What {@link abortPlugin} is told. */
export interface AbortOptions {
  /** Aborted when the client is destroyed: it ends every call of the client, and lets no other begin. */
  readonly clientSignal?: EndSignal;
}

/**
 * Ends a call at once when the caller's `abortSignal` says so, or when the client is destroyed, whatever it waits for:
 * credentials, its quota, a pause between attempts, an answer.
 *
 * @throws AbortError whose `cause` is the signal's reason.
 */
export function abortMiddleware<Input extends object, Output extends object>({ clientSignal }: AbortOptions = {}): SerializeMiddleware<
  Input,
  Output
> {
  return (next, context): SerializeHandler<Input, Output> =>
    (outerArgs) =>
      orReject(() => {
        const { call, args } = withCallEnd(outerArgs, context);
        const { end } = call;
        const listening = endWith(end, abortSignalOf(context), () => abortedBySignal(context));
        const clientListening = endWith(end, clientSignal, () => destroyed(context));
        const cleanUp = (): void => {
          listening?.giveUp();
          clientListening?.giveUp();
        };
        return whileCallLasts(call, () => next(args), cleanUp);
      });
}

function endWith(end: Ending, signal: EndSignal | undefined, message: () => string): Listening | undefined {
  return signal && whenAborted(signal, () => end.abort(new AbortError(message(), { cause: signal.reason })));
}

function abortedBySignal(context: HandlerExecutionContext): string {
  return `${commandNameOf(context)} was aborted by its abortSignal. ${endAdvice(context)}`;
}

function destroyed(context: HandlerExecutionContext): string {
  return `${commandNameOf(context)} was ended: its client was destroyed, and can send no more. ${endAdvice(context)}`;
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
export function abortPlugin(options?: AbortOptions): AnyPlugin {
  const abort = pluginOf(() => abortMiddleware(options), abortMiddlewareOptions);
  const callEnd = callEndPlugin();
  return {
    applyToStack: (stack) => {
      abort.applyToStack(stack);
      callEnd.applyToStack(stack);
    },
  };
}
