import { Client } from "@smithy/core/client";
import type { HttpHandlerOptions } from "@smithy/types";
import { runtime } from "#runtime";
import {
  abortPlugin,
  attemptTimeoutPlugin,
  callTimeoutPlugin,
  clockSkewPlugin,
  hostHeaderPlugin,
  loggerPlugin,
  networkErrorPlugin,
  rateLimitPlugin,
  recursionDetectionPlugin,
  retryPlugin,
  userAgentPlugin,
} from "../../middleware/index.js";
import type { ChannelMetadataBearer } from "../errors/index.js";
import { serviceStagesPlugin } from "../service-stages.js";
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
 * const command = new CreateRelationshipCommand({
 *   catalog: "Sandbox",
 *   associationType: "END_CUSTOMER",
 *   programManagementAccountIdentifier: "pma-sandbox000001",
 *   associatedAccountId: "444455556666",
 *   displayName: "Example Customer",
 *   sector: "COMMERCIAL",
 * });
 * const { relationshipDetail } = await client.send(command);
 * ```
 *
 * @throws ConfigurationError when an option cannot be used.
 */
export class PartnerCentralChannelClient extends Client<
  HttpHandlerOptions,
  object,
  ChannelMetadataBearer,
  PartnerCentralChannelClientResolvedConfig
> {
  private readonly lifetime = new AbortController();

  constructor(options: PartnerCentralChannelClientConfig = {}) {
    const config = resolveConfig(options);
    super(config);
    this.middlewareStack.use(loggerPlugin());
    this.middlewareStack.use(callTimeoutPlugin(config));
    this.middlewareStack.use(abortPlugin({ clientSignal: this.lifetime.signal }));
    this.middlewareStack.use(serviceStagesPlugin(config));
    this.middlewareStack.use(userAgentPlugin(config));
    this.middlewareStack.use(hostHeaderPlugin());
    this.middlewareStack.use(recursionDetectionPlugin(runtime));
    this.middlewareStack.use(retryPlugin(config));
    this.middlewareStack.use(attemptTimeoutPlugin(config));
    if (config.quota !== undefined) this.middlewareStack.use(rateLimitPlugin({ lanes: config.quota }));
    this.middlewareStack.use(clockSkewPlugin(config));
    this.middlewareStack.use(networkErrorPlugin());
  }

  /**
   * Ends the calls that are under way, each with an `AbortError`, and closes the connections of the HTTP handler. No
   * other call can begin. It can be called again, and a client that is idle needs it not: it keeps no process alive.
   */
  override destroy(): void {
    this.lifetime.abort();
    super.destroy();
  }
}
