/** Prints the id of a relationship that it creates: `package url`. Without a package it prints just something. */
import process from "node:process";
import type { CreateRelationshipCommandOutput } from "partnercentral-channel";
import { clientPackage, credentials } from "./clients.js";
import { input } from "./relationship.js";

const [name, endpoint] = process.argv.slice(1);
process.stdout.write(name === undefined ? "nothing" : await createdBy(name));

/** With nothing set that need not be, as a program has it. */
async function createdBy(packageName: string): Promise<string> {
  const { PartnerCentralChannelClient, CreateRelationshipCommand } = await clientPackage(packageName);
  const client = new PartnerCentralChannelClient({ region: "us-east-1", credentials, endpoint });
  const output = (await client.send(new CreateRelationshipCommand(input))) as CreateRelationshipCommandOutput;
  client.destroy();
  return output.relationshipDetail.id;
}
