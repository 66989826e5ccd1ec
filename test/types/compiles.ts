import {
  CreateRelationshipCommand as OfficialCreateRelationshipCommand,
  type CreateRelationshipCommandOutput as OfficialOutput,
  PartnerCentralChannelClient as OfficialClient,
} from "@aws-sdk/client-partnercentral-channel";
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { NodeHttpHandler } from "@smithy/node-http-handler";
/** What must compile, and what must not: each `@ts-expect-error` fails the type check when its line is right after all. */
import type { Pluggable } from "@smithy/types";
import {
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  type CreateRelationshipCommandOutput,
  GetRelationshipCommand,
  idempotencyTokenPlugin,
  isServiceException,
  loggerPlugin,
  networkErrorPlugin,
  PartnerCentralChannelClient,
  Sector,
  type SupportPlan,
} from "partnercentral-channel";

const client = new PartnerCentralChannelClient();

const right: CreateRelationshipCommandInput = {
  catalog: "Sandbox",
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-sandbox000001",
  associatedAccountId: "444455556666",
  displayName: "Example Customer",
  sector: Sector.COMMERCIAL,
};
const coverage = "ENTIRE_ORGANIZATION";
const tamLocation = "Dublin";

// Optional members may be left out, or be undefined.
new CreateRelationshipCommand({
  ...right,
  clientToken: undefined,
  tags: undefined,
  requestedSupportPlan: undefined,
  resaleAccountModel: undefined,
});
// Any string is a catalog.
new CreateRelationshipCommand({ ...right, catalog: "Other" as string });

// @ts-expect-error a required member is missing
new CreateRelationshipCommand({ catalog: "Sandbox" });
// @ts-expect-error required means required
new CreateRelationshipCommand({ ...right, displayName: undefined });
// @ts-expect-error required means required
new CreateRelationshipCommand({ ...right, sector: undefined });
// @ts-expect-error there is an input
new CreateRelationshipCommand();
// @ts-expect-error no such value
new CreateRelationshipCommand({ ...right, associationType: "CUSTOMER" });
// @ts-expect-error no such member
new CreateRelationshipCommand({ ...right, displayname: "x" });
// @ts-expect-error a number is no account id
new CreateRelationshipCommand({ ...right, associatedAccountId: 444455556666 });
// @ts-expect-error a tag has a value
new CreateRelationshipCommand({ ...right, tags: [{ key: "a" }] });

export const plans: SupportPlan[] = [
  { resoldEnterprise: { coverage, tamLocation, chargeAccountId: "444455556666" } },
  { partnerLedSupport: { coverage, tamLocation, provider: "DISTRIBUTOR" } },
  { resoldUnifiedOperations: { coverage, tamLocation } },
  // @ts-expect-error none of the plans
  {},
  // @ts-expect-error two of the plans
  { partnerLedSupport: { coverage, tamLocation }, resoldUnifiedOperations: { coverage, tamLocation } },
  // @ts-expect-error no such plan
  { resoldBusiness: { coverage } },
  // @ts-expect-error a plan without its location
  { resoldEnterprise: { coverage } },
];

export async function outputs(): Promise<void> {
  const created: CreateRelationshipCommandOutput = await client.send(new CreateRelationshipCommand(right));
  const id: string = created.relationshipDetail.id;
  const token: string | undefined = created.$metadata.clientToken;
  const read = await client.send(
    new GetRelationshipCommand({ catalog: "AWS", programManagementAccountIdentifier: "pma-1", identifier: id }),
  );
  const createdAt: Date = read.relationshipDetail.createdAt;
  // An enum of an answer may be a value of tomorrow.
  if (read.relationshipDetail.sector === "COMMERCIAL") console.log(createdAt, token);
  // @ts-expect-error the answer of one command is not that of another
  void created.relationshipDetail.displayName;
}

export function narrowing(error: unknown): string | undefined {
  if (isServiceException(error, "ConflictException")) return error.resourceId;
  if (!isServiceException(error)) return undefined;
  switch (error.name) {
    case "ConflictException":
      return error.resourceType;
    case "ValidationException":
      return error.fieldList?.[0]?.name;
    case "ServiceQuotaExceededException":
      return error.quotaCode;
    default:
      // @ts-expect-error not every exception has a quota code
      return error.quotaCode;
  }
}

// The options of the client.
new PartnerCentralChannelClient({
  credentials: { accessKeyId: "a", secretAccessKey: "b" },
  endpoint: new URL("http://127.0.0.1"),
  maxAttempts: async () => 5,
});
new PartnerCentralChannelClient({ requestHandler: new FetchHttpHandler() });
new PartnerCentralChannelClient({ requestHandler: new NodeHttpHandler() });
new PartnerCentralChannelClient({ requestHandler: { connectionTimeout: 1000 }, logger: console });
// @ts-expect-error no such option
new PartnerCentralChannelClient({ maxAttemps: 3 });
// @ts-expect-error no number
new PartnerCentralChannelClient({ maxAttempts: "3" });

// Middleware of a command knows its input and output.
const command = new CreateRelationshipCommand(right);
command.middlewareStack.add(
  (next) => async (args) => {
    const name: string = args.input.displayName;
    const { output } = await next(args);
    const id: string = output.relationshipDetail.id;
    // @ts-expect-error no such member
    void args.input.displayname;
    return { output, response: { name, id } };
  },
  { step: "initialize" },
);

// A plugin fits every stack: ours, that of a command, that of an official client.
export const audit = <Input extends object, Output extends object>(): Pluggable<Input, Output> => ({
  applyToStack: (stack) => stack.add((next) => (args) => next(args), { step: "initialize", name: "auditMiddleware" }),
});
client.middlewareStack.use(audit());
command.middlewareStack.use(audit());
const official = new OfficialClient({ region: "us-east-1" });
official.middlewareStack.use(audit());
official.middlewareStack.use(idempotencyTokenPlugin({ tokenMember: "clientToken" }));
official.middlewareStack.use(networkErrorPlugin());
official.middlewareStack.use(loggerPlugin());

// The official client takes our commands, and gives their outputs.
export const viaOfficial: Promise<CreateRelationshipCommandOutput> = official.send(new CreateRelationshipCommand(right));

// What differs from the official client: there a required member may be undefined, and so may what an output holds.
new OfficialCreateRelationshipCommand({ ...right, displayName: undefined });
export function officialId(output: OfficialOutput): string | undefined {
  return output.relationshipDetail?.id;
}
