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

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;
const options = { aws: flag, help: flag, catalog: text, "program-management-account": text, account: text, profile: text, region: text };

/** The command line cannot be understood; the message says why. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * The options of the command line.
 *
 * @throws UsageError that says which option is wrong or missing.
 */
export function parseStartArguments(args: readonly string[]): StartArguments {
  const { aws, help, catalog = "Sandbox", account, profile, region, "program-management-account": programManagementAccount } = parse(args);
  if (aws && !help && (programManagementAccount === undefined || account === undefined)) {
    throw new UsageError("--aws needs --program-management-account and --account: the relationship is created for real in that catalog.");
  }
  return { aws, help, catalog, programManagementAccount, account, profile, region };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
