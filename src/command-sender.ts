import type { HttpHandlerOptions } from "@smithy/types";

/** A client that can send a command of this package: ours, the official one, or any other of the AWS SDK v3. */
export interface CommandSender<Command, Output> {
  send(command: Command, options?: HttpHandlerOptions): Promise<Output>;
}
