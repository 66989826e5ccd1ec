import type { HandlerExecutionContext, InitializeHandler, InitializeHandlerOptions, InitializeMiddleware, Logger } from "@smithy/types";
import { redactError } from "../src/errors/index.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { operationOf, rejection } from "../src/protocol/index.js";
import { redact } from "../src/schema/index.js";
import { tell } from "../src/tell.js";

/** What {@link loggerPlugin} is told. */
export interface LoggerOptions {
  /** Milliseconds from any fixed point. */
  readonly now?: () => number;
}

/**
 * Logs each call once, when it has ended: `info` for a success, `error` for a failure. Inputs and outputs pass the
 * command's filters first, which mask account ids and leave display names out. A logger that throws changes nothing.
 */
export function loggerMiddleware<Input extends object, Output extends object>({
  now = () => Date.now(),
}: LoggerOptions = {}): InitializeMiddleware<Input, Output> {
  return (next, context): InitializeHandler<Input, Output> =>
    async (args) => {
      const startedAt = now();
      const call = () => ({ ...describe(context, args.input), durationMs: now() - startedAt });
      try {
        const result = await next(args);
        log(context.logger, "info", () => ({ ...call(), ...describeOutput(context, result.output) }));
        return result;
      } catch (thrown) {
        // An error says what became of the call when it is logged, too.
        const error = rejection(thrown, context);
        log(context.logger, "error", () => ({
          ...call(),
          error: redactError(error),
          metadata: (error as { $metadata?: unknown } | undefined)?.$metadata,
        }));
        throw error;
      }
    };
}

function describe(context: HandlerExecutionContext, input: object): object {
  const { clientName, commandName } = context;
  return { clientName, commandName, input: filter(context, "input", input) };
}

function describeOutput(context: HandlerExecutionContext, { $metadata, ...output }: { $metadata?: unknown }): object {
  return { output: filter(context, "output", output), metadata: $metadata };
}

/** Commands of this service by what is known of it here, on whichever client; those of others by their own filters. */
function filter(context: HandlerExecutionContext, which: "input" | "output", value: object): unknown {
  const operation = operationOf(context);
  if (operation !== undefined) return redact(operation[which], value);
  const own = context[`${which}FilterSensitiveLog`];
  // Without a filter nobody knows what may be shown.
  return own === undefined ? "<not shown: the command has no filter>" : own(value);
}

function log(logger: Logger | undefined, level: "info" | "error", entry: () => object): void {
  if (logger !== undefined) tell(() => logger[level]?.(entry()));
}

/** Where {@link loggerMiddleware} stands on a stack, under which name. */
export const loggerMiddlewareOptions: InitializeHandlerOptions = {
  name: "loggerMiddleware",
  step: "initialize",
  tags: ["LOGGER"],
  override: true,
};

/** Plugs {@link loggerMiddleware} into a stack. */
export function loggerPlugin(options?: LoggerOptions): AnyPlugin {
  return pluginOf(() => loggerMiddleware(options), loggerMiddlewareOptions);
}
