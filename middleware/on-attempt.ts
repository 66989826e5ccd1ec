import { HttpRequest } from "@smithy/core/transport";
import type {
  AbsoluteLocation,
  FinalizeHandler,
  FinalizeHandlerArguments,
  FinalizeHandlerOutput,
  FinalizeRequestHandlerOptions,
  FinalizeRequestMiddleware,
  HandlerExecutionContext,
  ResponseMetadata,
} from "@smithy/types";
import { callEndOf } from "../src/call-end.js";
import { isErrorLike } from "../src/errors/index.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { callOf, commandNameOf, operationNameOf, tokenMemberOfCommand } from "../src/protocol/index.js";
import { isMembers } from "../src/schema/index.js";
import { tell } from "../src/tell.js";

/** One attempt of a call, when it has ended. */
export interface AttemptEvent {
  /** `CreateRelationshipCommand` */
  readonly commandName: string;
  /** `CreateRelationship` */
  readonly operation: string;
  /** 1 is the first. */
  readonly number: number;
  /** Milliseconds since the attempt before had ended: the pause, and any wait for the quota. 0 for the first. */
  readonly delayMs: number;
  /** Why it was made again: the name of the error that the attempt before ended in. */
  readonly reason?: string | undefined;
  /** Milliseconds that it took. */
  readonly durationMs: number;
  /** The HTTP status of its answer, if it has one. */
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** The idempotency token that was sent, of operations that have one. */
  readonly clientToken?: string | undefined;
  /** What it ended in, if it failed. */
  readonly error?: unknown;
}

/** Where attempts are published; a channel of Node's `diagnostics_channel` is one. */
export interface AttemptChannel {
  readonly hasSubscribers: boolean;
  publish(event: AttemptEvent): void;
}

/** What {@link onAttemptPlugin} is told. */
export interface OnAttemptOptions {
  /** What it throws, or its promise rejects with, changes nothing. */
  readonly onAttempt?: ((event: AttemptEvent) => unknown) | undefined;
  readonly channel?: AttemptChannel | undefined;
  /** Milliseconds from any fixed point. */
  readonly now?: () => number;
}

/** What is remembered of the attempt before. */
interface Ended {
  readonly atMs: number;
  readonly reason: string | undefined;
}

/** Tells of each attempt when it has ended, in which way ever. */
export function onAttemptMiddleware<Input extends object, Output extends object>({
  onAttempt,
  channel,
  now = () => performance.now(),
}: OnAttemptOptions = {}): FinalizeRequestMiddleware<Input, Output> {
  const before = new WeakMap<object, Ended>();
  return (next, context): FinalizeHandler<Input, Output> => {
    const told = async (args: FinalizeHandlerArguments<Input>): Promise<FinalizeHandlerOutput<Output>> => {
      // Commands of old clients may have no input.
      const call = callEndOf(args, context) ?? (isMembers(args.input) ? args.input : context);
      const startedAtMs = now();
      const number = numberOf(args.request);
      const last = number === 1 ? undefined : before.get(call);
      const ended = (metadata: ResponseMetadata | undefined, failure?: { readonly error: unknown }): void => {
        const atMs = now();
        const reason = failure && nameOf(failure.error);
        before.set(call, { atMs, reason });
        const event: AttemptEvent = {
          commandName: commandNameOf(context),
          operation: operationNameOf(context),
          number,
          delayMs: last === undefined ? 0 : startedAtMs - last.atMs,
          reason: last?.reason,
          durationMs: atMs - startedAtMs,
          status: metadata?.httpStatusCode,
          requestId: metadata?.requestId,
          clientToken: tokenOf(args.input, context),
          ...failure,
        };
        Object.freeze(event);
        tell(() => onAttempt?.(event));
        tell(() => channel?.hasSubscribers && channel.publish(event));
      };
      try {
        const result = await next(args);
        ended((result.output as { $metadata?: ResponseMetadata } | undefined)?.$metadata);
        return result;
      } catch (error) {
        const { $metadata } = Object(error) as { $metadata?: ResponseMetadata };
        ended($metadata?.httpStatusCode === undefined ? callOf(context)?.metadata : $metadata, { error });
        throw error;
      }
    };
    return (args) => (onAttempt === undefined && !channel?.hasSubscribers ? next(args) : told(args));
  };
}

/** Smithy's retry counts the attempts in a header. */
function numberOf(request: unknown): number {
  const counted = HttpRequest.isInstance(request) ? request.headers["amz-sdk-request"] : undefined;
  return Number(/attempt=(\d+)/.exec(counted ?? "")?.[1] ?? 1);
}

function nameOf(error: unknown): string {
  return isErrorLike(error) ? error.name : typeof error;
}

function tokenOf(input: object, context: HandlerExecutionContext): string | undefined {
  const member = tokenMemberOfCommand(context);
  const token: unknown = member === undefined || !isMembers(input) ? undefined : input[member];
  return typeof token === "string" ? token : undefined;
}

/** Where {@link onAttemptMiddleware} stands on a stack, under which name: within the retry, around all that an attempt is. */
export const onAttemptMiddlewareOptions: FinalizeRequestHandlerOptions & AbsoluteLocation = {
  name: "onAttemptMiddleware",
  step: "finalizeRequest",
  priority: "low",
  tags: ["ON_ATTEMPT"],
  override: true,
};

/** Plugs {@link onAttemptMiddleware} into a stack. */
export function onAttemptPlugin(options: OnAttemptOptions): AnyPlugin {
  return pluginOf(() => onAttemptMiddleware(options), onAttemptMiddlewareOptions);
}
