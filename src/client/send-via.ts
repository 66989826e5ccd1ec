import type { HttpHandlerOptions } from "@smithy/types";
import { ConfigurationError } from "../errors/index.js";
import { kindOf, type Operation } from "../schema/index.js";
import { type AnySdkClient, checkClient } from "./any-sdk-client.js";

/** A command of this package, by what sending it needs. */
export interface SendableCommand<Output> {
  /** As it was given. */
  readonly input: object;
  /** Tells a command of this package from others. */
  readonly operation: Operation;
  /** What a client calls; the handler is then called with the command. */
  resolveMiddleware(stack: never, configuration: never, options?: HttpHandlerOptions): SendableHandler<Output>;
}

/** What a command resolves to. */
export type SendableHandler<Output> = (command: never) => Promise<{ readonly output: Output }>;

/**
 * Sends a command of this package with any client of the AWS SDK v3, as `client.send(command, options)` would, and compiles
 * also where the types of the client refuse that, as those of S3 do. The call has the credentials, the request handler, the
 * retries, the logger and the middleware of that client, and goes to the Channel API, never to the client's own service.
 *
 * @param client - with or without a `send`: without one, its stack and its config are enough.
 * @param options - as for `client.send`: `abortSignal`, `requestTimeout`.
 * @throws ConfigurationError when there is no such client, or the command is none of this package; nothing was sent.
 * @throws what the command can end in.
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3";
 * const s3 = new S3Client({ region: "us-east-1" });
 * const { items } = await sendVia(s3, new ListRelationshipsCommand({ catalog: "AWS" }));
 * ```
 */
export async function sendVia<Output>(
  client: AnySdkClient,
  command: SendableCommand<Output>,
  options?: HttpHandlerOptions,
): Promise<Output> {
  checkClient("sendVia", client);
  checkCommand(command);
  // Its own send comes first: that is where mocks and tracers look, and where handlers are cached.
  if (hasSend(client)) return options === undefined ? client.send(command) : client.send(command, options);
  const { middlewareStack, config } = client;
  const handler = command.resolveMiddleware(middlewareStack as never, config as never, options);
  return (await handler(command as never)).output;
}

interface Sender {
  send<Output>(command: SendableCommand<Output>, options?: HttpHandlerOptions): Promise<Output>;
}

/** What its send takes and gives only each client's own types say; that it takes our commands, the tests show. */
function hasSend(client: object): client is Sender {
  return "send" in client && typeof client.send === "function";
}

function checkCommand(command: Partial<SendableCommand<unknown>> | null | undefined): void {
  if (typeof command?.operation?.name === "string" && typeof command.resolveMiddleware === "function") return;
  const found = typeof command?.resolveMiddleware === "function" ? `a ${command.constructor.name}` : kindOf(command);
  throw new ConfigurationError(
    `sendVia: the command is ${found}, expected one of this package, such as new CreateRelationshipCommand({ ... }). Send others with client.send().`,
  );
}
