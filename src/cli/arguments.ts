import { parseArgs } from "node:util";

export interface StartArguments {
  /** Talk to AWS instead of the local service. */
  readonly aws: boolean;
  readonly help: boolean;
  readonly catalog: string;
  /** `pma-...` or its ARN. */
  readonly programManagementAccount: string | undefined;
  /** The 12-digit account to relate to. */
  readonly account: string | undefined;
  readonly profile: string | undefined;
  readonly region: string | undefined;
}

export const usage = `Usage: npm start [-- options]

Without options: starts the local service, creates a relationship through real HTTP and shows what happened.

  --aws                             talk to AWS, with the credentials of your environment
  --program-management-account ID   pma-... or its ARN (needed with --aws)
  --account ID                      the 12-digit AWS account to relate to (needed with --aws)
  --catalog NAME                    "Sandbox" (default) or "AWS"
  --profile NAME, --region NAME     as in every AWS tool
  --help                            this text`;

/**
 * The options of the command line.
 *
 * @throws Error that says which option is wrong or missing.
 */
export function parseStartArguments(args: readonly string[]): StartArguments {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { aws: flag, help: flag, catalog: text, "program-management-account": text, account: text, profile: text, region: text },
  });
  const { aws, help, catalog = "Sandbox", account, profile, region, "program-management-account": programManagementAccount } = values;
  if (aws && !help && (programManagementAccount === undefined || account === undefined)) {
    throw new Error("--aws needs --program-management-account and --account: the relationship is created for real in that catalog.");
  }
  return { aws, help, catalog, programManagementAccount, account, profile, region };
}
