import { HttpRequest } from "@smithy/core/transport";
import type { AbsoluteLocation, BuildHandler, BuildHandlerOptions, BuildMiddleware } from "@smithy/types";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";

/** What {@link recursionDetectionPlugin} is told. */
export interface RecursionDetectionOptions {
  /** The trace of the AWS Lambda invocation that the call is made in; `undefined` elsewhere. */
  readonly lambdaTraceId: () => string | undefined;
}

/**
 * Passes the trace of a Lambda invocation on, by which AWS finds functions that call themselves in a circle.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html
 */
export function recursionDetectionMiddleware<Input extends object, Output extends object>({
  lambdaTraceId,
}: RecursionDetectionOptions): BuildMiddleware<Input, Output> {
  return (next): BuildHandler<Input, Output> =>
    (args) => {
      const { request } = args;
      const traceId = lambdaTraceId();
      if (HttpRequest.isInstance(request) && traceId) request.headers["x-amzn-trace-id"] ??= traceId;
      return next(args);
    };
}

/** Where {@link recursionDetectionMiddleware} stands on a stack, under which name. */
export const recursionDetectionMiddlewareOptions: BuildHandlerOptions & AbsoluteLocation = {
  name: "recursionDetectionMiddleware",
  step: "build",
  priority: "low",
  tags: ["RECURSION_DETECTION"],
  override: true,
};

/** Plugs {@link recursionDetectionMiddleware} into a stack. */
export function recursionDetectionPlugin(options: RecursionDetectionOptions): AnyPlugin {
  return pluginOf(() => recursionDetectionMiddleware(options), recursionDetectionMiddlewareOptions);
}
