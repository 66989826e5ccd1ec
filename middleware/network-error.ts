import type { AbsoluteLocation, DeserializeHandler, DeserializeHandlerOptions, DeserializeMiddleware } from "@smithy/types";
import { asTransportError } from "../src/errors/index.js";
import { destinationOf } from "../src/http/index.js";
import { orReject } from "../src/or-reject.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { callOf, cleanError, commandNameOf, resendAdvice, Secrets } from "../src/protocol/index.js";

/**
 * Turns what HTTP handlers throw, each in its own words, into {@link NetworkError} and {@link TimeoutError},
 * which every Smithy retry strategy classifies rightly. It stands before the deserializer, as a
 * connection can also break while the body is read.
 */
export function networkErrorMiddleware<Input extends object, Output extends object>(): DeserializeMiddleware<Input, Output> {
  return (next, context): DeserializeHandler<Input, Output> =>
    (args) =>
      orReject(() => next(args)).catch((error: unknown) => {
        const call = callOf(context);
        const { httpStatusCode, requestId } = call?.metadata ?? {};
        throw asTransportError(cleanError(error, call?.secrets ?? new Secrets(args.request)), {
          commandName: commandNameOf(context),
          origin: destinationOf(args.request),
          advice: resendAdvice(context),
          mayHaveArrived: call && call.outcome === "unknown",
          hasBegun: httpStatusCode !== undefined,
          requestId,
        });
      });
}

/** Where {@link networkErrorMiddleware} stands on a stack, under which name. */
export const networkErrorMiddlewareOptions: DeserializeHandlerOptions & AbsoluteLocation = {
  name: "networkErrorMiddleware",
  step: "deserialize",
  priority: "high",
  tags: ["NETWORK_ERROR"],
  override: true,
};

/** Plugs {@link networkErrorMiddleware} into a stack. */
export function networkErrorPlugin(): AnyPlugin {
  return pluginOf(() => networkErrorMiddleware(), networkErrorMiddlewareOptions);
}
