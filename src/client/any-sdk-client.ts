import { ConfigurationError } from "../errors/index.js";
import { kindOf } from "../schema/index.js";

/**
 * A client of any service and version of the AWS SDK v3, by what they all have. Parameters are `never`: each client types
 * what its stack and its handler take in a way of its own, and nothing is given to them here.
 */
export interface AnySdkClient {
  /** As the client resolved it. */
  readonly config: { readonly requestHandler: { handle(request: never, options?: never): unknown } };
  /** With the middleware of the user's. */
  readonly middlewareStack: { concat(stack: never): unknown; applyToStack(stack: never): void };
}

/** @throws ConfigurationError when it is none; the message begins with who asks. */
export function checkClient(asking: string, client: Partial<AnySdkClient> | null | undefined): void {
  const { middlewareStack, config } = client ?? {};
  if (typeof middlewareStack?.concat === "function" && typeof config === "object" && config !== null) return;
  const found = client === undefined || client === null ? kindOf(client) : `${kindOf(client)} without { middlewareStack, config }`;
  throw new ConfigurationError(`${asking}: the client is ${found}, expected a client of the AWS SDK v3, such as new STSClient({}).`);
}
