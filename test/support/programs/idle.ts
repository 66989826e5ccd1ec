/**
 * `idle.ts <endpoint>`: makes calls with clients that it then forgets, prints how many succeeded, and has nothing more to do.
 */
import process from "node:process";
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { CreateRelationshipCommand, PartnerCentralChannelClient } from "partnercentral-channel";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { relationshipInput } from "../relationship-input.js";

const [endpoint = ""] = process.argv.slice(2);

// What might keep time: a quota, and credentials that are to be refreshed.
const credentials = async () => ({ ...emulatorCredentials, expiration: new Date(Date.now() + 3_600_000) });
const clients = [{}, { requestHandler: new FetchHttpHandler() }].map(
  (options) => new PartnerCentralChannelClient({ endpoint, credentials, quota: "published", ...options }),
);
const { signal } = new AbortController();
const calls = [...clients, ...clients, ...clients].map((client) =>
  client.send(new CreateRelationshipCommand(relationshipInput()), { abortSignal: signal }),
);
console.log((await Promise.all(calls)).length);
