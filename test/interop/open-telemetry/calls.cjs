/** Makes a call that succeeds and one that is refused, and prints what they told. */
const { trace } = require("@opentelemetry/api");

/** @param {import("partnercentral-channel")} channel */
exports.makeCalls = async ({ CreateRelationshipCommand, GetRelationshipCommand, PartnerCentralChannelClient }) => {
  const client = new PartnerCentralChannelClient();
  const activeSpans = [];
  client.middlewareStack.add(
    (next) => (args) => {
      activeSpans.push(trace.getActiveSpan()?.spanContext().spanId);
      return next(args);
    },
    { name: "activeSpanMiddleware", step: "deserialize", priority: "low" },
  );
  const programManagementAccountIdentifier = "pma-sandbox000001";
  const output = await client.send(
    new CreateRelationshipCommand({
      catalog: "Sandbox",
      associationType: "END_CUSTOMER",
      programManagementAccountIdentifier,
      associatedAccountId: "444455556666",
      displayName: "Example Customer",
      sector: "COMMERCIAL",
    }),
  );
  const missing = { catalog: "Sandbox", programManagementAccountIdentifier, identifier: "rs-9999999999999" };
  const error = await client.send(new GetRelationshipCommand(missing)).catch((thrown) => thrown);
  console.log(JSON.stringify({ requestId: output.$metadata.requestId, message: error.message, activeSpans }));
};
