import type {
  DeserializeHandler,
  FinalizeRequestMiddleware,
  HandlerExecutionContext,
  InitializeHandler,
  MiddlewareStack,
  SerializeMiddleware,
} from "@smithy/types";
import {
  endpointMiddlewareOptions,
  httpSigningMiddlewareOptions,
  retryMiddlewareOptions,
  serializerMiddlewareOptions,
} from "../middleware/index.js";
import { ConfigurationError, sentenceOf } from "./errors/index.js";

/**
 * The stack as one handler. A stage that others are placed next to may have been removed: then nothing stands in its
 * place, so that the others find theirs. A stack that cannot be put in order rejects the call, as `send` must not throw
 * before it returns.
 */
export function resolveStack<Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
  handler: DeserializeHandler<Input, Output>,
  context: HandlerExecutionContext,
): InitializeHandler<Input, Output> {
  try {
    return stack.resolve(handler, context);
  } catch {
    return resolveWithPlaceholders(stack, handler, context);
  }
}

function resolveWithPlaceholders<Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
  handler: DeserializeHandler<Input, Output>,
  context: HandlerExecutionContext,
): InitializeHandler<Input, Output> {
  const completed = stack.clone();
  const nothing: SerializeMiddleware<Input, Output> = (next) => next;
  const unsigned: FinalizeRequestMiddleware<Input, Output> = (next) => next;
  const isMissing = (name = ""): boolean => !completed.identify().some((entry) => entry.startsWith(`${name} `));
  if (isMissing(serializerMiddlewareOptions.name)) completed.add(nothing, serializerMiddlewareOptions);
  if (isMissing(endpointMiddlewareOptions.name)) completed.addRelativeTo(nothing, endpointMiddlewareOptions);
  if (isMissing(retryMiddlewareOptions.name)) completed.add((next) => next, retryMiddlewareOptions);
  if (isMissing(httpSigningMiddlewareOptions.name)) completed.addRelativeTo(unsigned, httpSigningMiddlewareOptions);
  try {
    return completed.resolve(handler, context);
  } catch (error) {
    const reason = explained(error, context);
    return () => Promise.reject(reason);
  }
}

/** What a caller's own middleware threw when it was set up is the caller's to see as it is. */
function explained(error: unknown, { commandName }: HandlerExecutionContext): unknown {
  if (!(error instanceof Error) || !error.message.includes("is not found when adding")) return error;
  return new ConfigurationError(`${commandName} was not sent: its middleware cannot be put in order. ${sentenceOf(error)}`, {
    cause: error,
  });
}
