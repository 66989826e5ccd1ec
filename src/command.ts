import { constructStack } from "@smithy/middleware-stack";
import {
  type Command as SmithyCommand,
  type HandlerExecutionContext,
  type HttpHandlerOptions,
  type InitializeHandler,
  type Logger,
  type MetadataBearer,
  type MiddlewareStack,
  SMITHY_CONTEXT_KEY,
} from "@smithy/types";
import type { ModeledServiceException } from "./errors/index.js";
import type { HttpRequestHandler } from "./http/index.js";
import { Call, rejection } from "./protocol/index.js";
import { requestSender } from "./request-sender.js";
import { resolveStack } from "./resolve-stack.js";
import { type Operation, type OperationOf, redact, snapshot } from "./schema/index.js";
import { type ServiceStagesConfig, serviceStagesPlugin } from "./service-stages.js";
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
  /** Middleware for this command alone. */
  readonly middlewareStack: MiddlewareStack<Input, Output> = constructStack();
  /** The operation as data: its name, its shapes, and the exceptions that it has. */
  readonly operation: Operation<Exceptions>;

  protected constructor(operation: OperationOf<Input, Output, Exceptions>, input: Input) {
    this.operation = operation;
    this.input = input ?? {};
  }

  /** Called by a client's `send`. Reads the input of the arguments, never of `this`: clients may cache what it returns. */
  resolveMiddleware(
    clientStack: MiddlewareStack<any, any>,
    configuration: CommandConfig,
    givenOptions?: HttpHandlerOptions | null,
  ): InitializeHandler<Input, Output> {
    const options = givenOptions ?? {};
    const stack = joinedStack(clientStack, this.middlewareStack, configuration);
    // A context for each call, also where a client caches what is returned here.
    return async (args) => {
      const call = new Call();
      const context = this.handlerContext(configuration, { options, call });
      const handler = resolveStack(stack, requestSender(configuration.requestHandler, { options, call, context }), context);
      try {
        // What the snapshot describes is Input: it copies one.
        return await handler({ ...args, input: snapshot(this.operation.input, args.input) as Input });
      } catch (error) {
        throw rejection(error, context);
      }
    };
  }

  private handlerContext(
    { logger }: CommandConfig,
    { options: { abortSignal }, call }: { options: HttpHandlerOptions; call: Call },
  ): HandlerExecutionContext {
    const { operation } = this;
    return {
      ...(logger !== undefined && { logger }),
      clientName: service.clientName,
      commandName: `${operation.name}Command`,
      inputFilterSensitiveLog: (input: unknown) => redact(operation.input, input),
      outputFilterSensitiveLog: (output: unknown) => redact(operation.output, output),
      [SMITHY_CONTEXT_KEY]: {
        service: service.target,
        operation: operation.name,
        commandInstance: this,
        channelOperation: operation,
        channelCall: call,
        ...(abortSignal !== undefined && { abortSignal }),
      },
    };
  }
}

/** Our client's stack has the service's stages; to that of another client they are added. */
function joinedStack<Input extends object, Output extends object>(
  clientStack: MiddlewareStack<any, any>,
  commandStack: MiddlewareStack<Input, Output>,
  configuration: CommandConfig,
): MiddlewareStack<Input, Output> {
  if (configuration.hasServiceStages) return clientStack.concat(commandStack);
  const serviceStack = constructStack<Input, Output>();
  serviceStack.use(serviceStagesPlugin(configuration));
  return clientStack.concat(serviceStack).concat(commandStack);
}
