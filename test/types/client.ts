import { PartnerCentralChannelClient as OfficialClient } from "@aws-sdk/client-partnercentral-channel";
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import type { Pluggable } from "@smithy/types";
import {
  CreateRelationshipCommand,
  idempotencyTokenPlugin,
  loggerPlugin,
  networkErrorPlugin,
  PartnerCentralChannelClient,
} from "partnercentral-channel";

/** The options of a client, and what is put on its stack. */

const client = new PartnerCentralChannelClient();

new PartnerCentralChannelClient({
  credentials: { accessKeyId: "a", secretAccessKey: "b" },
  endpoint: new URL("http://127.0.0.1"),
  maxAttempts: async () => 5,
});
new PartnerCentralChannelClient({ requestHandler: new FetchHttpHandler() });
new PartnerCentralChannelClient({ requestHandler: new NodeHttpHandler() });
new PartnerCentralChannelClient({ requestHandler: { connectionTimeout: 1000 }, logger: console });
// @ts-expect-error no such option
new PartnerCentralChannelClient({ maxAttemps: 3 });
// @ts-expect-error no number
new PartnerCentralChannelClient({ maxAttempts: "3" });

// Middleware of a command knows its input and output.
const command = new CreateRelationshipCommand({
  catalog: "Sandbox",
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-sandbox000001",
  associatedAccountId: "444455556666",
  displayName: "Example Customer",
  sector: "COMMERCIAL",
});
command.middlewareStack.add(
  (next) => async (args) => {
    const name: string = args.input.displayName;
    const { output } = await next(args);
    const id: string = output.relationshipDetail.id;
    // @ts-expect-error no such member
    void args.input.displayname;
    return { output, response: { name, id } };
  },
  { step: "initialize" },
);

// A plugin fits every stack: ours, that of a command, that of an official client.
export const audit = <Input extends object, Output extends object>(): Pluggable<Input, Output> => ({
  applyToStack: (stack) => stack.add((next) => (args) => next(args), { step: "initialize", name: "auditMiddleware" }),
});
client.middlewareStack.use(audit());
command.middlewareStack.use(audit());
const official = new OfficialClient({ region: "us-east-1" });
official.middlewareStack.use(audit());
official.middlewareStack.use(idempotencyTokenPlugin({ tokenMember: "clientToken" }));
official.middlewareStack.use(networkErrorPlugin());
official.middlewareStack.use(loggerPlugin());
