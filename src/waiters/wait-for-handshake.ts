import type { ChannelHandshakeSummary, HandshakeStatus } from "../../commands/shapes/handshake.js";
import type { ChannelHandshakeIdentifier, Names } from "../../commands/shapes/identifiers.js";
import { ConfigurationError } from "../errors/index.js";
import { kindOf, type Open } from "../schema/index.js";
import { type ChannelHandshakeReference, checkArguments, type HandshakeLister } from "./get-channel-handshake.js";
import { HandshakeWatch } from "./handshake-watch.js";
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
 * @throws InputValidationError when a member is of the wrong form, or there is no such member; nothing was sent.
 * @throws ConfigurationError when a time cannot be used, or there is no client.
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
  checkArguments("waitForHandshake", client, { reference: input, known: ["maxWaitTime", "minDelay", "maxDelay", "abortSignal"] });
  const { abortSignal } = input;
  const maxWaitTime = secondsOf("maxWaitTime", input.maxWaitTime ?? 300);
  const minDelay = secondsOf("minDelay", input.minDelay ?? 2);
  const maxDelay = secondsOf("maxDelay", input.maxDelay ?? Math.max(120, minDelay));
  if (maxDelay < minDelay) {
    throw new ConfigurationError(`waitForHandshake: maxDelay is ${maxDelay}, expected at least minDelay, which is ${minDelay}.`);
  }
  const watch = new HandshakeWatch(client, input);
  return poll((signal) => watch.look(signal), {
    minDelayMs: minDelay * 1000,
    maxDelayMs: maxDelay * 1000,
    maxWaitMs: maxWaitTime * 1000,
    abortSignal,
    name: "waitForHandshake",
    progress: () => watch.progress,
  });
}

function secondsOf(name: string, seconds: unknown): number {
  if (typeof seconds === "number" && Number.isFinite(seconds) && seconds > 0) return seconds;
  const found = typeof seconds === "number" ? String(seconds) : kindOf(seconds);
  throw new ConfigurationError(`waitForHandshake: ${name} is ${found}, expected a number of seconds above 0.`);
}
