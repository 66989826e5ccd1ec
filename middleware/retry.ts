import { getSmithyContext } from "@smithy/core/transport";
import { retryMiddleware as smithyRetryMiddleware, retryMiddlewareOptions } from "@smithy/middleware-retry";
import {
  type FinalizeHandler,
  type FinalizeRequestMiddleware,
  type HandlerExecutionContext,
  type Provider,
  type RetryStrategy,
  type RetryStrategyV2,
  SMITHY_CONTEXT_KEY,
} from "@smithy/types";
import { callIsOver } from "../src/call-end.js";
import { withValue } from "../src/known-value.js";
import { orReject } from "../src/or-reject.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { callOf } from "../src/protocol/index.js";
import { firstAttempt, StandardRetry } from "../src/retry/index.js";

export { retryMiddlewareOptions };

/** What {@link retryPlugin} is told. */
export interface RetryConfig {
  readonly maxAttempts: Provider<number>;
  readonly retryStrategy: Provider<RetryStrategy | RetryStrategyV2>;
}

/** Smithy's retry, which tells a strategy of ours what may end the call. */
export function retryMiddleware<Input extends object, Output extends object>(
  config: RetryConfig,
): FinalizeRequestMiddleware<Input, Output> {
  return (next, context): FinalizeHandler<Input, Output> => {
    const retryOf = (
      strategy: RetryStrategy | RetryStrategyV2,
      attempt: typeof next,
      maxAttempts: Provider<number> = config.maxAttempts,
    ): typeof next => {
      const ofCall = Promise.resolve(forCall(strategy, context));
      const retryStrategy = (): typeof ofCall => ofCall;
      // Smithy types the output as a MetadataBearer; that of every command is one.
      const middleware = smithyRetryMiddleware({ maxAttempts, retryStrategy }) as unknown as FinalizeRequestMiddleware<Input, Output>;
      return middleware(unlessOver(attempt, context), withSignalFor(strategy, context));
    };
    return (args) =>
      orReject(() =>
        withValue(config.retryStrategy, (strategy) => {
          // Others may let the first attempt wait, or refuse it.
          if (!(strategy instanceof StandardRetry) || strategy.mode === "adaptive") return retryOf(strategy, next)(args);
          return withValue(config.maxAttempts, (maxAttempts) =>
            firstAttempt(args, {
              attempt: next,
              maxAttempts,
              onSuccess: () => strategy.recordFirstSuccess(),
              retryOf: (attempt) => retryOf(strategy, attempt, async () => maxAttempts),
            }),
          );
        }),
      );
  };
}

/** Smithy's retry writes on what it is thrown: what ended the call, and was given to the caller, is not for it. */
function unlessOver<Input extends object, Output extends object>(
  next: FinalizeHandler<Input, Output>,
  context: HandlerExecutionContext,
): FinalizeHandler<Input, Output> {
  const call = callOf(context);
  if (call === undefined) return next;
  return (args) =>
    orReject(() => next(args)).catch((error: unknown) => {
      throw call.end.aborted ? callIsOver(context) : error;
    });
}

/**
 * Smithy's retry listens to the signal that it finds here, and that of the caller may have very many listeners. Ours needs none:
 * what ends a call ends its pauses too. Of a strategy of the user's nobody knows that, nor whether it stops at a call that is over:
 * there Smithy's retry hears of the end.
 */
function withSignalFor(strategy: RetryStrategy | RetryStrategyV2, context: HandlerExecutionContext): HandlerExecutionContext {
  const call = callOf(context);
  if (call === undefined) return context;
  const signal = strategy instanceof StandardRetry ? undefined : call.end.signal;
  if (getSmithyContext(context)["abortSignal"] === signal) return context;
  const { abortSignal: _, ...smithyContext } = getSmithyContext(context);
  return { ...context, [SMITHY_CONTEXT_KEY]: signal === undefined ? smithyContext : { ...smithyContext, abortSignal: signal } };
}

/** A strategy of the user's is used as it is. */
function forCall(strategy: RetryStrategy | RetryStrategyV2, context: HandlerExecutionContext): RetryStrategy | RetryStrategyV2 {
  if (!(strategy instanceof StandardRetry)) return strategy;
  const call = callOf(context);
  if (call === undefined) return strategy;
  return strategy.forCall({
    signal: call.end,
    requests: () => call.requests,
    onPaused: (ms) => (call.totalRetryDelay += ms),
  });
}

/** Plugs {@link retryMiddleware} into a stack: what stands after it, signing above all, runs for each attempt. */
export function retryPlugin(config: RetryConfig): AnyPlugin {
  return pluginOf(() => retryMiddleware(config), retryMiddlewareOptions);
}
