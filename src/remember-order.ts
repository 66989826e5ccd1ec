import { constructStack } from "@smithy/middleware-stack";
import type { DeserializeHandler, HandlerExecutionContext, InitializeHandler, MiddlewareStack } from "@smithy/types";
import { withPlaceholders } from "./resolve-stack.js";

/** Puts a stack's middleware around a handler, as its `resolve` does. */
export type Resolver<Input extends object, Output extends object> = (
  handler: DeserializeHandler<Input, Output>,
  context: HandlerExecutionContext,
) => InitializeHandler<Input, Output>;

/** A middleware of any step: the stack alone knows which handlers fit which, and puts them in an order in which they do. */
type AnyMiddleware = (next: unknown, context: HandlerExecutionContext) => unknown;

interface Memory {
  /** From the innermost to the outermost; `undefined` once something has changed. */
  order: readonly AnyMiddleware[] | undefined;
}

const memories = new WeakMap<object, Memory>();
const changes = ["add", "addRelativeTo", "remove", "removeByTag"] as const;

/**
 * Has a stack remember its order until something on it changes: to copy and sort it costs more than all of its middleware.
 * Everything that changes a stack goes through these four methods, `use` included.
 */
export function rememberOrder(stack: Pick<MiddlewareStack<never, never>, never>): void {
  const memory: Memory = { order: undefined };
  const methods = stack as Record<(typeof changes)[number], (...args: unknown[]) => unknown>;
  for (const name of changes) {
    const change = methods[name];
    const forgetful = (...args: unknown[]): unknown => {
      memory.order = undefined;
      return change(...args);
    };
    methods[name] = forgetful;
  }
  memories.set(stack, memory);
}

/**
 * The resolver of a stack by its remembered order; `undefined` for one that does not remember, that cannot be put in order,
 * or that is to print itself each time. Later changes of the stack do not change the resolver.
 */
export function rememberedResolver<Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
): Resolver<Input, Output> | undefined {
  const memory = memories.get(stack);
  if (memory === undefined || stack.identifyOnResolve()) return undefined;
  memory.order ??= orderOf(stack) ?? orderOf(withPlaceholders(stack));
  const { order } = memory;
  // The stack's own types hold: the middleware stands in the order in which it resolves.
  return order && ((handler, context) => order.reduce<unknown>((next, middleware) => middleware(next, context), handler) as never);
}

/** By what the stack itself does: each middleware is replaced by one that says when it is resolved. */
function orderOf<Input extends object, Output extends object>(stack: MiddlewareStack<Input, Output>): AnyMiddleware[] | undefined {
  const order: AnyMiddleware[] = [];
  const recorder = constructStack<Input, Output>();
  const noted = (middleware: AnyMiddleware, location: object): [never, never] => {
    const note = (next: unknown): unknown => {
      order.push(middleware);
      return next;
    };
    // A stack repeats the middleware in its location.
    return [note as never, { ...location, middleware: note } as never];
  };
  const add = (...entry: [AnyMiddleware, object]): void => recorder.add(...noted(...entry));
  const addRelativeTo = (...entry: [AnyMiddleware, object]): void => recorder.addRelativeTo(...noted(...entry));
  try {
    stack.applyToStack({ ...recorder, add, addRelativeTo } as MiddlewareStack<Input, Output>);
    recorder.resolve(undefined as never, {});
    return order;
  } catch {
    // One that others are placed next to is missing.
    return undefined;
  }
}
