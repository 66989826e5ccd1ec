import { isThrottlingError } from "@smithy/core/retry";
import { HttpRequest } from "@smithy/core/transport";
import type {
  FinalizeHandler,
  FinalizeHandlerOutput,
  FinalizeRequestMiddleware,
  HandlerExecutionContext,
  HttpResponse,
  RelativeMiddlewareOptions,
} from "@smithy/types";
import { callEndOf } from "../src/call-end.js";
import { Ending } from "../src/ending.js";
import { AbortError, ConfigurationError, isErrorLike, QuotaWaitError } from "../src/errors/index.js";
import { orReject } from "../src/or-reject.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { abortSignalOf, commandNameOf, endAdvice, operationNameOf, retryAfterMs } from "../src/protocol/index.js";
import { createQuotaLanes, freeSlot, type QuotaLanes, type QuotaSlot, takeSlot } from "../src/quota/index.js";
import { tell } from "../src/tell.js";
import { tryCatch } from "../src/try-catch.js";
import { whenAborted } from "../src/when-aborted.js";

/** What {@link rateLimitPlugin} is told. */
export interface RateLimitOptions {
  /** Where attempts wait for their turn. Default: lanes at the rates that the service publishes, for this plugin alone. */
  readonly lanes?: QuotaLanes;
  /** The time of day in milliseconds since the epoch, to which a `Retry-After` with a date is compared. */
  readonly now?: () => number;
}

/**
 * Lets each attempt wait for a slot of its operation's lane, so that the service need not throttle; where it does, the lane
 * slows down. It stands before the signature, which is then of the time when the attempt is sent.
 *
 * @throws QuotaWaitError when there was no slot in time.
 * @throws AbortError when the caller's `abortSignal` ended the wait.
 */
export function rateLimitMiddleware<Input extends object, Output extends object>({
  lanes = createQuotaLanes(),
  now = () => Date.now(),
}: RateLimitOptions = {}): FinalizeRequestMiddleware<Input, Output> {
  return (next, context): FinalizeHandler<Input, Output> =>
    (args) =>
      orReject(() => {
        const send = (slot: QuotaSlot): Promise<FinalizeHandlerOutput<Output>> =>
          tryCatch(
            () => next(args),
            (result) => {
              tell(() => slot.accepted());
              return result;
            },
            (error) => {
              tell(() => report(error, slot, now));
              throw error;
            },
          );
        const isOver = abortSignalOf(context)?.aborted || callEndOf(args, context)?.end.aborted;
        const free = isOver ? undefined : freeSlot(lanes, operationNameOf(context));
        return free === undefined ? slotFor(args, context, lanes).then(send) : send(free);
      });
}

async function slotFor(args: { readonly request: unknown }, context: HandlerExecutionContext, lanes: QuotaLanes): Promise<QuotaSlot> {
  const { request } = args;
  const { end = new Ending(), deadline } = callEndOf(args, context) ?? {};
  const signal = abortSignalOf(context);
  // On the client of another package nothing else ends a call.
  const listening = signal && whenAborted(signal, () => end.abort(aborted(request, context, signal)));
  deadline?.pause();
  let slot: QuotaSlot | undefined;
  try {
    slot = await takeSlot(lanes, operationNameOf(context), end);
  } finally {
    listening?.giveUp();
    deadline?.resume();
  }
  if (slot !== undefined) return checkedSlot(slot, context);
  const within = lanes.maxWaitMs === undefined ? "in time" : `within ${lanes.maxWaitMs} ms (maxWaitMs)`;
  throw new QuotaWaitError(
    `${notSent(request, context)}: its quota had no room ${within}. Send it later, allow a longer wait, or make fewer calls at once.${earlierAdvice(request, context)}`,
  );
}

/** Lanes of somebody's own: before anything is sent, not after. */
function checkedSlot(slot: QuotaSlot, context: HandlerExecutionContext): QuotaSlot {
  if (typeof slot.accepted === "function" && typeof slot.throttled === "function") return slot;
  throw new ConfigurationError(
    `${commandNameOf(context)} was not sent: quota.take() has to give { accepted(), throttled() }, or undefined when there was no room.`,
  );
}

function aborted(request: unknown, context: HandlerExecutionContext, { reason }: AbortSignal): AbortError {
  return new AbortError(`${notSent(request, context)}: it was aborted while it waited for its quota.${earlierAdvice(request, context)}`, {
    cause: reason,
  });
}

function notSent(request: unknown, context: HandlerExecutionContext): string {
  return `${commandNameOf(context)} was not sent${isFirstAttempt(request) ? "" : " again"}`;
}

function earlierAdvice(request: unknown, context: HandlerExecutionContext): string {
  return isFirstAttempt(request) ? "" : ` An attempt before was sent and failed. ${endAdvice(context)}`;
}

/** Smithy's retry counts the attempts in a header. */
function isFirstAttempt(request: unknown): boolean {
  const counted = HttpRequest.isInstance(request) ? request.headers["amz-sdk-request"] : undefined;
  return counted === undefined || /attempt=1\b/.test(counted);
}

/** What never reached the service, or broke down there, says nothing of its rate. */
function report(error: unknown, slot: QuotaSlot, now: () => number): void {
  if (!isErrorLike(error)) return;
  const { $metadata, $response } = error as { $metadata?: { httpStatusCode?: number }; $response?: HttpResponse };
  // Smithy's name for an error that any client may throw: each of its members is looked at with care.
  if (isThrottlingError(error as Parameters<typeof isThrottlingError>[0])) {
    slot.throttled(retryAfterMs($response?.headers ?? {}, now()));
  } else if (($metadata?.httpStatusCode ?? 500) < 500) {
    slot.accepted();
  }
}

/** Where {@link rateLimitMiddleware} stands on a stack, under which name. */
export const rateLimitMiddlewareOptions: RelativeMiddlewareOptions = {
  name: "rateLimitMiddleware",
  relation: "before",
  // The name by which every SDK v3 client knows its signature: an alias in new ones, the name itself in those of 2023.
  toMiddleware: "awsAuthMiddleware",
  tags: ["RATE_LIMIT"],
  override: true,
};

/** Plugs {@link rateLimitMiddleware} into a stack. */
export function rateLimitPlugin(options?: RateLimitOptions): AnyPlugin {
  return pluginOf(() => rateLimitMiddleware(options), rateLimitMiddlewareOptions);
}
