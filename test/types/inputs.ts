import {
  AcceptChannelHandshakeCommand,
  CancelChannelHandshakeCommand,
  type Catalog,
  CreateChannelHandshakeCommand,
  CreateProgramManagementAccountCommand,
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  DeleteProgramManagementAccountCommand,
  DeleteRelationshipCommand,
  GetRelationshipCommand,
  ListChannelHandshakesCommand,
  ListProgramManagementAccountsCommand,
  ListRelationshipsCommand,
  ListTagsForResourceCommand,
  type Open,
  RejectChannelHandshakeCommand,
  Sector,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateProgramManagementAccountCommand,
  UpdateRelationshipCommand,
} from "partnercentral-channel";
import type { Same } from "./same.js";

/**
 * What each command asks for. A call that must not compile stands on one line: which line of a longer one an error is reported
 * for differs between the compilers.
 */

const catalog = "Sandbox";
const resourceArn = "arn:aws:partnercentral:us-east-1:111122223333:catalog/Sandbox/program-management-account/pma-sandbox000001";
const account = { catalog, identifier: "pma-sandbox000001" } as const;
const handshake = { catalog, identifier: "ch-sandbox000001" } as const;
const relationship = { catalog, programManagementAccountIdentifier: "pma-sandbox000001", identifier: "rs-sandbox000001" } as const;
const newAccount = { catalog, program: "SOLUTION_PROVIDER", displayName: "Example", accountId: "111122223333" } as const;
const newHandshake = { catalog, handshakeType: "PROGRAM_MANAGEMENT_ACCOUNT", associatedResourceIdentifier: "pma-sandbox000001" } as const;
const handshakes = { catalog, handshakeType: "PROGRAM_MANAGEMENT_ACCOUNT", participantType: "SENDER" } as const;
const newRelationship: CreateRelationshipCommandInput = {
  catalog,
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-sandbox000001",
  associatedAccountId: "444455556666",
  displayName: "Example Customer",
  sector: Sector.COMMERCIAL,
};

new AcceptChannelHandshakeCommand(handshake);
// @ts-expect-error which handshake is missing
new AcceptChannelHandshakeCommand({ catalog });
// @ts-expect-error no such member
new AcceptChannelHandshakeCommand({ ...handshake, clientToken: "token" });
// @ts-expect-error a catalog is a string
new AcceptChannelHandshakeCommand({ ...handshake, catalog: 1 });

new CancelChannelHandshakeCommand(handshake);
// @ts-expect-error which handshake is missing
new CancelChannelHandshakeCommand({ catalog });
// @ts-expect-error no such member
new CancelChannelHandshakeCommand({ ...handshake, reason: "none" });
// @ts-expect-error an id is a string
new CancelChannelHandshakeCommand({ ...handshake, identifier: 1 });

new CreateChannelHandshakeCommand(newHandshake);
// @ts-expect-error what it asks for, and about what, is missing
new CreateChannelHandshakeCommand({ catalog });
// @ts-expect-error no such member: payload
new CreateChannelHandshakeCommand({ ...newHandshake, payloads: [] });
// @ts-expect-error no such type
new CreateChannelHandshakeCommand({ ...newHandshake, handshakeType: "SERVICE_PERIOD" });
// @ts-expect-error a token is a string
new CreateChannelHandshakeCommand({ ...newHandshake, clientToken: 1 });

new CreateProgramManagementAccountCommand(newAccount);
// @ts-expect-error the program, the name and the account are missing
new CreateProgramManagementAccountCommand({ catalog });
// @ts-expect-error no such member: displayName
new CreateProgramManagementAccountCommand({ ...newAccount, displayname: "Example" });
// @ts-expect-error no such program
new CreateProgramManagementAccountCommand({ ...newAccount, program: "RESELLER" });
// @ts-expect-error a number is no account id
new CreateProgramManagementAccountCommand({ ...newAccount, accountId: 111122223333 });

new CreateRelationshipCommand(newRelationship);
// @ts-expect-error there is an input
new CreateRelationshipCommand();
// @ts-expect-error all but the catalog is missing
new CreateRelationshipCommand({ catalog });
// @ts-expect-error a required member is not undefined
new CreateRelationshipCommand({ ...newRelationship, displayName: undefined });
// @ts-expect-error a required enum is not undefined
new CreateRelationshipCommand({ ...newRelationship, sector: undefined });
// @ts-expect-error no such member: displayName
new CreateRelationshipCommand({ ...newRelationship, displayname: "x" });
// @ts-expect-error no such value
new CreateRelationshipCommand({ ...newRelationship, associationType: "CUSTOMER" });
// @ts-expect-error a number is no account id
new CreateRelationshipCommand({ ...newRelationship, associatedAccountId: 444455556666 });
// @ts-expect-error a tag has a value
new CreateRelationshipCommand({ ...newRelationship, tags: [{ key: "a" }] });
// @ts-expect-error tags are a list, not a record
new CreateRelationshipCommand({ ...newRelationship, tags: { a: "b" } });

new DeleteProgramManagementAccountCommand(account);
// @ts-expect-error which account is missing
new DeleteProgramManagementAccountCommand({ catalog });
// @ts-expect-error no such member
new DeleteProgramManagementAccountCommand({ ...account, revision: "1" });
// @ts-expect-error an id is a string
new DeleteProgramManagementAccountCommand({ ...account, identifier: null });

new DeleteRelationshipCommand(relationship);
// @ts-expect-error under which account is missing
new DeleteRelationshipCommand({ catalog, identifier: "rs-sandbox000001" });
// @ts-expect-error no such member
new DeleteRelationshipCommand({ ...relationship, revision: "1" });
// @ts-expect-error a token is a string
new DeleteRelationshipCommand({ ...relationship, clientToken: Symbol("token") });

new GetRelationshipCommand(relationship);
// @ts-expect-error which relationship is missing
new GetRelationshipCommand({ catalog, programManagementAccountIdentifier: "pma-sandbox000001" });
// @ts-expect-error no such member: identifier
new GetRelationshipCommand({ ...relationship, identifer: "rs-sandbox000001" });
// @ts-expect-error one id, not several
new GetRelationshipCommand({ ...relationship, identifier: ["rs-sandbox000001"] });

new ListChannelHandshakesCommand(handshakes);
// @ts-expect-error of which type, and on which side, is missing
new ListChannelHandshakesCommand({ catalog });
// @ts-expect-error no such member: statuses
new ListChannelHandshakesCommand({ ...handshakes, status: "PENDING" });
// @ts-expect-error no such status
new ListChannelHandshakesCommand({ ...handshakes, statuses: ["OPEN"] });
// @ts-expect-error a number is not a string
new ListChannelHandshakesCommand({ ...handshakes, maxResults: "10" });

new ListProgramManagementAccountsCommand({ catalog });
// @ts-expect-error the catalog is missing
new ListProgramManagementAccountsCommand({});
// @ts-expect-error no such member: maxResults
new ListProgramManagementAccountsCommand({ catalog, maxResult: 10 });
// @ts-expect-error a list of programs, not one
new ListProgramManagementAccountsCommand({ catalog, programs: "DISTRIBUTION" });
// @ts-expect-error a sort has an order
new ListProgramManagementAccountsCommand({ catalog, sort: { sortBy: "UpdatedAt" } });
// @ts-expect-error nothing is sorted by name
new ListProgramManagementAccountsCommand({ catalog, sort: { sortOrder: "Ascending", sortBy: "DisplayName" } });

new ListRelationshipsCommand({ catalog });
// @ts-expect-error the catalog is missing
new ListRelationshipsCommand({ maxResults: 10 });
// @ts-expect-error no such member: associatedAccountIds
new ListRelationshipsCommand({ catalog, associatedAccountId: ["444455556666"] });
// @ts-expect-error a token of a page is a string
new ListRelationshipsCommand({ catalog, nextToken: 2 });
// @ts-expect-error no such order
new ListRelationshipsCommand({ catalog, sort: { sortOrder: "ASCENDING", sortBy: "UpdatedAt" } });

new ListTagsForResourceCommand({ resourceArn });
// @ts-expect-error the resource is missing
new ListTagsForResourceCommand({});
// @ts-expect-error a tagged resource is named by its ARN alone
new ListTagsForResourceCommand({ catalog, resourceArn });
// @ts-expect-error an ARN is a string
new ListTagsForResourceCommand({ resourceArn: 1 });

new RejectChannelHandshakeCommand(handshake);
// @ts-expect-error which handshake is missing
new RejectChannelHandshakeCommand({ catalog });
// @ts-expect-error no such member
new RejectChannelHandshakeCommand({ ...handshake, note: "no" });
// @ts-expect-error a catalog is a string
new RejectChannelHandshakeCommand({ ...handshake, catalog: undefined });

new TagResourceCommand({ resourceArn, tags: [{ key: "team", value: "channel" }] });
// @ts-expect-error the tags are missing
new TagResourceCommand({ resourceArn });
// @ts-expect-error no such member: tags
new TagResourceCommand({ resourceArn, tags: [], tag: { key: "team", value: "channel" } });
// @ts-expect-error no such member of a tag: key
new TagResourceCommand({ resourceArn, tags: [{ Key: "team", value: "channel" }] });
// @ts-expect-error a value is a string
new TagResourceCommand({ resourceArn, tags: [{ key: "team", value: 1 }] });

new UntagResourceCommand({ resourceArn, tagKeys: ["team"] });
// @ts-expect-error the keys are missing
new UntagResourceCommand({ resourceArn });
// @ts-expect-error no such member: tagKeys
new UntagResourceCommand({ resourceArn, tagKeys: [], keys: ["team"] });
// @ts-expect-error keys alone, without values
new UntagResourceCommand({ resourceArn, tagKeys: [{ key: "team", value: "channel" }] });

new UpdateProgramManagementAccountCommand({ ...account, revision: "1", displayName: "Example" });
// @ts-expect-error which account is missing
new UpdateProgramManagementAccountCommand({ catalog, displayName: "Example" });
// @ts-expect-error no such member
new UpdateProgramManagementAccountCommand({ ...account, clientToken: "token" });
// @ts-expect-error a revision is a string
new UpdateProgramManagementAccountCommand({ ...account, revision: 1 });

new UpdateRelationshipCommand({ ...relationship, revision: "1", displayName: "Example" });
// @ts-expect-error under which account is missing
new UpdateRelationshipCommand({ catalog, identifier: "rs-sandbox000001" });
// @ts-expect-error no such member: displayName
new UpdateRelationshipCommand({ ...relationship, dispayName: "Example" });
// @ts-expect-error a revision is a string
new UpdateRelationshipCommand({ ...relationship, revision: 1 });

// An optional member may be left out, or be undefined, also with exactOptionalPropertyTypes.
new CreateRelationshipCommand({
  ...newRelationship,
  clientToken: undefined,
  tags: undefined,
  requestedSupportPlan: undefined,
  resaleAccountModel: undefined,
});
new CreateChannelHandshakeCommand({ ...newHandshake, clientToken: undefined, payload: undefined, tags: undefined });
new CreateProgramManagementAccountCommand({ ...newAccount, clientToken: undefined, tags: undefined });
new DeleteRelationshipCommand({ ...relationship, clientToken: undefined });
new ListChannelHandshakesCommand({ ...handshakes, associatedResourceIdentifiers: undefined, handshakeTypeFilters: undefined });
new ListRelationshipsCommand({ catalog, programManagementAccountIdentifiers: undefined, sort: undefined, nextToken: undefined });
new UpdateRelationshipCommand({ ...relationship, revision: undefined, displayName: undefined, requestedSupportPlan: undefined });

// Any string is a catalog, and the two that are known are suggested: the type still holds them apart from other strings.
declare const anyCatalog: string;
new ListRelationshipsCommand({ catalog: anyCatalog });
new ListRelationshipsCommand({ catalog: "Other" });
export const catalogIsOpen: Same<Catalog, Open<"AWS" | "Sandbox">> = true;
export const catalogsAreSuggested: Same<Extract<Catalog, "AWS" | "Sandbox">, "AWS" | "Sandbox"> = true;
export const inputsSuggestCatalogs: Same<CreateRelationshipCommandInput["catalog"], Catalog> = true;
