import {
  type HandlerExecutionContext,
  type HttpHandlerOptions,
  type InitializeHandler,
  type Logger,
  type MiddlewareStack,
  SMITHY_CONTEXT_KEY,
} from "@smithy/types";
import type { HttpRequestHandler } from "./http/index.js";
import { orReject } from "./or-reject.js";
import { Call, rejection } from "./protocol/index.js";
import { rememberedResolver, type Resolver } from "./remember-order.js";
import { requestSender } from "./request-sender.js";
import { explained, resolveStack } from "./resolve-stack.js";
import { type Operation, redact, snapshot } from "./schema/index.js";
import { type ServiceStagesConfig, withServiceStages } from "./service-stages.js";
import { service } from "./service.js";

/** What a command needs of the client that sends it; the config of every AWS SDK v3 client has it. */
export interface CommandConfig extends ServiceStagesConfig {
  /** Sends the requests. */
  readonly requestHandler: HttpRequestHandler;
  /** Put on the handler context. */
  readonly logger?: Logger | undefined;
  /** Set by our client, whose stack has the service's stages already, where they can be removed and replaced. */
  readonly hasServiceStages?: boolean | undefined;
}

/** On the handler context, where middleware and tools find it. */
type CommandInstance = NonNullable<NonNullable<HandlerExecutionContext[typeof SMITHY_CONTEXT_KEY]>["commandInstance"]>;

/** What is sent: of this package, or a command of the official one. */
export interface Sendable<Input extends object, Output extends object> {
  readonly operation: Operation;
  /** The middleware of this command alone; `undefined` when it has none. */
  readonly middlewareStack: MiddlewareStack<Input, Output> | undefined;
  readonly commandInstance: CommandInstance;
}

/** The handler that a command's `resolveMiddleware` gives: each call of it is a call of the service. */
export function resolveCall<Input extends object, Output extends object>(
  command: Sendable<Input, Output>,
  clientStack: MiddlewareStack<Input, Output>,
  configuration: CommandConfig,
  options: HttpHandlerOptions,
): InitializeHandler<Input, Output> {
  const resolve = resolverFor(command, clientStack, configuration);
  // A context for each call, also where a client caches what is returned here.
  const send: InitializeHandler<Input, Output> = (args) =>
    orReject(() => {
      const call = new Call(send);
      const context = handlerContext(command, configuration, { options, call });
      return orReject(() => {
        const handler = resolve(requestSender(configuration.requestHandler, { options, call, context }), context);
        // What the snapshot describes is Input: it copies one.
        return handler({ ...args, input: snapshot(command.operation.input, args.input) as Input });
      }).catch((error: unknown) => {
        throw rejection(error, context);
      });
    });
  return send;
}

function handlerContext(
  { operation, commandInstance }: Pick<Sendable<object, object>, "operation" | "commandInstance">,
  { logger }: CommandConfig,
  { options: { abortSignal }, call }: { options: HttpHandlerOptions; call: Call },
): HandlerExecutionContext {
  const smithyContext = {
    service: service.target,
    operation: operation.name,
    commandInstance,
    channelOperation: operation,
    channelCall: call,
  };
  const context: HandlerExecutionContext = {
    clientName: service.clientName,
    commandName: `${operation.name}Command`,
    inputFilterSensitiveLog: (input: unknown) => redact(operation.input, input),
    outputFilterSensitiveLog: (output: unknown) => redact(operation.output, output),
    [SMITHY_CONTEXT_KEY]: abortSignal === undefined ? smithyContext : { ...smithyContext, abortSignal },
  };
  if (logger !== undefined) context.logger = logger;
  return context;
}

/** Our client's stack has the service's stages, and its order is remembered; to that of another client they are added. */
function resolverFor<Input extends object, Output extends object>(
  { middlewareStack }: Sendable<Input, Output>,
  clientStack: MiddlewareStack<Input, Output>,
  configuration: CommandConfig,
): Resolver<Input, Output> {
  const { hasServiceStages } = configuration;
  try {
    const remembered = hasServiceStages && middlewareStack === undefined ? rememberedResolver(clientStack) : undefined;
    if (remembered !== undefined) return remembered;
    const joined = hasServiceStages ? clientStack : withServiceStages<Input, Output>(clientStack, configuration);
    const stack = middlewareStack === undefined ? joined.clone() : joined.concat(middlewareStack);
    return (handler, context) => resolveStack(stack, handler, context);
  } catch (error) {
    // The call is rejected with it, as `send` must not throw before it returns.
    return (_handler, context) => {
      throw explained(error, context);
    };
  }
}
