import type { Command } from "./command.js";
import type { ChannelMetadataBearer } from "./errors/index.js";
import { type InputFault, validate as validateShape } from "./schema/index.js";

/**
 * Every fault of a command's input at once, without sending it; none when it is right. A client finds the same before it
 * sends anything ({@link validateInputMiddleware}).
 *
 * Values that an enum does not have pass, since the service may know more, and whether a request fits the partner's
 * agreement and the present state of things only the service can tell.
 *
 * @example
 * ```ts
 * const command = new AcceptChannelHandshakeCommand({ catalog: "AWS", identifier: "ch-1" });
 * const faults = validate(command);
 * // [{ path: "identifier", rule: "length", kind: "a string", expected: "at least 16", message: "4 characters, at least 16" }]
 * ```
 */
export function validate(command: Pick<Command<object, ChannelMetadataBearer>, "operation" | "input">): readonly InputFault[] {
  return validateShape(command.operation.input, command.input);
}
