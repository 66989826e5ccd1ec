import { retryMiddleware, retryMiddlewareOptions } from "@smithy/middleware-retry";
import type { FinalizeRequestMiddleware, Pluggable, Provider, RetryStrategy, RetryStrategyV2 } from "@smithy/types";

export { retryMiddleware, retryMiddlewareOptions };

/** What {@link retryPlugin} is told. */
export interface RetryConfig {
  readonly maxAttempts: Provider<number>;
  readonly retryStrategy: Provider<RetryStrategy | RetryStrategyV2>;
}

/** Plugs Smithy's retry middleware into a stack: what stands after it, signing above all, runs for each attempt. */
export function retryPlugin<Input extends object, Output extends object>(config: RetryConfig): Pluggable<Input, Output> {
  // Smithy types the output as a MetadataBearer; that of every command is one.
  const middleware = retryMiddleware(config) as unknown as FinalizeRequestMiddleware<Input, Output>;
  return { applyToStack: (stack) => stack.add(middleware, retryMiddlewareOptions) };
}
