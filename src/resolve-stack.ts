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
 * place, so that the others find theirs.
 *
 * @throws ConfigurationError when the stack cannot be put in order.
 */
export function resolveStack<Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
  handler: DeserializeHandler<Input, Output>,
  context: HandlerExecutionContext,
): InitializeHandler<Input, Output> {
  try {
    return stack.resolve(handler, context);
  } catch {
    try {
      return withPlaceholders(stack).resolve(handler, context);
    } catch (error) {
      throw explained(error, context);
    }
  }
}

/** A copy of a stack, with nothing in the place of stages that are missing and that others may be placed next to. */
export function withPlaceholders<Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
): MiddlewareStack<Input, Output> {
  const completed = stack.clone();
  const nothing: SerializeMiddleware<Input, Output> = (next) => next;
  const unsigned: FinalizeRequestMiddleware<Input, Output> = (next) => next;
  const isMissing = (name = ""): boolean => !completed.identify().some((entry) => entry.startsWith(`${name} `));
  if (isMissing(serializerMiddlewareOptions.name)) completed.add(nothing, serializerMiddlewareOptions);
  if (isMissing(endpointMiddlewareOptions.name)) completed.addRelativeTo(nothing, endpointMiddlewareOptions);
  if (isMissing(retryMiddlewareOptions.name)) completed.add((next) => next, retryMiddlewareOptions);
  if (isMissing(httpSigningMiddlewareOptions.name)) completed.addRelativeTo(unsigned, httpSigningMiddlewareOptions);
  return completed;
}

/** What a caller's own middleware threw when it was set up is the caller's to see as it is. */
export function explained(error: unknown, { commandName }: HandlerExecutionContext): unknown {
  if (!(error instanceof Error) || !/is not found when adding|Duplicate middleware name/.test(error.message)) return error;
  return new ConfigurationError(`${commandName} was not sent: its middleware cannot be put in order. ${sentenceOf(error)}`, {
    cause: error,
  });
}
