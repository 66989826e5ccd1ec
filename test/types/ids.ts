import {
  AcceptChannelHandshakeCommand,
  type Arn,
  type AssociatedResourceId,
  CancelChannelHandshakeCommand,
  type ChannelHandshakeId,
  type ChannelHandshakeSummary,
  CreateChannelHandshakeCommand,
  type CreateChannelHandshakeCommandInput,
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  DeleteProgramManagementAccountCommand,
  DeleteRelationshipCommand,
  getChannelHandshake,
  GetRelationshipCommand,
  type GetRelationshipCommandInput,
  ListChannelHandshakesCommand,
  type ListChannelHandshakesCommandInput,
  ListRelationshipsCommand,
  type ListRelationshipsCommandInput,
  ListTagsForResourceCommand,
  paginateListChannelHandshakes,
  paginateListRelationships,
  type PartnerCentralChannelClient,
  type ProgramManagementAccountId,
  type ProgramManagementAccountSummary,
  RejectChannelHandshakeCommand,
  type RelationshipDetail,
  type RelationshipId,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateProgramManagementAccountCommand,
  UpdateRelationshipCommand,
  waitForHandshake,
} from "partnercentral-channel";
import type { Same } from "./same.js";

/** Which ids a command takes: those of its kind, ARNs, and every string whose beginning the compiler cannot see. */

const catalog = "Sandbox";
const pma = "pma-sandbox000001";
const rs = "rs-sandbox000001";
const ch = "ch-sandbox000001";
const tags = [{ key: "team", value: "channel" }];
const newRelationship: CreateRelationshipCommandInput = {
  catalog,
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: pma,
  associatedAccountId: "444455556666",
  displayName: "Example Customer",
  sector: "COMMERCIAL",
};
const start = { servicePeriodType: "MINIMUM_NOTICE_PERIOD", minimumNoticeDays: "30" } as const;
const newHandshake = { catalog, handshakeType: "START_SERVICE_PERIOD", associatedResourceIdentifier: rs } as const;
const handshakes = { catalog, handshakeType: "START_SERVICE_PERIOD", participantType: "SENDER" } as const;

// A literal of the kind.
new AcceptChannelHandshakeCommand({ catalog, identifier: ch });
new CreateChannelHandshakeCommand({ ...newHandshake, associatedResourceIdentifier: pma });
new CreateChannelHandshakeCommand({
  ...newHandshake,
  payload: { startServicePeriodPayload: { programManagementAccountIdentifier: pma, ...start } },
});
new CreateRelationshipCommand({ ...newRelationship, programManagementAccountIdentifier: pma });
new DeleteProgramManagementAccountCommand({ catalog, identifier: pma });
new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: pma, identifier: rs });
new ListChannelHandshakesCommand({ ...handshakes, associatedResourceIdentifiers: [pma, rs] });
new ListRelationshipsCommand({ catalog, programManagementAccountIdentifiers: [pma, "pma-sandbox000002"] });
new ListRelationshipsCommand({ catalog, programManagementAccountIdentifiers: [] });

// A literal of another kind.
// @ts-expect-error a relationship is no handshake
new AcceptChannelHandshakeCommand({ catalog, identifier: "rs-sandbox000001" });
// @ts-expect-error a program management account is no handshake
new CancelChannelHandshakeCommand({ catalog, identifier: "pma-sandbox000001" });
// @ts-expect-error a constant is as visible as a literal
new RejectChannelHandshakeCommand({ catalog, identifier: rs });
// @ts-expect-error a handshake is not about a handshake
new CreateChannelHandshakeCommand({ ...newHandshake, associatedResourceIdentifier: ch });
// @ts-expect-error a relationship belongs to a program management account
new CreateRelationshipCommand({ ...newRelationship, programManagementAccountIdentifier: "rs-sandbox000001" });
// @ts-expect-error an AWS account is no program management account
new CreateRelationshipCommand({ ...newRelationship, programManagementAccountIdentifier: "111122223333" });
// @ts-expect-error an empty string is no id
new CreateRelationshipCommand({ ...newRelationship, programManagementAccountIdentifier: "" });
// @ts-expect-error a relationship is no program management account
new DeleteProgramManagementAccountCommand({ catalog, identifier: rs });
// @ts-expect-error a relationship is no program management account
new UpdateProgramManagementAccountCommand({ catalog, identifier: rs, displayName: "Example" });
// @ts-expect-error a relationship is no program management account
new DeleteRelationshipCommand({ catalog, programManagementAccountIdentifier: rs, identifier: rs });
// @ts-expect-error a program management account is no relationship
new DeleteRelationshipCommand({ catalog, programManagementAccountIdentifier: pma, identifier: pma });
// @ts-expect-error a relationship is no program management account
new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: rs, identifier: rs });
// @ts-expect-error a program management account is no relationship
new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: pma, identifier: pma });
// @ts-expect-error the two in each other's place
new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: rs, identifier: pma });
// @ts-expect-error a relationship is no program management account
new UpdateRelationshipCommand({ catalog, programManagementAccountIdentifier: rs, identifier: rs });
// @ts-expect-error a handshake is no relationship
new UpdateRelationshipCommand({ catalog, programManagementAccountIdentifier: pma, identifier: ch });

// In a list.
// @ts-expect-error a relationship is no program management account
new ListRelationshipsCommand({ catalog, programManagementAccountIdentifiers: ["rs-sandbox000001"] });
// @ts-expect-error nor is it one among others
new ListRelationshipsCommand({ catalog, programManagementAccountIdentifiers: [pma, "rs-sandbox000001"] });
// @ts-expect-error a handshake is not about a handshake
new ListChannelHandshakesCommand({ ...handshakes, associatedResourceIdentifiers: [pma, rs, ch] });

// In a payload.
const ofRelationship = { programManagementAccountIdentifier: rs } as const;
// @ts-expect-error a relationship is no program management account
new CreateChannelHandshakeCommand({ ...newHandshake, payload: { startServicePeriodPayload: { ...ofRelationship, ...start } } });
// @ts-expect-error a relationship is no program management account
new CreateChannelHandshakeCommand({ ...newHandshake, payload: { revokeServicePeriodPayload: ofRelationship } });
// What the package does not know yet it cannot judge.
new CreateChannelHandshakeCommand({ ...newHandshake, payload: { $unknown: ["pauseServicePeriodPayload", ofRelationship] } });

// An ARN names each of them.
const arn = "arn:aws:partnercentral:us-east-1:111122223333:catalog/Sandbox/channel-handshake/ch-sandbox000001";
new AcceptChannelHandshakeCommand({ catalog, identifier: arn });
new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: arn, identifier: arn });
new ListRelationshipsCommand({ catalog, programManagementAccountIdentifiers: [pma, arn] });
new TagResourceCommand({ resourceArn: arn, tags });
// @ts-expect-error what is tagged is named by its ARN, not by its id
new TagResourceCommand({ resourceArn: rs, tags });
// @ts-expect-error what is tagged is named by its ARN, not by its id
new UntagResourceCommand({ resourceArn: pma, tagKeys: ["team"] });
// @ts-expect-error what is tagged is named by its ARN, not by its id
new ListTagsForResourceCommand({ resourceArn: ch });

/** Strings whose beginning nobody can see. */
export function ofStrings(id: string, ids: string[], branded: string & { readonly brand: "RelationshipId" }): void {
  new AcceptChannelHandshakeCommand({ catalog, identifier: id });
  new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: id, identifier: id });
  new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: pma, identifier: id.trim() });
  new ListRelationshipsCommand({ catalog, programManagementAccountIdentifiers: ids });
  new ListRelationshipsCommand({ catalog, programManagementAccountIdentifiers: [pma, ...ids] });
  new TagResourceCommand({ resourceArn: id, tags });
  new TagResourceCommand({ resourceArn: `${id}/relationship/${id}`, tags });
  new CreateChannelHandshakeCommand({
    ...newHandshake,
    associatedResourceIdentifier: id,
    payload: { revokeServicePeriodPayload: { programManagementAccountIdentifier: id } },
  });
  // A type of the user's own for ids, as many programs have.
  new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: pma, identifier: branded });
  new ListChannelHandshakesCommand({ ...handshakes, associatedResourceIdentifiers: [branded] });
}

/** Templates whose beginning everybody can see. */
export function ofTemplates(number: number): void {
  new GetRelationshipCommand({
    catalog,
    programManagementAccountIdentifier: `pma-${number}` as const,
    identifier: `rs-${number}` as const,
  });
  // @ts-expect-error a template tells as much as a literal
  new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: `rs-${number}` as const, identifier: rs });
}

/** What an answer gave goes into the next question. */
export function ofAnswers(
  account: ProgramManagementAccountSummary,
  relationship: RelationshipDetail,
  handshake: ChannelHandshakeSummary,
): void {
  const { programManagementAccountId } = relationship;
  const programManagementAccountIdentifier = account.id;
  new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: programManagementAccountId, identifier: relationship.id });
  new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: account.arn, identifier: relationship.arn });
  new CreateRelationshipCommand({ ...newRelationship, programManagementAccountIdentifier });
  new ListRelationshipsCommand({ catalog, programManagementAccountIdentifiers: [account.id, account.arn] });
  new CreateChannelHandshakeCommand({ ...newHandshake, associatedResourceIdentifier: relationship.id });
  new ListChannelHandshakesCommand({ ...handshakes, associatedResourceIdentifiers: [handshake.associatedResourceId] });
  new AcceptChannelHandshakeCommand({ catalog, identifier: handshake.id });
  new ListTagsForResourceCommand({ resourceArn: handshake.arn });
  // @ts-expect-error a relationship is no program management account
  new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: relationship.id, identifier: relationship.id });
  // @ts-expect-error a program management account is no relationship
  new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: account.id, identifier: programManagementAccountId });
  // @ts-expect-error a relationship is no handshake
  new AcceptChannelHandshakeCommand({ catalog, identifier: relationship.id });
  // @ts-expect-error what a handshake is about is no handshake
  new AcceptChannelHandshakeCommand({ catalog, identifier: handshake.associatedResourceId });
  // @ts-expect-error what a handshake is about may be a program management account
  new DeleteRelationshipCommand({ catalog, programManagementAccountIdentifier, identifier: handshake.associatedResourceId });
  // @ts-expect-error a relationship is no program management account
  new ListRelationshipsCommand({ catalog, programManagementAccountIdentifiers: [account.id, relationship.id] });
  // @ts-expect-error what is tagged is named by its ARN, not by its id
  new ListTagsForResourceCommand({ resourceArn: relationship.id });
}

/** An input that was written down before is taken as it is: its ids are strings. */
export function ofInputs(
  get: GetRelationshipCommandInput,
  list: ListRelationshipsCommandInput,
  create: CreateChannelHandshakeCommandInput,
  handshakesOf: ListChannelHandshakesCommandInput,
): void {
  new GetRelationshipCommand(get);
  new GetRelationshipCommand({ ...get, catalog: "AWS" });
  new GetRelationshipCommand({ ...get, identifier: rs });
  new ListRelationshipsCommand(list);
  new ListRelationshipsCommand({ ...list, nextToken: "more" });
  new CreateChannelHandshakeCommand(create);
  new CreateChannelHandshakeCommand({ ...create, clientToken: "token" });
  new ListChannelHandshakesCommand({ ...handshakesOf, maxResults: 10 });
  // @ts-expect-error a member that is added is looked at
  new GetRelationshipCommand({ ...get, identifier: pma });
}

export const accountIds: Same<ProgramManagementAccountId, `pma-${string}`> = true;
export const relationshipIds: Same<RelationshipId, `rs-${string}`> = true;
export const handshakeIds: Same<ChannelHandshakeId, `ch-${string}`> = true;
export const resourceIds: Same<AssociatedResourceId, `pma-${string}` | `rs-${string}`> = true;
export const arns: Same<Arn, `arn:${string}`> = true;

// What is made of several commands tells ids apart as the commands do.
export async function helpers(client: PartnerCentralChannelClient, account: string, handshake: string): Promise<void> {
  const sent = { catalog, handshakeType: "START_SERVICE_PERIOD", participantType: "SENDER" } as const;
  paginateListRelationships({ client }, { catalog, programManagementAccountIdentifiers: [account] });
  // @ts-expect-error a relationship is no program management account
  paginateListRelationships({ client }, { catalog, programManagementAccountIdentifiers: ["rs-0000000000001"] });
  // @ts-expect-error a handshake is about no handshake
  paginateListChannelHandshakes({ client }, { ...sent, associatedResourceIdentifiers: ["ch-0000000000001"] });
  await getChannelHandshake(client, { catalog, identifier: handshake });
  // @ts-expect-error a relationship is no handshake
  await getChannelHandshake(client, { catalog, identifier: "rs-0000000000001" });
  await waitForHandshake(client, { catalog, identifier: "ch-0000000000001", maxWaitTime: 60 });
  // @ts-expect-error a program management account is no handshake
  await waitForHandshake(client, { catalog, identifier: "pma-0000000000001" });
}
