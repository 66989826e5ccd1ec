import { InternalError } from "./client-error.js";
import type { ChannelResponseMetadata } from "./metadata.js";
import type { Outcome } from "./outcome.js";
import { sentenceOf } from "./sentence-of.js";

interface Ending {
  readonly outcome: Outcome;
  readonly commandName: string;
  /** What is known of the call, where the error does not say it. */
  readonly $metadata: ChannelResponseMetadata;
}

/**
 * What a call is rejected with: the error itself, with `outcome`, `$metadata` and, where it is none of this package, `kind`.
 * What cannot be written to, or is no error at all, is the cause of one that can.
 */
export function withOutcome(thrown: unknown, { outcome, commandName, $metadata }: Ending): unknown {
  const error =
    typeof thrown === "object" && thrown !== null && Object.isExtensible(thrown)
      ? thrown
      : new InternalError(`${commandName} failed: ${sentenceOf(thrown)}`, { cause: thrown });
  if (!("kind" in error)) Reflect.set(error, "kind", "internal");
  Reflect.set(error, "outcome", outcome);
  Reflect.set(error, "$metadata", { ...$metadata, ...(error as { $metadata?: object }).$metadata });
  return error;
}
