import type { Command } from "./command.js";
import { type ChannelMetadataBearer, ConfigurationError } from "./errors/index.js";
import { type InputFault, snapshot, type ValidateOptions, validate as validateShape } from "./schema/index.js";

/**
 * Every fault of a command's input at once, without sending it; none when it is right. A client finds the same before it
 * sends anything ({@link validateInputMiddleware}).
 *
 * Values that an enum does not have pass, since the service may know more, and whether a request fits the partner's
 * agreement and the present state of things only the service can tell.
 *
 * @throws ConfigurationError when it is given something else than a command of this package.
 *
 * @example
 * ```ts
 * const command = new AcceptChannelHandshakeCommand({ catalog: "AWS", identifier: "ch-1" });
 * const faults = validate(command);
 * // [{ path: "identifier", rule: "length", kind: "a string", expected: "at least 16", message: "4 characters, at least 16" }]
 * ```
 */
export function validate(
  command: Pick<Command<object, ChannelMetadataBearer>, "operation" | "input">,
  options?: ValidateOptions,
): readonly InputFault[] {
  if (command?.operation === undefined)
    throw new ConfigurationError("validate: give it a command of this package, such as new CreateRelationshipCommand(input).");
  return validateShape(command.operation.input, snapshot(command.operation.input, command.input), options);
}
