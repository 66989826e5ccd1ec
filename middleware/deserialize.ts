import { HttpResponse } from "@smithy/core/transport";
import type { DeserializeHandler, DeserializeHandlerOptions, DeserializeMiddleware } from "@smithy/types";
import { orReject } from "../src/or-reject.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { callOf, commandNameOf, deserializeResponse, operationOf, Secrets } from "../src/protocol/index.js";

/** Makes the typed output of an answer, or throws the exception that it stands for. Passes other packages' commands through. */
export function deserializerMiddleware<Input extends object, Output extends object>(): DeserializeMiddleware<Input, Output> {
  return (next, context): DeserializeHandler<Input, Output> =>
    (args) => {
      const operation = operationOf(context);
      if (operation === undefined) return orReject(() => next(args));
      // A handler that ignores its signal may answer when the next attempt is under way.
      const call = callOf(context);
      const signal = call?.attempt;
      return orReject(() => next(args)).then((result) => {
        const response: unknown = result?.response;
        if (!HttpResponse.isInstance(response)) {
          throw new TypeError(`${commandNameOf(context)}: the HTTP handler resolved without { response: { statusCode, headers, body } }.`);
        }
        // What the operation's schema describes is Output: the command's type says so, and the compiler checked it there.
        const isUncertain = call?.outcome === "unknown";
        const options = { signal, secrets: call?.secrets ?? new Secrets(args.request), isUncertain };
        return deserializeResponse(operation, response, options).then((output) => ({ response, output: output as unknown as Output }));
      });
    };
}

/** Where {@link deserializerMiddleware} stands on a stack, under which name. */
export const deserializerMiddlewareOptions: DeserializeHandlerOptions = {
  name: "deserializerMiddleware",
  step: "deserialize",
  tags: ["DESERIALIZER"],
  override: true,
};

/** Plugs {@link deserializerMiddleware} into a stack. */
export function deserializerPlugin(): AnyPlugin {
  return pluginOf(() => deserializerMiddleware(), deserializerMiddlewareOptions);
}
