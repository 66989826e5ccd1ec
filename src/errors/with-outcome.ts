import { InternalError } from "./client-error.js";
import type { Outcome } from "./outcome.js";
import { sentenceOf } from "./sentence-of.js";

/**
 * What a call is rejected with: the error itself, with `outcome` and, where it is none of this package, `kind`. What cannot be
 * written to, or is no error at all, is the cause of one that can.
 */
export function withOutcome(thrown: unknown, { outcome, commandName }: { outcome: Outcome; commandName: string }): unknown {
  if (typeof thrown !== "object" || thrown === null || !Object.isExtensible(thrown)) {
    const error = new InternalError(`${commandName} failed: ${sentenceOf(thrown)}`, { cause: thrown });
    error.outcome = outcome;
    return error;
  }
  if (!("kind" in thrown)) Reflect.set(thrown, "kind", "internal");
  Reflect.set(thrown, "outcome", outcome);
  return thrown;
}
