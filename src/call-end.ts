import type { HandlerExecutionContext } from "@smithy/types";
import type { Deadline } from "./deadline.js";
import { Ending } from "./ending.js";
import { AbortError } from "./errors/index.js";
import { callOf, commandNameOf } from "./protocol/index.js";

/** What ends a call before it ended by itself. */
export interface CallEnd {
  /** Its reason is the error of the call. */
  readonly end: Ending;
  /** When the call has to be over; a wait for the quota is no part of it. */
  deadline?: Deadline | undefined;
}

const key = Symbol("partnercentral-channel.callEnd");

/**
 * The end of the call that a stage is given. A command of another package has none on its context, which may serve many
 * calls at once: there it goes along with the arguments.
 */
export function callEndOf(args: object, context: HandlerExecutionContext): CallEnd | undefined {
  return callOf(context) ?? (args as { [key]?: CallEnd })[key];
}

/** For what goes on within a call that has ended: nobody sees it, as the caller was given the reason of the end. */
export function callIsOver(context: HandlerExecutionContext): AbortError {
  return new AbortError(`${commandNameOf(context)} is over.`);
}

/** The end of a call, and the arguments that take it to the stages within. */
export function withCallEnd<Args extends object>(args: Args, context: HandlerExecutionContext): { call: CallEnd; args: Args } {
  const known = callEndOf(args, context);
  if (known !== undefined) return { call: known, args };
  const call: CallEnd = { end: new Ending() };
  return { call, args: { ...args, [key]: call } };
}
