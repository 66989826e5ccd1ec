/** Keeps a line of each call that changes something, whatever came of it; in a checkout, `npm run example audit-log` runs it. */
import {
  type ChannelMetadataBearer,
  CreateRelationshipCommand,
  definePlugin,
  ListRelationshipsCommand,
  type Outcome,
  PartnerCentralChannelClient,
} from "partnercentral-channel";

interface AuditLine {
  readonly command: string;
  readonly who: string;
  readonly outcome: "done" | Outcome;
  readonly token: string | undefined;
}

const auditPlugin = (who: string, write: (line: AuditLine) => void) =>
  definePlugin<object, ChannelMetadataBearer, "initialize">({
    name: "auditMiddleware",
    // Around everything: one line per call, with all its attempts. High: it stands outside the token, which its result bears.
    step: "initialize",
    priority: "high",
    handle: async ({ commandName: command }, next) => {
      if (/^(Get|List)/.test(command)) return next();
      try {
        const result = await next();
        write({ command, who, outcome: "done", token: result.output.$metadata.clientToken });
        return result;
      } catch (error) {
        // The outcome says whether it may have been applied, and the token completes it.
        const { outcome = "unknown", $metadata } = error as { outcome?: Outcome } & Partial<ChannelMetadataBearer>;
        write({ command, who, outcome, token: $metadata?.clientToken });
        throw error;
      }
    },
  });

const client = new PartnerCentralChannelClient();
client.middlewareStack.use(
  auditPlugin("jo@example.com", ({ command, who, outcome, token }) => {
    console.log(`${command} by ${who}: ${outcome}, ${token === undefined ? "no token" : "with its token"}`);
  }),
);

const input = {
  catalog: "Sandbox",
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-sandbox000001",
  associatedAccountId: "444455556666",
  displayName: "Example Customer",
  sector: "COMMERCIAL",
} as const;
await client.send(new ListRelationshipsCommand({ catalog: "Sandbox" }));
await client.send(new CreateRelationshipCommand(input));
await client.send(new CreateRelationshipCommand(input)).catch(() => console.log("It exists already."));
client.destroy();
