import { constructStack } from "@smithy/middleware-stack";
import type { MiddlewareStack, Pluggable } from "@smithy/types";
import {
  deserializerPlugin,
  type EndpointConfig,
  endpointPlugin,
  type HttpAuthSchemeConfig,
  httpAuthSchemePlugin,
  httpSigningMiddlewareOptions,
  httpSigningPlugin,
  idempotencyTokenPlugin,
  serializerPlugin,
  type SigningConfig,
  validateInputPlugin,
} from "../middleware/index.js";

/** What the service's own stages read of a client's config; that of every AWS SDK v3 client has it. */
export interface ServiceStagesConfig extends EndpointConfig, HttpAuthSchemeConfig, SigningConfig {
  /** `false` leaves the check of the input out. */
  readonly validateInput?: boolean | undefined;
}

/** The stages that know this service: input, token, endpoint, credentials, request, signature, answer. */
export function serviceStagesPlugin<Input extends object, Output extends object>(config: ServiceStagesConfig): Pluggable<Input, Output> {
  return {
    applyToStack: (stack) => {
      stack.use(httpSigningPlugin(config));
      applyUnsigned(stack, config);
    },
  };
}

/**
 * A copy of the stack of another package's client, with the stages that know this service. That of the signature stands
 * where it would had the client been made with it: middleware that the user placed after the retry runs before it, as it
 * does for the client's own commands, so that what it changes is signed. The client's own signer goes, by whatever name:
 * stacks of old versions know no aliases, and both would sign.
 */
export function withServiceStages<Input extends object, Output extends object>(
  clientStack: MiddlewareStack<Input, Output>,
  config: ServiceStagesConfig,
): MiddlewareStack<Input, Output> {
  const unsigned = clientStack.clone();
  const { name = "", aliases = [] } = httpSigningMiddlewareOptions;
  for (const signer of [name, ...aliases]) unsigned.remove(signer);
  const stack = constructStack<Input, Output>();
  // The relation is to a stage of the client's: it is looked for when the stack is resolved.
  stack.use(httpSigningPlugin(config));
  stack.use(unsigned);
  applyUnsigned(stack, config);
  return stack;
}

function applyUnsigned<Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
  config: ServiceStagesConfig,
): void {
  stack.use(idempotencyTokenPlugin());
  if (config.validateInput !== false) stack.use(validateInputPlugin());
  stack.use(endpointPlugin(config));
  stack.use(httpAuthSchemePlugin(config));
  stack.use(serializerPlugin());
  stack.use(deserializerPlugin());
}
