/** Prints the id of a relationship that it creates: `package url`. Without a package it prints just something. */
import process from "node:process";

const [name, endpoint] = process.argv.slice(process.argv.indexOf("--") + 1);
process.stdout.write(name === undefined ? "nothing" : await createdBy(name));

async function createdBy(packageName: string): Promise<string> {
  const { PartnerCentralChannelClient, CreateRelationshipCommand } = (await import(packageName)) as typeof import("partnercentral-channel");
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
  const client = new PartnerCentralChannelClient({ region: "us-east-1", credentials, endpoint });
  const command = new CreateRelationshipCommand({
    catalog: "Sandbox",
    associationType: "END_CUSTOMER",
    programManagementAccountIdentifier: "pma-sandbox000001",
    associatedAccountId: "444455556666",
    displayName: "Example Customer",
    sector: "COMMERCIAL",
  });
  const { relationshipDetail } = await client.send(command);
  client.destroy();
  return relationshipDetail.id;
}
