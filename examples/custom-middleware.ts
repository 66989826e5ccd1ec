/** Adds a header to every request and keeps an audit log of one command: `npm run example custom-middleware`. */
import { CreateRelationshipCommand, HttpRequest, PartnerCentralChannelClient } from "partnercentral-channel";

const client = new PartnerCentralChannelClient();

// On the client: for every command. At the build step the request is there and not signed yet.
client.middlewareStack.add(
  (next) => (args) => {
    if (HttpRequest.isInstance(args.request)) args.request.headers["x-tenant"] = "tenant-1";
    return next(args);
  },
  { name: "tenantMiddleware", step: "build" },
);

const command = new CreateRelationshipCommand({
  catalog: "Sandbox",
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-sandbox000001",
  associatedAccountId: "444455556666",
  displayName: "Example Customer",
  sector: "COMMERCIAL",
});

// On one command: for that command alone. The input and the output have its types.
command.middlewareStack.add(
  (next) => async (args) => {
    const result = await next(args);
    console.log(`Audit: account ending in ${args.input.associatedAccountId.slice(-4)} is now ${result.output.relationshipDetail.id}.`);
    return result;
  },
  { name: "auditMiddleware", step: "initialize" },
);

// In place of a stage of ours: take it away by its name.
client.middlewareStack.remove("loggerMiddleware");

await client.send(command);
console.log(
  client.middlewareStack
    .identify()
    .filter((name) => name.startsWith("tenant"))
    .join(),
);
client.destroy();
