import { HttpRequest } from "@smithy/core/transport";
import type { HandlerExecutionContext, MiddlewareType, RelativeMiddlewareOptions } from "@smithy/types";
import { ConfigurationError } from "./errors/index.js";
import { type Plugin, pluginOf } from "./plugin.js";
import { kindOf } from "./schema/index.js";

/** The steps of a call, in their order. */
export type PluginStep = "initialize" | "serialize" | "build" | "finalizeRequest" | "deserialize";

/** What stands there, by the step: the request is made in the serialize step. `never` is the place next to another middleware. */
type RequestAt<Step> = [Step] extends [never]
  ? HttpRequest | undefined
  : Step extends "initialize"
    ? undefined
    : Step extends "serialize"
      ? HttpRequest | undefined
      : HttpRequest;

/** What a handler is told of a call. */
export interface PluginCall<Input extends object, Step> {
  /** `CreateRelationshipCommand` */
  readonly commandName: string;
  readonly input: Input;
  /** May be written to, until it is signed: in the serialize and build steps. */
  readonly request: RequestAt<Step>;
  /** What all middleware of a call shares. */
  readonly context: HandlerExecutionContext;
}

/** What comes back of a call. */
export interface PluginResult<Output extends object, Step = never> {
  /** In the deserialize step it may not have been read yet. */
  readonly output: [Step] extends ["deserialize"] ? ([Step] extends [never] ? Output : Output | undefined) : Output;
  /** That of the HTTP handler. */
  readonly response: unknown;
}

/** Goes on with the call: as it is, or with another input or request. */
export type PluginNext<Input extends object, Output extends object, Step = never> = (changes?: {
  readonly input?: Input;
  readonly request?: HttpRequest;
}) => Promise<PluginResult<Output, Step>>;

interface AtStep<Step extends PluginStep> {
  readonly step: Step;
  /** Among those of the step; `high` comes first. Default: `normal`. */
  readonly priority?: "high" | "normal" | "low";
  readonly relation?: never;
  readonly toMiddleware?: never;
}

interface NextTo {
  /** Every stack that it is used on has to have the other. */
  readonly relation: "before" | "after";
  /** The name of another middleware. */
  readonly toMiddleware: string;
  readonly step?: never;
  readonly priority?: never;
}

/** What {@link definePlugin} is told. */
export type PluginDefinition<Input extends object, Output extends object, Step extends PluginStep> = (AtStep<Step> | NextTo) & {
  /** Its name on the stack. Another of the same name gives way to it. */
  readonly name: string;
  /** Called once for each call, or for each attempt where it stands after `retryMiddleware`. What it throws ends the call. */
  readonly handle: (call: PluginCall<Input, Step>, next: PluginNext<Input, Output, Step>) => Promise<PluginResult<Output, Step>>;
};

/**
 * A plugin of one middleware, for a client (`client.middlewareStack.use(plugin)`) or a command, of this package or of any AWS
 * SDK v3 client.
 *
 * @throws ConfigurationError when the definition lacks a part, or has a wrong one.
 *
 * @example
 * ```ts
 * const tenantPlugin = definePlugin({
 *   name: "tenantMiddleware",
 *   step: "build",
 *   handle: ({ request }, next) => {
 *     request.headers["x-tenant"] = "tenant-1";
 *     return next();
 *   },
 * });
 * ```
 */
export function definePlugin<Input extends object = object, Output extends object = object, Step extends PluginStep = never>(
  definition: PluginDefinition<Input, Output, Step>,
): Plugin<Input, Output> {
  checkDefinition(definition);
  const { name, step, priority, relation, toMiddleware } = definition;
  const options = relation === undefined ? { name, step, priority, override: true } : { name, relation, toMiddleware, override: true };
  // What the handler is given, and in which step, the definition's own types tell.
  const untyped = definition as unknown as PluginDefinition<object, object, PluginStep>;
  return pluginOf(() => middlewareOf(untyped) as MiddlewareType<object, object>, options as RelativeMiddlewareOptions) as Plugin<
    Input,
    Output
  >;
}

type AnyHandler = (args: { readonly input: object; readonly request?: unknown }) => Promise<PluginResult<object>>;
type AnyMiddleware = (next: AnyHandler, context: HandlerExecutionContext) => AnyHandler;

function middlewareOf({ name, step, handle }: PluginDefinition<object, object, PluginStep>): AnyMiddleware {
  return (next, context) => async (args) => {
    const request = HttpRequest.isInstance(args.request) ? args.request : undefined;
    // Nothing that this handler could understand.
    if (request === undefined && step !== undefined && requestSteps.includes(step)) return next(args);
    const call = { commandName: context.commandName ?? "", input: args.input, request, context } as PluginCall<object, PluginStep>;
    const result: unknown = await handle(call, (changes) => next({ ...args, ...changes }));
    if (isResult(result)) return result;
    throw new ConfigurationError(`${name}: handle gave ${kindOf(result)}, expected { output, response }, as next() gives them.`);
  };
}

function isResult(result: unknown): result is PluginResult<object> {
  return typeof result === "object" && result !== null && ("output" in result || "response" in result);
}

const steps: readonly unknown[] = ["initialize", "serialize", "build", "finalizeRequest", "deserialize"];
const requestSteps: readonly unknown[] = steps.slice(2);
const priorities: readonly unknown[] = [undefined, "high", "normal", "low"];

function checkDefinition(definition: unknown): void {
  const fault = faultOf(Object(definition) as Record<string, unknown>);
  if (fault !== undefined) throw new ConfigurationError(`definePlugin: ${fault}`);
}

function faultOf({ name, handle, step, priority, relation, toMiddleware }: Record<string, unknown>): string | undefined {
  if (typeof name !== "string" || name === "") return `name is ${kindOf(name)}, expected a string with something in it.`;
  if (typeof handle !== "function") return `handle of ${name} is ${kindOf(handle)}, expected (call, next) => next().`;
  if (relation === undefined) {
    if (!steps.includes(step)) return `step of ${name} is not one of ${steps.join(", ")}; or give relation and toMiddleware.`;
    return priorities.includes(priority) ? undefined : `priority of ${name} is not "high", "normal" or "low".`;
  }
  if (step !== undefined) return `${name} has a step and a relation: give one of them.`;
  if (relation !== "before" && relation !== "after") return `relation of ${name} is neither "before" nor "after".`;
  return typeof toMiddleware === "string" ? undefined : `${name} stands ${relation} nothing: give toMiddleware, the name of another.`;
}
