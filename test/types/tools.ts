import type { Command, GetOutputType, MetadataBearer } from "@smithy/types";
import * as api from "partnercentral-channel";
import type { All, Same } from "./same.js";

/** Tools take a command class and infer its input and output: `aws-sdk-client-mock`, or a wrapper of the user's own. */

interface Mocked<Input extends object, Output extends object> {
  readonly input: Input;
  resolves(output: Output): void;
}
type Class<Input extends object, Output extends MetadataBearer> = new (
  input: Input,
) => Command<object, Input, MetadataBearer, Output, never>;

/** The signature of `on` of `aws-sdk-client-mock`. */
declare function on<Input extends object, Output extends MetadataBearer>(
  command: Class<Input, Output>,
  input?: Partial<Input>,
): Mocked<Input, Output>;

/** In two calls, so that what is expected has no part in what is inferred. */
declare function inferred<Input extends object, Output extends object>(): <Actual>(
  mocked: Actual,
  same: Same<Actual, Mocked<Input, Output>>,
) => void;

inferred<api.AcceptChannelHandshakeCommandInput, api.AcceptChannelHandshakeCommandOutput>()(on(api.AcceptChannelHandshakeCommand), true);
inferred<api.CancelChannelHandshakeCommandInput, api.CancelChannelHandshakeCommandOutput>()(on(api.CancelChannelHandshakeCommand), true);
inferred<api.CreateChannelHandshakeCommandInput, api.CreateChannelHandshakeCommandOutput>()(on(api.CreateChannelHandshakeCommand), true);
inferred<api.CreateProgramManagementAccountCommandInput, api.CreateProgramManagementAccountCommandOutput>()(
  on(api.CreateProgramManagementAccountCommand),
  true,
);
inferred<api.CreateRelationshipCommandInput, api.CreateRelationshipCommandOutput>()(on(api.CreateRelationshipCommand), true);
inferred<api.DeleteProgramManagementAccountCommandInput, api.DeleteProgramManagementAccountCommandOutput>()(
  on(api.DeleteProgramManagementAccountCommand),
  true,
);
inferred<api.DeleteRelationshipCommandInput, api.DeleteRelationshipCommandOutput>()(on(api.DeleteRelationshipCommand), true);
inferred<api.GetRelationshipCommandInput, api.GetRelationshipCommandOutput>()(on(api.GetRelationshipCommand), true);
inferred<api.ListChannelHandshakesCommandInput, api.ListChannelHandshakesCommandOutput>()(on(api.ListChannelHandshakesCommand), true);
inferred<api.ListProgramManagementAccountsCommandInput, api.ListProgramManagementAccountsCommandOutput>()(
  on(api.ListProgramManagementAccountsCommand),
  true,
);
inferred<api.ListRelationshipsCommandInput, api.ListRelationshipsCommandOutput>()(on(api.ListRelationshipsCommand), true);
inferred<api.ListTagsForResourceCommandInput, api.ListTagsForResourceCommandOutput>()(on(api.ListTagsForResourceCommand), true);
inferred<api.RejectChannelHandshakeCommandInput, api.RejectChannelHandshakeCommandOutput>()(on(api.RejectChannelHandshakeCommand), true);
inferred<api.TagResourceCommandInput, api.TagResourceCommandOutput>()(on(api.TagResourceCommand), true);
inferred<api.UntagResourceCommandInput, api.UntagResourceCommandOutput>()(on(api.UntagResourceCommand), true);
inferred<api.UpdateProgramManagementAccountCommandInput, api.UpdateProgramManagementAccountCommandOutput>()(
  on(api.UpdateProgramManagementAccountCommand),
  true,
);
inferred<api.UpdateRelationshipCommandInput, api.UpdateRelationshipCommandOutput>()(on(api.UpdateRelationshipCommand), true);

// A part of the input is enough, and its ids are strings.
on(api.GetRelationshipCommand, { identifier: "rs-sandbox000001" });
on(api.TagResourceCommand, {}).resolves({ $metadata: {} });
on(api.ListRelationshipsCommand, { catalog: "AWS" }).resolves({ $metadata: {}, items: [] });
// @ts-expect-error no such member of the input: identifier
on(api.GetRelationshipCommand, { identifer: "rs-sandbox000001" });
// @ts-expect-error a list is of relationships
on(api.ListRelationshipsCommand).resolves({ $metadata: {}, items: ["rs-sandbox000001"] });
// @ts-expect-error the answer of one command is not that of another
on(api.CreateRelationshipCommand).resolves({ $metadata: {}, items: [] });

// What a class tells by itself.
const strings = { catalog: "AWS", programManagementAccountIdentifier: "pma-sandbox000001", identifier: "rs-sandbox000001" };
const input: ConstructorParameters<typeof api.GetRelationshipCommand>[0] = strings;
const ofLiterals = new api.GetRelationshipCommand({
  catalog: "AWS",
  programManagementAccountIdentifier: "pma-sandbox000001",
  identifier: "rs-sandbox000001",
});
const command: api.GetRelationshipCommand = ofLiterals;
export const commands: InstanceType<typeof api.GetRelationshipCommand>[] = [command, new api.GetRelationshipCommand(input)];
export type ClassesTell = All<{
  input: Same<InstanceType<typeof api.GetRelationshipCommand>["input"], api.GetRelationshipCommandInput>;
  output: Same<GetOutputType<api.GetRelationshipCommand>, api.GetRelationshipCommandOutput>;
}>;

/** A wrapper of the user's own, over any command. */
export async function sendLogged<Input extends object, Output extends api.ChannelMetadataBearer>(
  client: api.PartnerCentralChannelClient,
  sent: api.Command<Input, Output>,
): Promise<Output> {
  const output = await client.send(sent);
  console.log(output.$metadata.requestId);
  return output;
}
export const wrapped = (client: api.PartnerCentralChannelClient): Promise<api.GetRelationshipCommandOutput> => sendLogged(client, command);

/** A factory of the user's own, over any command class. */
export const make = <Input extends object, Output extends MetadataBearer>(
  command: Class<Input, Output>,
  given: Input,
): Command<object, Input, MetadataBearer, Output, never> => new command(given);
make(api.GetRelationshipCommand, strings);
// @ts-expect-error the input of one command is not that of another
make(api.CreateRelationshipCommand, strings);
