import type { DeserializeHandler, HandlerExecutionContext, InitializeHandler, MiddlewareStack, SerializeMiddleware } from "@smithy/types";
import { endpointMiddlewareOptions, retryMiddlewareOptions, serializerMiddlewareOptions } from "../middleware/index.js";
import { ConfigurationError, sentence } from "./errors/index.js";

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
  const isMissing = (name = ""): boolean => !stack.identify().some((entry) => entry.startsWith(`${name} `));
  if (isMissing(serializerMiddlewareOptions.name)) completed.add(nothing, serializerMiddlewareOptions);
  if (isMissing(endpointMiddlewareOptions.name)) completed.addRelativeTo(nothing, endpointMiddlewareOptions);
  if (isMissing(retryMiddlewareOptions.name)) completed.add((next) => next, retryMiddlewareOptions);
  try {
    return completed.resolve(handler, context);
  } catch (cause) {
    const reason = sentence(cause instanceof Error ? cause.message : String(cause));
    const error = new ConfigurationError(`${context.commandName} was not sent: its middleware cannot be put in order. ${reason}`, {
      cause,
    });
    return () => Promise.reject(error);
  }
}
