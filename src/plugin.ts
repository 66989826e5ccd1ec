import type { AbsoluteLocation, HandlerOptions, MiddlewareStack, MiddlewareType, RelativeMiddlewareOptions } from "@smithy/types";

/** What the middleware stack of every AWS SDK v3 client has. Parameters are `never`: their types differ from version to version. */
export interface AnyStack {
  add(middleware: never, options: never): void;
  addRelativeTo(middleware: never, options: never): void;
}

/** A `Pluggable` for every stack: of a client (`client.middlewareStack.use(plugin)`) or of a command, of any AWS SDK v3 client. */
export interface AnyPlugin {
  applyToStack(stack: AnyStack): void;
}

/** A `Pluggable` for stacks whose inputs and outputs it understands. */
export interface TypedPlugin<Input extends object, Output extends object> {
  // Of a stack no more than is needed: those of 2023 have less than those of today.
  applyToStack<StackInput extends Input, StackOutput extends Output>(
    stack: Pick<MiddlewareStack<StackInput, StackOutput>, "add" | "addRelativeTo">,
  ): void;
}

/** A plugin for every stack, unless it is told which inputs and outputs it needs. */
export type Plugin<Input extends object = object, Output extends object = object> = object extends Input & Output
  ? AnyPlugin
  : TypedPlugin<Input, Output>;

/** Puts a middleware on stacks; it is made anew for each. */
export function pluginOf(
  middleware: () => MiddlewareType<object, object>,
  options: RelativeMiddlewareOptions | (HandlerOptions & AbsoluteLocation),
): AnyPlugin {
  return {
    applyToStack: (anyStack) => {
      const stack = anyStack as unknown as Stack;
      if ("relation" in options) stack.addRelativeTo(middleware(), options);
      else stack.add(middleware(), options);
    },
  };
}

/** Smithy has an overload for each step, which the options tell. */
interface Stack {
  add(middleware: MiddlewareType<object, object>, options: HandlerOptions & AbsoluteLocation): void;
  addRelativeTo(middleware: MiddlewareType<object, object>, options: RelativeMiddlewareOptions): void;
}
