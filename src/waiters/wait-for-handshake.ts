import type { ChannelHandshakeSummary, HandshakeStatus, HandshakeType } from "../../commands/shapes/handshake.js";
import type { ChannelHandshakeIdentifier, Names } from "../../commands/shapes/identifiers.js";
import { ConfigurationError } from "../errors/index.js";
import type { Open } from "../schema/index.js";
import { type ChannelHandshakeReference, checkReference, findHandshake, type HandshakeLister } from "./get-channel-handshake.js";
import { poll } from "./poll.js";

/** Which handshake to wait for, how long, and how often to look. The times are in seconds, as in all waiters of the AWS SDK. */
export interface WaitForHandshakeInput extends ChannelHandshakeReference {
  /** When to give up, in seconds. Default: 300. A handshake expires after 30 days, that is 2,592,000 seconds. */
  readonly maxWaitTime?: number | undefined;
  /** The shortest time between two looks, in seconds. Default: 2. */
  readonly minDelay?: number | undefined;
  /** The longest time between two looks, in seconds. Default: 120. */
  readonly maxDelay?: number | undefined;
  /** Ends the wait at once. */
  readonly abortSignal?: AbortSignal | undefined;
}

/** A handshake that is pending no more. */
export interface SettledHandshake extends ChannelHandshakeSummary {
  /** How it ended; perhaps a value that is newer than this package. */
  status: Open<Exclude<HandshakeStatus, "PENDING">>;
}

/**
 * Waits until a handshake is accepted, rejected, canceled or expired, by looking for it in the lists; either side may wait.
 * One that is in no list yet is waited for too. What may pass, such as throttling or a lost connection, does not end the wait.
 *
 * @returns the handshake; `status` says how it ended.
 * @throws TimeoutError after `maxWaitTime`; `cause` is what went wrong last, if anything did. Nothing is lost: wait again.
 * @throws AbortError when `abortSignal` says so.
 * @throws InputValidationError when catalog or identifier are of the wrong form; nothing was sent.
 * @throws ConfigurationError when a time cannot be used.
 * @throws what {@link ListChannelHandshakesCommand} can end in.
 * @example
 * ```ts
 * const { status } = await waitForHandshake(client, { catalog: "AWS", identifier: "ch-0000000000001", maxWaitTime: 3600 });
 * ```
 */
export async function waitForHandshake<Id extends string>(
  client: HandshakeLister,
  input: WaitForHandshakeInput & Names<Id, ChannelHandshakeIdentifier>,
): Promise<SettledHandshake> {
  const { maxWaitTime = 300, minDelay = 2, maxDelay = Math.max(120, minDelay), abortSignal } = input;
  checkReference("waitForHandshake", input);
  checkTimes({ maxWaitTime, minDelay, maxDelay });
  let reference: ChannelHandshakeReference = input;
  let found: ChannelHandshakeSummary | undefined;

  const look = async (signal: AbortSignal): Promise<SettledHandshake | undefined> => {
    found = await findHandshake(client, reference, signal);
    if (found === undefined) return undefined;
    if (found.status !== "PENDING") return found;
    reference = { ...reference, ...narrowed(found) };
    return undefined;
  };
  const progress = (): string => (found === undefined ? "the handshake is in no list of this caller's" : "the handshake is still pending");
  return poll(look, {
    minDelayMs: minDelay * 1000,
    maxDelayMs: maxDelay * 1000,
    maxWaitMs: maxWaitTime * 1000,
    abortSignal,
    name: "waitForHandshake",
    progress,
  });
}

/** What the first look finds out makes the later ones cheap: one short list instead of six. */
function narrowed({ handshakeType, associatedResourceId }: ChannelHandshakeSummary): Partial<ChannelHandshakeReference> {
  // The service listed it under one of the types that were asked for, which are those of the enum.
  return { handshakeType: handshakeType as HandshakeType, associatedResourceIdentifier: associatedResourceId };
}

function checkTimes(times: Readonly<Record<string, number>>): void {
  for (const [name, seconds] of Object.entries(times)) {
    if (!(Number.isFinite(seconds) && seconds > 0)) {
      throw new ConfigurationError(`waitForHandshake: ${name} is ${String(seconds)}, expected a number of seconds above 0.`);
    }
  }
  const { minDelay = 0, maxDelay = 0 } = times;
  if (maxDelay < minDelay) {
    throw new ConfigurationError(`waitForHandshake: maxDelay is ${maxDelay}, expected at least minDelay, which is ${minDelay}.`);
  }
}
