import type { SerializeHandler, SerializeHandlerOptions, SerializeMiddleware } from "@smithy/types";
import { ConfigurationError } from "../src/errors/index.js";
import { orReject } from "../src/or-reject.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { commandNameOf, operationOf, serializeRequest } from "../src/protocol/index.js";
import { withMembers } from "../src/with-members.js";

/** Makes the awsJson1_0 request of the input, for the endpoint on the context. */
export function serializerMiddleware<Input extends object, Output extends object>(): SerializeMiddleware<Input, Output> {
  return (next, context): SerializeHandler<Input, Output> =>
    (args) =>
      orReject(() => {
        const operation = operationOf(context);
        if (operation === undefined) {
          throw new ConfigurationError(
            `${commandNameOf(context)} was not sent: it is no command of this API, and nothing else made its request. Send it with the client it came with.`,
          );
        }
        if (context.endpointV2 === undefined) {
          throw new ConfigurationError(
            `${commandNameOf(context)} was not sent: no stage said where to. endpointV2Middleware is missing, and nothing else set context.endpointV2.`,
          );
        }
        return next(withMembers(args, { request: serializeRequest(operation, args.input, context.endpointV2) }));
      });
}

/** Where {@link serializerMiddleware} stands on a stack, under which name. */
export const serializerMiddlewareOptions: SerializeHandlerOptions = {
  name: "serializerMiddleware",
  step: "serialize",
  tags: ["SERIALIZER"],
  override: true,
};

/** Plugs {@link serializerMiddleware} into a stack. */
export function serializerPlugin(): AnyPlugin {
  return pluginOf(() => serializerMiddleware(), serializerMiddlewareOptions);
}
