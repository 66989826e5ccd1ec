import type { HandlerExecutionContext } from "@smithy/types";
import { withOutcome } from "../errors/index.js";
import { callOf, commandNameOf } from "./handler-context.js";

/** What a call is rejected with: what was thrown, with what is known of the call. */
export function rejection(thrown: unknown, context: HandlerExecutionContext): unknown {
  const call = callOf(context);
  if (call === undefined) return thrown;
  return withOutcome(thrown, { outcome: call.outcome, commandName: commandNameOf(context), $metadata: call.metadata });
}
