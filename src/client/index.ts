export type {
  PartnerCentralChannelClientConfig,
  PartnerCentralChannelClientResolvedConfig,
  PartnerCentralChannelEndpoint,
} from "./config.js";
export { PartnerCentralChannelClient } from "./partner-central-channel-client.js";
