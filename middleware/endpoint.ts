import {
  type Endpoint,
  type Provider,
  type RelativeMiddlewareOptions,
  type SerializeHandler,
  type SerializeHandlerOutput,
  type SerializeMiddleware,
} from "@smithy/types";
import { originOf, resolveEndpointRules } from "../src/http/index.js";
import { withValue } from "../src/known-value.js";
import { orReject } from "../src/or-reject.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { service } from "../src/service.js";

/** The part of a client's config that says where to send; that of every AWS SDK v3 client has this form. */
export interface EndpointConfig {
  readonly serviceId?: string | undefined;
  readonly region?: Provider<string> | undefined;
  readonly useFipsEndpoint?: Provider<boolean> | undefined;
  readonly isCustomEndpoint?: boolean | undefined;
  readonly endpoint?: Provider<Endpoint> | undefined;
  /** The official clients' own look into environment and profile, for an endpoint that nobody passed. */
  readonly serviceConfiguredEndpoint?: Provider<string | undefined> | undefined;
  readonly ignoreConfiguredEndpointUrls?: boolean | undefined;
}

/**
 * Decides where to send and for which region to sign. The custom endpoint of a client of another service is not ours to
 * use; its region is.
 */
export function endpointMiddleware<Input extends object, Output extends object>(
  config: EndpointConfig,
): SerializeMiddleware<Input, Output> {
  return (next, context): SerializeHandler<Input, Output> =>
    (args) =>
      orReject(() =>
        withValue(config.region, (Region) =>
          withValue(config.useFipsEndpoint, (UseFIPS = false) =>
            withValue<string | Endpoint | undefined, SerializeHandlerOutput<Output>>(customEndpoint(config), (custom) => {
              context.endpointV2 = resolveEndpointRules({ Region, UseFIPS, Endpoint: textOf(custom) });
              return next(args);
            }),
          ),
        ),
      );
}

function customEndpoint(config: EndpointConfig): Provider<string | Endpoint | undefined> | undefined {
  if (config.serviceId !== service.serviceId) return undefined;
  if (config.isCustomEndpoint) return config.endpoint;
  return config.ignoreConfiguredEndpointUrls ? undefined : config.serviceConfiguredEndpoint;
}

function textOf(custom: string | Endpoint | undefined): string | undefined {
  return typeof custom === "object" ? `${originOf(custom)}${custom.path}` : custom;
}

/** Where {@link endpointMiddleware} stands on a stack, under which name. */
export const endpointMiddlewareOptions: RelativeMiddlewareOptions = {
  name: "endpointV2Middleware",
  relation: "before",
  toMiddleware: "serializerMiddleware",
  tags: ["ENDPOINT_PARAMETERS", "ENDPOINT_V2", "ENDPOINT"],
  override: true,
};

/** Plugs {@link endpointMiddleware} into a stack. */
export function endpointPlugin(config: EndpointConfig): AnyPlugin {
  return pluginOf(() => endpointMiddleware(config), endpointMiddlewareOptions);
}
