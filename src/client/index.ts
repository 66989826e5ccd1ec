export type {
  PartnerCentralChannelClientConfig,
  PartnerCentralChannelClientResolvedConfig,
  PartnerCentralChannelEndpoint,
} from "./config.js";
export { PartnerCentralChannelClient } from "./partner-central-channel-client.js";
export { type AnySdkClient, type SendableCommand, type SendableHandler, sendVia } from "./send-via.js";
