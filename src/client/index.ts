export type { PartnerCentralChannelClientConfig, PartnerCentralChannelClientResolvedConfig } from "./config.js";
export { PartnerCentralChannelClient } from "./partner-central-channel-client.js";
