/** A consumer's program. Where a type were `any`, the wrong line below it would compile, and the compiler would say so. */
import {
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  HttpRequest,
  isClientError,
  isErrorOf,
  isServiceException,
  ListRelationshipsCommand,
  paginateListRelationships,
  PartnerCentralChannelClient,
  type Pluggable,
} from "partnercentral-channel";
import { Emulator, emulatorCredentials, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { startEmulator } from "partnercentral-channel/emulator/server";

const emulator = new Emulator();
const client = new PartnerCentralChannelClient({ credentials: emulatorCredentials, requestHandler: emulatorRequestHandler(emulator) });
// @ts-expect-error no such option
console.log(new PartnerCentralChannelClient({ credentails: emulatorCredentials }));

const input: CreateRelationshipCommandInput = {
  catalog: "Sandbox",
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-sandbox000001",
  associatedAccountId: "444455556666",
  displayName: "Example Customer",
  sector: "COMMERCIAL",
};
const command = new CreateRelationshipCommand(input);
// @ts-expect-error required members are missing
console.log(new CreateRelationshipCommand({ catalog: "Sandbox" }));
// @ts-expect-error no such association type
console.log(new CreateRelationshipCommand({ ...input, associationType: "CUSTOMER" }));

const { relationshipDetail, $metadata } = await client.send(command);
export const id: `rs-${string}` = relationshipDetail.id;
export const attempts: number | undefined = $metadata.attempts;
// @ts-expect-error a date is no string
export const createdAt: string = relationshipDetail.createdAt;
// @ts-expect-error no such member of the output
console.log(relationshipDetail.identifier);

const { items } = await client.send(new ListRelationshipsCommand({ catalog: "Sandbox" }));
// @ts-expect-error the items are relationships
export const names: number[] = items.map(({ displayName }) => displayName);
for await (const { id } of paginateListRelationships({ client }, { catalog: "Sandbox" })) console.log(id.slice(3));

export function explain(error: unknown): string {
  if (isServiceException(error) && error.name === "ConflictException") return error.resourceId;
  // @ts-expect-error not every exception has a resource
  if (isServiceException(error)) return error.resourceId;
  if (isClientError(error, "validation")) return error.faults.map(({ path }) => path).join();
  // @ts-expect-error only an error of the kind "validation" has faults
  if (isClientError(error)) return error.faults.join();
  if (isErrorOf(command, error)) {
    const { name } = error;
    // @ts-expect-error no operation can end in such an error
    if (name === "RangeError") return name;
  }
  return "";
}

const tenantPlugin = <Input extends object, Output extends object>(): Pluggable<Input, Output> => ({
  applyToStack: (stack) =>
    stack.add(
      (next) => (args) => {
        if (HttpRequest.isInstance(args.request)) args.request.headers["x-tenant"] = "tenant-1";
        return next(args);
      },
      { name: "tenantMiddleware", step: "build" },
    ),
});
client.middlewareStack.use(tenantPlugin());
command.middlewareStack.add(
  (next) => async (args) => {
    const result = await next(args);
    // @ts-expect-error the input of this command has no such member
    console.log(args.input.identifier);
    console.log(args.input.displayName, result.output.relationshipDetail.id);
    return result;
  },
  { name: "auditMiddleware", step: "initialize" },
);

emulator.failNext({ error: "ThrottlingException" });
// @ts-expect-error a fault has no such member
emulator.failNext({ mistake: "ThrottlingException" });

export async function withServer(): Promise<string> {
  const server = await startEmulator({ port: 4566 });
  // @ts-expect-error a port is a number
  await startEmulator({ port: "4566" });
  await server.close();
  return server.url;
}
