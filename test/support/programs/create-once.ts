/**
 * `create-once.ts <endpoint> <file>`: creates a relationship, and may be run again until it has: it makes the token itself, and
 * has it in the file before anything is sent. Prints the id.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { CreateRelationshipCommand } from "partnercentral-channel";
import { relationshipInput } from "../relationship-input.js";
import { testClient } from "../test-client.js";

const [endpoint = "", file = ""] = process.argv.slice(2);

if (!existsSync(file)) writeFileSync(file, crypto.randomUUID());
const clientToken = readFileSync(file, "utf8");

const client = testClient({ endpoint });
const { relationshipDetail } = await client.send(new CreateRelationshipCommand(relationshipInput({ clientToken })));
console.log(relationshipDetail.id);
