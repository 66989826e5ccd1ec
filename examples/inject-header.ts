/** Adds a header to every request of a client, and shows it on its way; in a checkout, `npm run example inject-header` runs it. */
import { definePlugin, ListRelationshipsCommand, PartnerCentralChannelClient } from "partnercentral-channel";

const tenantPlugin = (tenant: string) =>
  definePlugin({
    name: "tenantMiddleware",
    // Here the request is there and not signed yet: x-amz-* headers are signed too.
    step: "build",
    handle: ({ request }, next) => {
      request.headers["x-amz-meta-tenant"] = tenant;
      return next();
    },
  });

const showPlugin = definePlugin({
  name: "showMiddleware",
  // After the retry and the signature: what is sent, once per attempt.
  step: "finalizeRequest",
  priority: "low",
  handle: ({ request }, next) => {
    const signed = /SignedHeaders=([^,]+)/.exec(request.headers["authorization"] ?? "")?.[1] ?? "";
    console.log(`x-amz-meta-tenant: ${request.headers["x-amz-meta-tenant"]}, signed: ${signed.includes("x-amz-meta-tenant")}`);
    return next();
  },
});

const client = new PartnerCentralChannelClient();
client.middlewareStack.use(tenantPlugin("tenant-1"));
client.middlewareStack.use(showPlugin);

await client.send(new ListRelationshipsCommand({ catalog: "Sandbox" }));
client.destroy();
