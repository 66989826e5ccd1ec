import { parseArgs } from "node:util";

/** What to do, as the command line says. */
export type StartArguments =
  | { readonly action: "help" }
  | { readonly action: "show"; readonly catalog: string }
  | { readonly action: "serve"; readonly port: number }
  | ({ readonly action: "aws" } & AwsArguments);

interface AwsArguments {
  readonly catalog: string;
  /** `pma-...` or its ARN. */
  readonly programManagementAccount: string;
  /** The 12-digit account to relate to. */
  readonly account: string;
  readonly displayName: string;
  readonly profile: string | undefined;
  readonly region: string | undefined;
}

export const usage = `Usage: partnercentral-channel [options]     (in a checkout: npm start -- [options])

Without options: starts the local service, creates a relationship through real HTTP, and shows what happened.

  --catalog NAME                    "Sandbox" (default) or "AWS"
  --serve [--port N]                only start the local service, at port 4566 or N, until Ctrl-C
  --aws                             talk to AWS: creates a relationship FOR REAL in the catalog, with
                                    the credentials of your environment. It needs, or takes:
    --program-management-account ID   pma-... or its ARN (needed)
    --account ID                      the 12-digit AWS account to relate to (needed)
    --display-name NAME               "Example Customer" if not said otherwise
    --profile NAME, --region NAME     as in every AWS tool
  -h, --help                        this text`;

/** The command line cannot be understood; the message says why. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;
const options = {
  help: { ...flag, short: "h" },
  serve: flag,
  port: text,
  aws: flag,
  catalog: text,
  "program-management-account": text,
  account: text,
  "display-name": text,
  profile: text,
  region: text,
} as const;
const onlyWithAws = ["program-management-account", "account", "display-name", "profile", "region"] as const;

/**
 * The options of the command line.
 *
 * @throws UsageError that says which option is wrong or missing.
 */
export function parseStartArguments(args: readonly string[]): StartArguments {
  const { help, serve, port, aws, ...values } = parse(args);
  if (help) return { action: "help" };
  if (serve && (aws || values.catalog !== undefined)) throw new UsageError("--serve goes with --port alone.");
  if (!serve && port !== undefined) throw new UsageError("--port goes with --serve.");
  if (aws) return { action: "aws", ...awsArguments(values) };
  const stray = onlyWithAws.find((name) => values[name] !== undefined);
  if (stray !== undefined) throw new UsageError(`--${stray} goes with --aws.`);
  return serve ? { action: "serve", port: portOf(port ?? "4566") } : { action: "show", catalog: values.catalog ?? "Sandbox" };
}

type Values = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function awsArguments(values: Pick<Values, "catalog" | (typeof onlyWithAws)[number]>): AwsArguments {
  const { catalog = "Sandbox", account, profile, region, "display-name": displayName = "Example Customer" } = values;
  const programManagementAccount = values["program-management-account"];
  if (!programManagementAccount || !account) throw new UsageError("--aws needs --program-management-account and --account.");
  return { catalog, programManagementAccount, account, displayName, profile, region };
}

function portOf(port: string): number {
  const number = Number(port);
  if (/^\d+$/.test(port) && number <= 65_535) return number;
  throw new UsageError(`--port ${port}: expected a whole number of at most 65535.`);
}
