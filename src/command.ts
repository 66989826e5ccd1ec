import { constructStack } from "@smithy/middleware-stack";
import {
  type Command as SmithyCommand,
  type HandlerExecutionContext,
  type HttpHandlerOptions,
  type InitializeHandler,
  type Logger,
  type MetadataBearer,
  type MiddlewareStack,
  type RequestHandler,
  SMITHY_CONTEXT_KEY,
} from "@smithy/types";
import { ConfigurationError, sentence } from "./errors/index.js";
import { type Operation, type OperationOf, redact, snapshot } from "./schema/index.js";
import { type ServiceStagesConfig, serviceStagesPlugin } from "./service-stages.js";
import { service } from "./service.js";

/** What a command needs of the client that sends it; the config of every AWS SDK v3 client has it. */
export interface CommandConfig extends ServiceStagesConfig {
  /** Sends the requests. */
  readonly requestHandler: RequestHandler<any, any, HttpHandlerOptions>;
  /** Put on the handler context. */
  readonly logger?: Logger | undefined;
  /** Set by our client, whose stack has the service's stages already, where they can be removed and replaced. */
  readonly hasServiceStages?: boolean | undefined;
}

/**
 * One request to make: an input, a middleware stack of its own, and the operation as data. Any AWS SDK v3 client can send
 * it; a command may be sent more than once, and each time gets an idempotency token of its own.
 */
export abstract class Command<Input extends object, Output extends MetadataBearer> implements SmithyCommand<any, Input, any, Output, any> {
  /** The input as it was given. */
  readonly input: Input;
  /** Middleware for this command alone. */
  readonly middlewareStack: MiddlewareStack<Input, Output> = constructStack();
  private readonly operation: Operation;

  protected constructor(operation: OperationOf<Input, Output>, input: Input) {
    this.operation = operation;
    this.input = input ?? {};
  }

  /** Called by a client's `send`. Reads the input of the arguments, never of `this`: clients may cache what it returns. */
  resolveMiddleware(
    clientStack: MiddlewareStack<any, any>,
    configuration: CommandConfig,
    options: HttpHandlerOptions = {},
  ): InitializeHandler<Input, Output> {
    const handler = this.resolveStack(clientStack, configuration, options);
    // What the snapshot describes is Input: it copies one.
    return async (args) => handler({ ...args, input: snapshot(this.operation.input, args.input) as Input });
  }

  /** A stack that cannot be resolved rejects the call: `send` never throws before it returns. */
  private resolveStack(clientStack: MiddlewareStack<any, any>, configuration: CommandConfig, options: HttpHandlerOptions) {
    const { requestHandler } = configuration;
    const context = this.handlerContext(configuration, options);
    try {
      return joinedStack(clientStack, this.middlewareStack, configuration).resolve(
        (args) => requestHandler.handle(args.request, options),
        context,
      );
    } catch (cause) {
      const error = new ConfigurationError(
        `${context.commandName} was not sent: its middleware stack cannot be put in order. ${sentence(String((cause as Error).message))} ` +
          "A stage that others are placed next to is replaced, not removed: add another one with its options.",
        { cause },
      );
      return (): Promise<never> => Promise.reject(error);
    }
  }

  private handlerContext({ logger }: CommandConfig, { abortSignal }: HttpHandlerOptions): HandlerExecutionContext {
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
