import { HttpRequest, HttpResponse } from "@smithy/core/transport";
import type { AbsoluteLocation, FinalizeHandler, FinalizeRequestHandlerOptions, FinalizeRequestMiddleware } from "@smithy/types";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { header } from "../src/protocol/index.js";
import { tryCatch } from "../src/try-catch.js";

/** What {@link clockSkewPlugin} keeps up to date. */
export interface ClockSkewConfig {
  /** By how many milliseconds the service's clock is ahead of this one; the signing stage reads it. */
  systemClockOffset: number;
}

/** What {@link clockSkewPlugin} is told. */
export interface ClockSkewOptions {
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** The date of a slower answer says nothing of now. */
const slowMs = 15 * 60_000;
/** AWS refuses from five minutes on. */
const skewMs = 4 * 60_000;

/** `Sun, 06 Nov 1994 08:49:37 GMT`, and nothing that would make a signature of another century. */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} 2\d{3} \d{2}:\d{2}:\d{2} GMT$/;

const skewNames: ReadonlySet<string> = new Set([
  "AccessDenied",
  "AccessDeniedException",
  "AuthFailure",
  "InvalidSignatureException",
  "RequestExpired",
  "RequestInTheFuture",
  "RequestTimeTooSkewed",
  "SignatureDoesNotMatch",
]);

/**
 * Learns the service's clock from the `Date` of each answer. A refusal that can come from an attempt signed by a wrong
 * clock is marked as one that another attempt may not meet: that one is signed by the corrected clock, so that a second
 * refusal is final.
 */
export function clockSkewMiddleware<Input extends object, Output extends object>(
  config: ClockSkewConfig,
  { now = () => Date.now() }: ClockSkewOptions = {},
): FinalizeRequestMiddleware<Input, Output> {
  return (next): FinalizeHandler<Input, Output> =>
    (args) => {
      const sentAtMs = now();
      const learn = (response: unknown): number | undefined => {
        const receivedAtMs = now();
        const dateMs = receivedAtMs - sentAtMs > slowMs ? undefined : dateOf(response);
        if (dateMs !== undefined) config.systemClockOffset = dateMs - receivedAtMs;
        return dateMs;
      };
      return tryCatch(
        () => next(args),
        (result) => {
          learn(result.response);
          return result;
        },
        (error) => {
          if (!(error instanceof Error)) throw error;
          const dateMs = learn((error as { $response?: unknown }).$response);
          const signedAtMs = signingTimeOf(args.request);
          const isSkewed = dateMs !== undefined && signedAtMs !== undefined && Math.abs(dateMs - signedAtMs) >= skewMs;
          if (isSkewed && skewNames.has(error.name)) Object.assign(error, { $retryable: {} });
          throw error;
        },
      );
    };
}

/** The time of a fresh answer: a cached one (`Age`) tells that of another. */
function dateOf(response: unknown): number | undefined {
  if (!HttpResponse.isInstance(response)) return undefined;
  const date = header(response.headers, "date");
  return date === undefined || header(response.headers, "age") !== undefined ? undefined : msOf(date);
}

/** Answers of the same second have the same. */
let last: { readonly date: string; readonly ms: number | undefined } = { date: "", ms: undefined };

function msOf(date: string): number | undefined {
  if (date !== last.date) last = { date, ms: httpDate.test(date) ? Date.parse(date) : undefined };
  return last.ms;
}

/** `20260101T000000Z`, as the signature has it. */
function signingTimeOf(request: unknown): number | undefined {
  const date = HttpRequest.isInstance(request) ? request.headers["x-amz-date"] : undefined;
  const ms = Date.parse((date ?? "").replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  return Number.isNaN(ms) ? undefined : ms;
}

/** Where {@link clockSkewMiddleware} stands on a stack, under which name: after the signature, whose date it reads. */
export const clockSkewMiddlewareOptions: FinalizeRequestHandlerOptions & AbsoluteLocation = {
  name: "clockSkewMiddleware",
  step: "finalizeRequest",
  priority: "low",
  tags: ["CLOCK_SKEW"],
  override: true,
};

/** Plugs {@link clockSkewMiddleware} into a stack. */
export function clockSkewPlugin(config: ClockSkewConfig, options?: ClockSkewOptions): AnyPlugin {
  return pluginOf(() => clockSkewMiddleware(config, options), clockSkewMiddlewareOptions);
}
