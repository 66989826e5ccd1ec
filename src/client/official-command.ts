import type { Command as SmithyCommand, HttpHandlerOptions, InitializeHandler, MetadataBearer, MiddlewareStack } from "@smithy/types";
import { type ChannelMetadataBearer, ConfigurationError } from "../errors/index.js";
import { officialOperation } from "../protocol/index.js";
import { type CommandConfig, resolveCall } from "../resolve-call.js";

/** A command of `@aws-sdk/client-partnercentral-channel`, which describes its operation. */
export interface OfficialCommand<Input extends object, Output extends MetadataBearer> {
  readonly input: Input;
  readonly middlewareStack: MiddlewareStack<Input, Output>;
  // One that takes what no other client's has: it is not called.
  resolveMiddleware(clientStack: never, configuration: never, options: never): InitializeHandler<Input, Output>;
}

/** A command as the client's stack takes it: one of this package. */
export type ChannelCommand = SmithyCommand<object, object, ChannelMetadataBearer, ChannelMetadataBearer, CommandConfig>;

const notACommand = "send: give it a command, such as new CreateRelationshipCommand(input).";

/** Stands in for what is none: the call is rejected with it, as `send` must not throw before it returns. */
const noCommand = { resolveMiddleware: () => () => Promise.reject(new ConfigurationError(notACommand)) } as unknown as ChannelCommand;

/**
 * The command itself, or, for one of the official package, an object that is it in all but one thing: it runs through the
 * stages of this package. To tools it stays what it was, by class, name and input.
 */
export function asChannelCommand(command: ChannelCommand): ChannelCommand {
  if (typeof command?.resolveMiddleware !== "function") return noCommand;
  const operation = officialOperation(command.schema);
  if (operation === undefined) return command;
  const resolveMiddleware = (
    clientStack: MiddlewareStack<object, ChannelMetadataBearer>,
    configuration: CommandConfig,
    options?: HttpHandlerOptions,
  ): InitializeHandler<object, ChannelMetadataBearer> => {
    const middlewareStack = command.middlewareStack.clone();
    // Left there by a client of the official package that has sent it before: it knows the way to where that one sends.
    middlewareStack.remove("endpointV2Middleware");
    return resolveCall({ operation, middlewareStack, commandInstance: command }, clientStack, configuration, options ?? {});
  };
  return Object.create(command, { resolveMiddleware: { value: resolveMiddleware } }) as ChannelCommand;
}
