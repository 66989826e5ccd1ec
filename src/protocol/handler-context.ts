import { getSmithyContext } from "@smithy/core/transport";
import type { HandlerExecutionContext } from "@smithy/types";
import { ConfigurationError } from "../errors/index.js";
import { kindOf, mayConflictWithItself, type Operation, tokenMemberOf } from "../schema/index.js";
import type { Call } from "./call.js";
import { officialOperation } from "./official-operation.js";

/** The operation of a command of this package or of the official one; `undefined` for those of other services. */
export function operationOf(context: HandlerExecutionContext): Operation | undefined {
  const { channelOperation, operationSchema } = getSmithyContext(context) as { channelOperation?: Operation; operationSchema?: unknown };
  return channelOperation ?? officialOperation(operationSchema);
}

/** The input member that is the idempotency token, of a command of any service that describes it. */
export function tokenMemberOfCommand(context: HandlerExecutionContext): string | undefined {
  const { channelOperation, operationSchema } = getSmithyContext(context) as { channelOperation?: Operation; operationSchema?: unknown };
  return channelOperation === undefined ? tokenMemberOf(operationSchema) : channelOperation.tokenMember;
}

/** Whether the command tells what its input is. */
export function isDescribed(context: HandlerExecutionContext): boolean {
  const { channelOperation, operationSchema } = getSmithyContext(context);
  return channelOperation !== undefined || operationSchema !== undefined;
}

/** The call that a command of this package put on the handler context; `undefined` for other commands. */
export function callOf(context: HandlerExecutionContext): Call | undefined {
  return (getSmithyContext(context) as { channelCall?: Call }).channelCall;
}

/** What a message calls the call: `CreateRelationshipCommand`. */
export function commandNameOf(context: HandlerExecutionContext): string {
  return context.commandName ?? "The command";
}

/** The commands of other packages put the name of their operation there too. */
export function operationNameOf(context: HandlerExecutionContext): string {
  const { operation } = getSmithyContext(context) as { operation?: unknown };
  return typeof operation === "string" ? operation : commandNameOf(context).replace(/Command$/, "");
}

/** The signal that the caller gave to `send`. */
export function abortSignalOf(context: HandlerExecutionContext): AbortSignal | undefined {
  const { abortSignal } = getSmithyContext(context) as { abortSignal?: AbortSignal };
  if (abortSignal === undefined || typeof abortSignal?.aborted === "boolean") return abortSignal;
  throw new ConfigurationError(`${commandNameOf(context)} was not sent: abortSignal is ${kindOf(abortSignal)}, expected an AbortSignal.`);
}

/** What to do when a call was ended from outside. */
export function endAdvice(context: HandlerExecutionContext): string {
  const outcome = callOf(context)?.outcome;
  if (outcome === "not-sent") return "Nothing was sent.";
  return outcome === "rejected" ? "What was sent before, the service refused." : resendAdvice(context);
}

/** What to do when nobody knows whether a request was applied. */
export function resendAdvice(context: HandlerExecutionContext): string {
  // On another client nothing is known of what became of its token.
  if (callOf(context) === undefined) return "It may have been applied: look before you send it again.";
  return resendAdviceFor(operationOf(context));
}

/** The same, of an operation; `undefined` is one of another service. */
export function resendAdviceFor(operation: Operation | undefined): string {
  if (operation?.tokenMember !== undefined) {
    return "It may have been applied: to be sure, send it again with the token at $metadata.clientToken.";
  }
  const isUpdate = operation !== undefined && mayConflictWithItself(operation);
  return isUpdate ? "It may have been applied: read the resource before you send it again." : "Send it again.";
}
