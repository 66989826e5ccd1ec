import type { Pluggable } from "@smithy/types";
import {
  deserializerPlugin,
  type EndpointConfig,
  endpointPlugin,
  type HttpAuthSchemeConfig,
  httpAuthSchemePlugin,
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

/**
 * The stages that know this service: input, token, endpoint, credentials, request, signature, answer. Our client has them
 * on its stack; on the client of another package the command brings them along.
 */
export function serviceStagesPlugin<Input extends object, Output extends object>(config: ServiceStagesConfig): Pluggable<Input, Output> {
  return {
    applyToStack: (stack) => {
      stack.use(idempotencyTokenPlugin());
      if (config.validateInput !== false) stack.use(validateInputPlugin());
      stack.use(endpointPlugin(config));
      stack.use(httpAuthSchemePlugin(config));
      stack.use(serializerPlugin());
      stack.use(httpSigningPlugin(config));
      stack.use(deserializerPlugin());
    },
  };
}
