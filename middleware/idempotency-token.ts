import type { AbsoluteLocation, InitializeHandler, InitializeHandlerOptions, InitializeMiddleware } from "@smithy/types";
import { orReject } from "../src/or-reject.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { isDescribed, tokenMemberOfCommand } from "../src/protocol/index.js";
import { randomToken } from "../src/random-token.js";
import { isMembers } from "../src/schema/index.js";
import { tryCatch } from "../src/try-catch.js";
import { withMembers } from "../src/with-members.js";

/** What {@link idempotencyTokenPlugin} is told. */
export interface IdempotencyTokenOptions {
  /** Makes a token; a random UUID of the platform's secure generator by default. */
  readonly generateToken?: () => string;
  /**
   * The input member that is the token, of commands that do not tell: those of clients before 2025. All of them get it, so put
   * such a plugin on commands that have the member: `command.middlewareStack.use(plugin)`.
   */
  readonly tokenMember?: string;
}

/**
 * Gives a call its idempotency token when the caller gave none: once per `send`, before the retries, so that all attempts
 * bear the same. The token that was used stands at `$metadata.clientToken` of the output and of the error.
 */
export function idempotencyTokenMiddleware<Input extends object, Output extends object>({
  generateToken = randomToken,
  tokenMember,
}: IdempotencyTokenOptions = {}): InitializeMiddleware<Input, Output> {
  return (next, context): InitializeHandler<Input, Output> =>
    (args) =>
      orReject(() => {
        const member = isDescribed(context) ? tokenMemberOfCommand(context) : tokenMember;
        const { input } = args;
        // An input that can hold no members is left to the validation, which says so.
        if (member === undefined || !isMembers(input)) return next(args);
        const clientToken = input[member] ?? checkedToken(generateToken());
        return tryCatch(
          () => next({ ...args, input: withMembers(input, { [member]: clientToken }) }),
          (result) => {
            recordToken(result.output, clientToken);
            return result;
          },
          (error) => {
            recordToken(error, clientToken);
            throw error;
          },
        );
      });
}

function checkedToken(token: unknown): string {
  if (typeof token === "string" && /^[!-~]{1,64}$/.test(token)) return token;
  throw new TypeError("generateToken has to return 1 to 64 visible ASCII characters, at once. Nothing was sent.");
}

/** On what the caller gets, unless it is frozen or no object at all. */
function recordToken(bearer: unknown, clientToken: unknown): void {
  if (typeof bearer !== "object" || bearer === null) return;
  const { $metadata } = bearer as { $metadata?: object };
  Reflect.set(bearer, "$metadata", withMembers($metadata ?? {}, { clientToken }));
}

/** Where {@link idempotencyTokenMiddleware} stands on a stack, under which name. */
export const idempotencyTokenMiddlewareOptions: InitializeHandlerOptions & AbsoluteLocation = {
  name: "idempotencyTokenMiddleware",
  step: "initialize",
  priority: "low",
  tags: ["IDEMPOTENCY_TOKEN"],
  override: true,
};

/** Plugs {@link idempotencyTokenMiddleware} into a stack. */
export function idempotencyTokenPlugin(options?: IdempotencyTokenOptions): AnyPlugin {
  return pluginOf(() => idempotencyTokenMiddleware(options), idempotencyTokenMiddlewareOptions);
}
