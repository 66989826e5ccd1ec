import type { MiddlewareStack } from "@smithy/types";

/**
 * A `Pluggable` for every stack whose inputs and outputs it understands; by default, for every stack: of a client
 * (`client.middlewareStack.use(plugin)`) or of a command, of this package or of any AWS SDK v3 client.
 */
export interface Plugin<Input extends object = object, Output extends object = object> {
  // Of a stack no more than is needed: those of 2023 have less than those of today.
  applyToStack<StackInput extends Input, StackOutput extends Output>(
    stack: Pick<MiddlewareStack<StackInput, StackOutput>, "add" | "addRelativeTo">,
  ): void;
}
