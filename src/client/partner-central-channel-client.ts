import { Client } from "@smithy/core/client";
import type { HttpHandlerOptions, MetadataBearer } from "@smithy/types";
import { runtime } from "#runtime";
import {
  abortPlugin,
  hostHeaderPlugin,
  loggerPlugin,
  networkErrorPlugin,
  recursionDetectionPlugin,
  retryPlugin,
  userAgentPlugin,
} from "../../middleware/index.js";
import { serviceStagesPlugin } from "../service-stages.js";
import { service } from "../service.js";
import { version } from "../version.js";
import type { PartnerCentralChannelClientConfig, PartnerCentralChannelClientResolvedConfig } from "./config.js";
import { resolveConfig } from "./resolve-config.js";

/**
 * Sends commands to the Partner Central Channel API.
 *
 * Every stage of a call is a middleware on `middlewareStack`, under the name it has in the official clients, and can be
 * removed, replaced or preceded there.
 *
 * @example
 * ```ts
 * const client = new PartnerCentralChannelClient();
 * const { relationshipDetail } = await client.send(new CreateRelationshipCommand(input));
 * ```
 *
 * @throws ConfigurationError when an option cannot be used.
 */
export class PartnerCentralChannelClient extends Client<
  HttpHandlerOptions,
  object,
  MetadataBearer,
  PartnerCentralChannelClientResolvedConfig
> {
  constructor(options: PartnerCentralChannelClientConfig = {}) {
    const config = resolveConfig(options);
    super(config);
    this.middlewareStack.use(loggerPlugin());
    this.middlewareStack.use(abortPlugin());
    this.middlewareStack.use(serviceStagesPlugin(config));
    const { userAgentAppId, customUserAgent } = config;
    this.middlewareStack.use(userAgentPlugin({ defaultUserAgent: defaultUserAgent(), userAgentAppId, customUserAgent }));
    this.middlewareStack.use(hostHeaderPlugin());
    this.middlewareStack.use(recursionDetectionPlugin(runtime));
    this.middlewareStack.use(retryPlugin(config));
    this.middlewareStack.use(networkErrorPlugin());
  }
}

function defaultUserAgent(): string[] {
  return [
    `partnercentral-channel/${version}`,
    "ua/2.1",
    ...runtime.userAgent(),
    `api/${service.target.toLowerCase()}#${service.apiVersion}`,
  ];
}
