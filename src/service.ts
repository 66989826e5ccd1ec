/** What this service is called in each place where it has a name. */
export const service = {
  /** As `config.serviceId` of the official client; tools group spans and metrics by it. */
  serviceId: "PartnerCentral Channel",
  apiVersion: "2024-03-18",
  /** The prefix of `x-amz-target`, and the name on the handler context. */
  target: "PartnerCentralChannel",
  /** In the credential scope of a signature. */
  signingName: "partnercentral-channel",
  /** Of the shapes in the official package. */
  namespace: "com.amazonaws.partnercentralchannel",
  clientName: "PartnerCentralChannelClient",
} as const;
