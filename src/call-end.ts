import type { HandlerExecutionContext } from "@smithy/types";
import type { Deadline } from "./deadline.js";
import { Ending } from "./ending.js";
import { AbortError } from "./errors/index.js";
import { orReject } from "./or-reject.js";
import { callOf, commandNameOf } from "./protocol/index.js";
import { unlessEnded } from "./timers.js";

/** What ends a call before it ended by itself. */
export interface CallEnd {
  /** Its reason is the error of the call. */
  readonly end: Ending;
  /** When the call has to be over; a wait for the quota is no part of it. */
  deadline?: Deadline | undefined;
  /** What is to be done when it is over, however it ended; there while a stage that waits for its end ({@link untilCallEnds}) calls the next. */
  cleanUps?: (() => void)[] | undefined;
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

/**
 * What is run gives, or the reason of the end as soon as there is one.
 *
 * @param cleanUp - called once, when either has come.
 */
export function untilCallEnds<T>(call: CallEnd, run: () => Promise<T>, cleanUp: () => void): Promise<T> {
  const cleanUps = [cleanUp];
  const open = (): Promise<T> => {
    call.cleanUps = cleanUps;
    try {
      return run();
    } finally {
      // What runs later may be there again, for a middleware that calls the next one twice, and outlive what is run here.
      call.cleanUps = undefined;
    }
  };
  return unlessEnded(call.end, open, () => {
    for (const each of cleanUps) each();
  });
}

/** The same for a stage within, which leaves it to the one around it where that calls it at once. */
export function whileCallLasts<T>(call: CallEnd, run: () => Promise<T>, cleanUp: () => void): Promise<T> {
  const { end, cleanUps } = call;
  if (cleanUps === undefined || end.aborted) return untilCallEnds(call, run, cleanUp);
  cleanUps.push(cleanUp);
  return orReject(run);
}

/** The end of a call, and the arguments that take it to the stages within. */
export function withCallEnd<Args extends object>(args: Args, context: HandlerExecutionContext): { call: CallEnd; args: Args } {
  const known = callEndOf(args, context);
  if (known !== undefined) return { call: known, args };
  const call: CallEnd = { end: new Ending() };
  return { call, args: { ...args, [key]: call } };
}
