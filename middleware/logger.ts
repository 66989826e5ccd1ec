import type { HandlerExecutionContext, InitializeHandler, InitializeHandlerOptions, InitializeMiddleware, Logger } from "@smithy/types";
import { redactError } from "../src/errors/index.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { operationOf, rejection } from "../src/protocol/index.js";
import { redact } from "../src/schema/index.js";
import { tell } from "../src/tell.js";
import { tryCatch } from "../src/try-catch.js";
import { withMembers } from "../src/with-members.js";

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
    (args) => {
      const startedAt = now();
      const call = (): CallEntry => ({
        clientName: context.clientName,
        commandName: context.commandName,
        input: filter(context, "input", args.input),
        durationMs: now() - startedAt,
      });
      return tryCatch(
        () => next(args),
        (result) => {
          log(context.logger, "info", () => {
            const { output } = result;
            return withMembers(call(), { output: filter(context, "output", output), metadata: metadataOf(output) });
          });
          return result;
        },
        (thrown) => {
          // An error says what became of the call when it is logged, too.
          const error = rejection(thrown, context);
          log(context.logger, "error", () => withMembers(call(), { error: redactError(error), metadata: metadataOf(error) }));
          throw error;
        },
      );
    };
}

interface CallEntry {
  readonly clientName: string | undefined;
  readonly commandName: string | undefined;
  readonly input: unknown;
  readonly durationMs: number;
}

function metadataOf(bearer: unknown): unknown {
  return (bearer as { $metadata?: unknown } | null | undefined)?.$metadata;
}

/** Commands of this service by what is known of it here, on whichever client; those of others by their own filters. */
function filter(context: HandlerExecutionContext, which: "input" | "output", value: object): unknown {
  const operation = operationOf(context);
  if (operation !== undefined) return redact(operation[which], value);
  const own = context[`${which}FilterSensitiveLog`];
  const { $metadata: _, ...members } = value as { $metadata?: unknown };
  // Without a filter nobody knows what may be shown.
  return own === undefined ? "<not shown: the command has no filter>" : own(members);
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
