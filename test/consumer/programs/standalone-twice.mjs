/** The file for `import` and that for `require` in one program: the commands of either are sent by the clients of the other, and end. */
import { createRequire } from "node:module";
import * as imported from "partnercentral-channel/standalone";

const required = createRequire(import.meta.url)("partnercentral-channel/standalone");
const input = {
  catalog: "Sandbox",
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-sandbox000001",
  displayName: "Größe",
  sector: "COMMERCIAL",
};
const silent = { handle: () => new Promise(() => undefined) };

for (const [ours, theirs, associatedAccountId] of [
  [imported, required, "444455556666"],
  [required, imported, "777788889999"],
]) {
  const command = new theirs.CreateRelationshipCommand({ ...input, associatedAccountId });
  const { relationshipDetail } = await new ours.PartnerCentralChannelClient().send(command);
  console.log(relationshipDetail.id);
  const waiting = new ours.PartnerCentralChannelClient({ requestHandler: silent, callTimeoutMs: 1 });
  await waiting.send(command).catch(({ name }) => console.log(name));
}
