#!/usr/bin/env node
import process from "node:process";
import { PartnerCentralChannelClient } from "../client/index.js";
import { parseStartArguments, type StartArguments, usage, UsageError } from "./arguments.js";
import { print } from "./print.js";
import { serve } from "./serve.js";
import { showCall } from "./show-call.js";
import { showLocalService } from "./show-local-service.js";

/** Ends with status 0, with 1 when the service refused or could not be reached, with 2 for a wrong option. */
async function start(args: StartArguments): Promise<void> {
  switch (args.action) {
    case "help":
      return print(usage);
    case "show":
      return showLocalService(args.catalog);
    case "serve":
      return serve(args.port);
    case "aws": {
      const client = new PartnerCentralChannelClient({ profile: args.profile, region: args.region });
      return showCall(client, args).finally(() => client.destroy());
    }
  }
}

try {
  await start(parseStartArguments(process.argv.slice(2)));
} catch (error) {
  const isUsage = error instanceof UsageError;
  process.stderr.write(`\n${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}\n${isUsage ? `\n${usage}\n` : ""}`);
  process.exitCode = isUsage ? 2 : 1;
}
