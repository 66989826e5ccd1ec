import type { AbsoluteLocation, SerializeHandler, SerializeHandlerOptions, SerializeMiddleware } from "@smithy/types";
import { InputValidationError, tracedFrom } from "../src/errors/index.js";
import { orReject } from "../src/or-reject.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { callOf, commandNameOf, operationOf } from "../src/protocol/index.js";
import { validate } from "../src/schema/index.js";

/**
 * Finds every fault of the input before anything travels. Runs after the whole initialize step, the caller's own
 * middleware and the token included, so that it sees the input as it will be sent; commands of other packages pass.
 *
 * @throws InputValidationError with each fault's path and what would be right.
 */
export function validateInputMiddleware<Input extends object, Output extends object>(): SerializeMiddleware<Input, Output> {
  return (next, context): SerializeHandler<Input, Output> =>
    (args) =>
      orReject(() => {
        const operation = operationOf(context);
        const faults = operation === undefined ? [] : validate(operation.input, args.input);
        if (faults.length > 0) throw tracedFrom(callOf(context)?.begin, new InputValidationError(commandNameOf(context), faults));
        return next(args);
      });
}

/** Where {@link validateInputMiddleware} stands on a stack, under which name. */
export const validateInputMiddlewareOptions: SerializeHandlerOptions & AbsoluteLocation = {
  name: "validateInputMiddleware",
  step: "serialize",
  priority: "high",
  tags: ["VALIDATE_INPUT"],
  override: true,
};

/** Plugs {@link validateInputMiddleware} into a stack. */
export function validateInputPlugin(): AnyPlugin {
  return pluginOf(() => validateInputMiddleware(), validateInputMiddlewareOptions);
}
