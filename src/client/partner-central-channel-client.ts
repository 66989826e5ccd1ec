import { Client, type SmithyResolvedConfiguration } from "@smithy/core/client";
import type { Command, HttpHandlerOptions, MetadataBearer } from "@smithy/types";
import { runtime } from "#runtime";
import {
  abortPlugin,
  attemptTimeoutPlugin,
  callTimeoutPlugin,
  clockSkewPlugin,
  hostHeaderPlugin,
  loggerPlugin,
  networkErrorPlugin,
  onAttemptPlugin,
  rateLimitPlugin,
  recursionDetectionPlugin,
  retryPlugin,
  userAgentPlugin,
} from "../../middleware/index.js";
import { Ending } from "../ending.js";
import type { ChannelMetadataBearer } from "../errors/index.js";
import { rememberOrder } from "../remember-order.js";
import { serviceStagesPlugin } from "../service-stages.js";
import { type AnySdkClient, checkClient } from "./any-sdk-client.js";
import type { PartnerCentralChannelClientConfig, PartnerCentralChannelClientResolvedConfig } from "./config.js";
import { asChannelCommand, type ChannelCommand, type OfficialCommand } from "./official-command.js";
import { resolveConfig } from "./resolve-config.js";
import { sharedOptions, shareMiddleware } from "./share-client.js";

type Sent<Input extends object, Output extends ChannelMetadataBearer> = Command<
  object,
  Input,
  ChannelMetadataBearer,
  Output,
  SmithyResolvedConfiguration<HttpHandlerOptions>
>;
type Callback<Output> = (error: unknown, output?: Output) => void;

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
  private readonly lifetime = new Ending();
  private sharesRequestHandler = false;

  constructor(options: PartnerCentralChannelClientConfig = {}) {
    const config = resolveConfig(options);
    super(config);
    rememberOrder(this.middlewareStack);
    this.middlewareStack.use(loggerPlugin());
    this.middlewareStack.use(callTimeoutPlugin(config));
    this.middlewareStack.use(abortPlugin({ clientSignal: this.lifetime }));
    this.middlewareStack.use(serviceStagesPlugin(config));
    this.middlewareStack.use(userAgentPlugin(config));
    this.middlewareStack.use(hostHeaderPlugin());
    this.middlewareStack.use(recursionDetectionPlugin({ lambdaTraceId: runtime.lambdaTrace() }));
    this.middlewareStack.use(retryPlugin(config));
    this.middlewareStack.use(onAttemptPlugin({ onAttempt: config.onAttempt, channel: runtime.attemptChannel() }));
    this.middlewareStack.use(attemptTimeoutPlugin(config));
    if (config.quota !== undefined) this.middlewareStack.use(rateLimitPlugin({ lanes: config.quota }));
    this.middlewareStack.use(clockSkewPlugin(config));
    this.middlewareStack.use(networkErrorPlugin());
  }

  /**
   * A client that shares what another one has now: credentials, region, request handler, retry strategy, logger, and the
   * middleware that its user has put on its stack. Options that are given win. Of the Channel client of the official package it
   * has the custom endpoint too. Its `destroy()` leaves a shared request handler to the other.
   *
   * @param client - any client of the AWS SDK v3.
   * @throws ConfigurationError when it is none, or when an option cannot be used.
   *
   * @example
   * ```ts
   * import { STSClient } from "@aws-sdk/client-sts";
   * const client = PartnerCentralChannelClient.from(new STSClient({}), { callTimeoutMs: 30_000 });
   * ```
   */
  static from(client: AnySdkClient, options: PartnerCentralChannelClientConfig = {}): PartnerCentralChannelClient {
    checkClient("PartnerCentralChannelClient.from", client);
    const sharing = new PartnerCentralChannelClient(sharedOptions(client, options));
    sharing.sharesRequestHandler = options.requestHandler === undefined;
    // The middleware is that of a stack for all commands, as this one is.
    shareMiddleware(client, sharing.middlewareStack as never);
    return sharing;
  }

  /** The output of a command, of this package or of the official one. */
  override send<Input extends object, Output extends ChannelMetadataBearer>(
    command: Sent<Input, Output>,
    options?: HttpHandlerOptions,
  ): Promise<Output>;
  /** The same, with a callback. */
  override send<Input extends object, Output extends ChannelMetadataBearer>(command: Sent<Input, Output>, callback: Callback<Output>): void;
  override send<Input extends object, Output extends ChannelMetadataBearer>(
    command: Sent<Input, Output>,
    options: HttpHandlerOptions,
    callback: Callback<Output>,
  ): void;
  /** The same, of a command of the official package. */
  override send<Input extends object, Output extends MetadataBearer>(
    command: OfficialCommand<Input, Output>,
    options?: HttpHandlerOptions,
  ): Promise<Output>;
  override send<Input extends object, Output extends MetadataBearer>(
    command: OfficialCommand<Input, Output>,
    callback: Callback<Output>,
  ): void;
  override send<Input extends object, Output extends MetadataBearer>(
    command: OfficialCommand<Input, Output>,
    options: HttpHandlerOptions,
    callback: Callback<Output>,
  ): void;
  override send(command: unknown, ...rest: unknown[]): unknown {
    // The base class tells the signatures apart.
    return super.send(asChannelCommand(command as ChannelCommand), ...(rest as [HttpHandlerOptions?]));
  }

  /**
   * Ends the calls that are under way, each with an `AbortError`, and closes the connections of the HTTP handler. No
   * other call can begin. It can be called again, and a client that is idle needs it not: it keeps no process alive.
   */
  override destroy(): void {
    this.lifetime.abort(reasonOfPlatform());
    if (!this.sharesRequestHandler) super.destroy();
  }
}

/** What an `AbortController` gives as its reason where nobody gives one. Made here: a controller and its listener take a new process 0.4 ms. */
function reasonOfPlatform(): unknown {
  const controller = new AbortController();
  controller.abort();
  return controller.signal.reason;
}
