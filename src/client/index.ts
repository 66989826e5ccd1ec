export type {
  PartnerCentralChannelClientConfig,
  PartnerCentralChannelClientResolvedConfig,
  PartnerCentralChannelEndpoint,
  RetryMode,
} from "./config.js";
export type { PartnerCentralChannelExtensionConfiguration, RuntimeExtension } from "./extensions.js";
export { PartnerCentralChannelClient } from "./partner-central-channel-client.js";
export type { AnySdkClient } from "./any-sdk-client.js";
export { type SendableCommand, type SendableHandler, sendVia } from "./send-via.js";
