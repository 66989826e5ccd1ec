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

  /** The stack is made when somebody asks for it: most commands need none. Frozen commands, and those that a tool has wrapped, have the same. */
  private readonly own: { stack?: MiddlewareStack<Input, Output> } = {};

  protected constructor(operation: OperationOf<Input, Output, Exceptions>, input: Input) {
    this.operation = operation;
    this.input = input ?? {};
  }

  /** Middleware for this command alone. */
  get middlewareStack(): MiddlewareStack<Input, Output> {
    this.own.stack ??= constructStack();
    return this.own.stack;
  }

  // Another may be put in its place, as with the commands of other packages.
  set middlewareStack(value: MiddlewareStack<Input, Output>) {
    Object.defineProperty(this, "middlewareStack", { value, writable: true, enumerable: true, configurable: true });
  }

  /** Called by a client's `send`. Reads the input of the arguments, never of `this`: clients may cache what it returns. */
  resolveMiddleware(
    clientStack: MiddlewareStack<any, any>,
    configuration: CommandConfig,
    options?: HttpHandlerOptions | null,
  ): InitializeHandler<Input, Output> {
    const { operation } = this;
    const middlewareStack = hasOtherStack(this) ? this.middlewareStack : this.own.stack;
    return resolveCall({ operation, middlewareStack, commandInstance: this }, clientStack, configuration, options ?? {});
  }
}

/** Whether somebody has put a stack in place of the command's, on it or on what is made of it. */
function hasOtherStack(command: object): boolean {
  for (let owner: unknown = command; typeof owner === "object" && owner !== null; owner = Object.getPrototypeOf(owner)) {
    if (Object.hasOwn(owner, "middlewareStack")) return owner !== Command.prototype;
  }
  return false;
}
