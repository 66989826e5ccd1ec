/** A page that creates a relationship. `npx vite examples/browser` serves it. */
import { CreateRelationshipCommand, PartnerCentralChannelClient } from "partnercentral-channel";

const form = document.querySelector("form");
const status = document.querySelector("[role=status]");

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  void create(new FormData(form));
});

async function create(data: FormData): Promise<void> {
  const field = (name: string): string => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  // A page of your own takes temporary credentials instead, from fromCognitoIdentityPool for example.
  const credentials = { accessKeyId: field("accessKeyId"), secretAccessKey: field("secretAccessKey") };
  try {
    const client = new PartnerCentralChannelClient({ endpoint: field("endpoint"), credentials });
    const { relationshipDetail } = await client.send(
      new CreateRelationshipCommand({
        catalog: "Sandbox",
        associationType: "END_CUSTOMER",
        programManagementAccountIdentifier: field("programManagementAccountIdentifier"),
        associatedAccountId: field("associatedAccountId"),
        displayName: field("displayName"),
        sector: "COMMERCIAL",
      }),
    );
    show(`Created ${relationshipDetail.id}`);
  } catch (error) {
    show(error instanceof Error ? error.message : String(error));
  }
}

function show(text: string): void {
  if (status !== null) status.textContent = text;
}
