import { constructStack } from "@smithy/middleware-stack";
import type { Command as SmithyCommand, HttpHandlerOptions, InitializeHandler, MetadataBearer, MiddlewareStack } from "@smithy/types";
import type { ModeledServiceException } from "./errors/index.js";
import { type CommandConfig, resolveCall } from "./resolve-call.js";
import type { Operation, OperationOf } from "./schema/index.js";

export type { CommandConfig } from "./resolve-call.js";

/**
 * One request to make: an input, a middleware stack of its own, and the operation as data. Any AWS SDK v3 client can send
 * it; a command may be sent more than once, and each time gets an idempotency token of its own.
 */
export abstract class Command<
  Input extends object,
  Output extends MetadataBearer,
  Exceptions extends readonly ModeledServiceException["name"][] = readonly ModeledServiceException["name"][],
> implements SmithyCommand<any, Input, any, Output, any> {
  /** The input as it was given. */
  readonly input: Input;
  /** The operation as data: its name, its shapes, and the exceptions that it has. */
  readonly operation: Operation<Exceptions>;

  /** Made when somebody asks for it: most commands need none. */
  declare private ownStack?: MiddlewareStack<Input, Output>;

  protected constructor(operation: OperationOf<Input, Output, Exceptions>, input: Input) {
    this.operation = operation;
    this.input = input ?? {};
  }

  /** Middleware for this command alone. */
  get middlewareStack(): MiddlewareStack<Input, Output> {
    this.ownStack ??= constructStack();
    return this.ownStack;
  }

  /** Called by a client's `send`. Reads the input of the arguments, never of `this`: clients may cache what it returns. */
  resolveMiddleware(
    clientStack: MiddlewareStack<any, any>,
    configuration: CommandConfig,
    options?: HttpHandlerOptions | null,
  ): InitializeHandler<Input, Output> {
    const { operation, ownStack } = this;
    return resolveCall({ operation, middlewareStack: ownStack, commandInstance: this }, clientStack, configuration, options ?? {});
  }
}
