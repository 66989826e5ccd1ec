import type { InputFault } from "../schema/index.js";
import type { ChannelResponseMetadata } from "./metadata.js";
import type { Outcome } from "./outcome.js";

/** What is known beside the message. */
interface Circumstances {
  readonly cause?: unknown;
  readonly $metadata?: ChannelResponseMetadata;
}

/** Base of the errors that the client itself raises: the service has not answered, or nobody asked it. */
export abstract class PartnerCentralChannelClientError extends Error {
  /** What kind of thing went wrong; a literal in each class. */
  abstract readonly kind: string;
  /** What became of what was asked for. */
  outcome: Outcome = "not-sent";
  /** What is known of the call. */
  $metadata: ChannelResponseMetadata;

  constructor(message: string, { cause, $metadata = {} }: Circumstances = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.$metadata = $metadata;
  }
}

/** A message is for people; `faults` has them all. */
const shownFaults = 10;

/** The input does not fit the model of the operation. Nothing was sent. `faults` has every fault at once. */
export class InputValidationError extends PartnerCentralChannelClientError {
  override readonly name = "InputValidationError";
  readonly kind = "validation";
  /** Every fault of the input. */
  readonly faults: readonly InputFault[];

  constructor(commandName: string, faults: readonly InputFault[]) {
    const shown = faults.slice(0, shownFaults).map(({ path, message }) => `${path === "" ? "input" : path}: ${message}`);
    if (faults.length > shownFaults) shown.push(`and ${faults.length - shownFaults} more, see faults`);
    const count = faults.length === 1 ? "a fault" : `${faults.length} faults`;
    const list = shown.join("; ");
    super(`${commandName} was not sent: its input has ${count}.\n  ${list}${list.endsWith("?") ? "" : "."}`);
    this.faults = faults;
  }
}

/** No credentials, or unusable ones. Nothing was sent. */
export class CredentialsError extends PartnerCentralChannelClientError {
  override readonly name = "CredentialsError";
  readonly kind = "credentials";
}

interface NetworkCircumstances extends Circumstances {
  readonly code: string | undefined;
  /** Whether another attempt may succeed. */
  readonly transient: boolean;
}

/** The connection could not be made or broke before the answer was read. It may have reached the service. */
export class NetworkError extends PartnerCentralChannelClientError {
  override readonly name = "NetworkError";
  readonly kind = "network";
  /** The system's word for it (`ECONNREFUSED`, `UND_ERR_SOCKET`, ...), where there is one. */
  readonly code?: string | undefined;
  /** Set where another attempt may succeed; every Smithy retry strategy reads it. */
  declare readonly $retryable?: { throttling?: boolean };

  constructor(message: string, { code, transient, ...circumstances }: NetworkCircumstances) {
    super(message, circumstances);
    this.code = code;
    if (transient) this.$retryable = {};
  }
}

/** An attempt took longer than it may. It may have reached the service. */
export class TimeoutError extends PartnerCentralChannelClientError {
  override readonly name = "TimeoutError";
  readonly kind = "timeout";
}

/**
 * There was no room in the quota for an attempt in time, which then was not sent. Not called a TimeoutError, as every Smithy
 * retry strategy would try that again.
 */
export class QuotaWaitError extends PartnerCentralChannelClientError {
  override readonly name = "QuotaWaitError";
  readonly kind = "timeout";
}

/** The caller's `abortSignal` ended the call; `cause` is the signal's reason. */
export class AbortError extends PartnerCentralChannelClientError {
  override readonly name = "AbortError";
  readonly kind = "aborted";
}

/** The service reported success with an answer that is not what its model says. The request was very likely applied. */
export class ResponseDecodeError extends PartnerCentralChannelClientError {
  override readonly name = "ResponseDecodeError";
  readonly kind = "decode";
}

/** Something failed that is none of the above, such as the HTTP handler itself; `cause` is what was thrown. */
export class InternalError extends PartnerCentralChannelClientError {
  override readonly name = "InternalError";
  readonly kind = "internal";
}
