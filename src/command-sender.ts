import type { HttpHandlerOptions } from "@smithy/types";
import { ConfigurationError } from "./errors/index.js";

/** A client that can send a command of this package: ours, the official one, or any other of the AWS SDK v3. */
export interface CommandSender<Command, Output> {
  send(command: Command, options?: HttpHandlerOptions): Promise<Output>;
}

/** @throws ConfigurationError when there is no client to send with; the message says what to give. */
export function checkSender(message: string, client: unknown): void {
  if (typeof (client as { send?: unknown } | null | undefined)?.send === "function") return;
  throw new ConfigurationError(`${message}. There is no client with send().`);
}
