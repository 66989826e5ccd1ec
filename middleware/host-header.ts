import { HttpRequest } from "@smithy/core/transport";
import type { AbsoluteLocation, BuildHandler, BuildHandlerOptions, BuildMiddleware } from "@smithy/types";
import { hostOf } from "../src/http/index.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";

/** Sets `host`, so that it is there to be signed. A host that the caller set stays. */
export function hostHeaderMiddleware<Input extends object, Output extends object>(): BuildMiddleware<Input, Output> {
  return (next): BuildHandler<Input, Output> =>
    (args) => {
      const { request } = args;
      if (HttpRequest.isInstance(request)) {
        request.headers["host"] ??= hostOf(request);
      }
      return next(args);
    };
}

/** Where {@link hostHeaderMiddleware} stands on a stack, under which name. */
export const hostHeaderMiddlewareOptions: BuildHandlerOptions & AbsoluteLocation = {
  name: "hostHeaderMiddleware",
  step: "build",
  priority: "low",
  tags: ["HOST"],
  override: true,
};

/** Plugs {@link hostHeaderMiddleware} into a stack. */
export function hostHeaderPlugin(): AnyPlugin {
  return pluginOf(() => hostHeaderMiddleware(), hostHeaderMiddlewareOptions);
}
