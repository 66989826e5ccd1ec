import { type ShapeOf, string } from "../../src/schema/index.js";

/** An Amazon Resource Name. */
export type Arn = `arn:${string}`;
/** The id of a program management account: `pma-` and 13 lower-case letters or digits. */
export type ProgramManagementAccountId = `pma-${string}`;
/** The id of a relationship: `rs-` and 13 lower-case letters or digits. */
export type RelationshipId = `rs-${string}`;
/** The id of a channel handshake: `ch-` and 13 lower-case letters or digits. */
export type ChannelHandshakeId = `ch-${string}`;
/** The id of what a handshake is about: a program management account or a relationship. */
export type AssociatedResourceId = ProgramManagementAccountId | RelationshipId;

/** A program management account by its id or ARN. */
export type ProgramManagementAccountIdentifier = ProgramManagementAccountId | Arn;
/** A relationship by its id or ARN. */
export type RelationshipIdentifier = RelationshipId | Arn;
/** A channel handshake by its id or ARN. */
export type ChannelHandshakeIdentifier = ChannelHandshakeId | Arn;
/** What a handshake is about, by its id or ARN. */
export type AssociatedResourceIdentifier = AssociatedResourceId | Arn;

/**
 * Tells ids apart where the compiler can see how they begin: a literal, or an id that an answer gave, is taken only if it is of
 * the form that is wanted; any `string`, also a branded one, is taken.
 *
 * A command that uses it declares its constructor twice, as the official commands do: with a single generic signature the
 * types of tools that take a command class (`aws-sdk-client-mock`) infer nothing.
 */
type Fitting<Given extends string, Form extends string> = Given extends "" | `${infer _First}${string}` ? Form : Given;

/** An input that names the resource it is about, in one of these forms. */
export interface Names<Id extends string, Form extends string> {
  identifier: Fitting<Id, Form>;
}

/** An input that names a program management account. */
export interface NamesAccount<Account extends string> {
  programManagementAccountIdentifier: Fitting<Account, ProgramManagementAccountIdentifier>;
}

/** An input that may name program management accounts. */
export interface NamesAccounts<Account extends string> {
  programManagementAccountIdentifiers?: Fitting<Account, ProgramManagementAccountIdentifier>[] | undefined;
}

/** An input that names what a handshake is about. */
export interface NamesResource<Resource extends string> {
  associatedResourceIdentifier: Fitting<Resource, AssociatedResourceIdentifier>;
}

/** An input whose payload names a program management account. */
export interface NamesAccountInPayload<Account extends string> {
  payload?:
    | { startServicePeriodPayload?: NamesAccount<Account>; revokeServicePeriodPayload?: NamesAccount<Account>; $unknown?: unknown }
    | undefined;
}

/** An input that may name what handshakes are about. */
export interface NamesResources<Resource extends string> {
  associatedResourceIdentifiers?: Fitting<Resource, AssociatedResourceIdentifier>[] | undefined;
}

/** An input that names a resource by its ARN. */
export interface NamesArn<ResourceArn extends string> {
  resourceArn: Fitting<ResourceArn, Arn>;
}

/** An id alone, as answers give it: of a fixed length. */
/* @__NO_SIDE_EFFECTS__ */
function id<Id extends string>(length: number, pattern: RegExp, means: string): ShapeOf<Id> {
  return string<Id>({ minLength: length, maxLength: length, pattern, means });
}

/** An id or the ARN that ends in it, as inputs may name a resource. */
/* @__NO_SIDE_EFFECTS__ */
function identifier(minLength: number, pattern: RegExp, means: string): ShapeOf<string> {
  return string({ minLength, maxLength: 1011, pattern, means, redact: "mask-account" });
}

export const arn: ShapeOf<Arn> = string<Arn>({ minLength: 1, maxLength: 1011, means: "an ARN", redact: "mask-account" });

export const programManagementAccountId: ShapeOf<ProgramManagementAccountId> = id<ProgramManagementAccountId>(
  17,
  /^pma-[a-z0-9]{13}$/,
  "a program management account id (pma- and 13 lower-case letters or digits)",
);

export const programManagementAccountIdentifier: ShapeOf<string> = identifier(
  17,
  /^(arn:[a-z-]+:partnercentral:[a-z0-9-]+:[0-9]{12}:catalog\/[a-zA-Z]+\/program-management-account\/)?pma-[a-z0-9]{13}$/,
  "a program management account id (pma- and 13 lower-case letters or digits) or its ARN",
);

export const relationshipId: ShapeOf<RelationshipId> = id<RelationshipId>(
  16,
  /^rs-[a-z0-9]{13}$/,
  "a relationship id (rs- and 13 lower-case letters or digits)",
);

export const relationshipIdentifier: ShapeOf<string> = identifier(
  16,
  /^(arn:[a-z-]+:partnercentral:[a-z0-9-]+:[0-9]{12}:catalog\/[a-zA-Z]+\/program-management-account\/pma-[a-z0-9]{13}\/relationship\/)?rs-[a-z0-9]{13}$/,
  "a relationship id (rs- and 13 lower-case letters or digits) or its ARN",
);

export const channelHandshakeId: ShapeOf<ChannelHandshakeId> = id<ChannelHandshakeId>(
  16,
  /^ch-[a-z0-9]{13}$/,
  "a channel handshake id (ch- and 13 lower-case letters or digits)",
);

export const channelHandshakeIdentifier: ShapeOf<string> = identifier(
  16,
  /^(arn:[a-z-]+:partnercentral:[a-z0-9-]+:[0-9]{12}:catalog\/[a-zA-Z]+\/channel-handshake\/)?ch-[a-z0-9]{13}$/,
  "a channel handshake id (ch- and 13 lower-case letters or digits) or its ARN",
);

export const associatedResourceId: ShapeOf<AssociatedResourceId> = string<AssociatedResourceId>({
  minLength: 16,
  maxLength: 17,
  pattern: /^(pma|rs)-[a-z0-9]{13}$/,
  means: "the id of a program management account or of a relationship",
});

export const associatedResourceIdentifier: ShapeOf<string> = identifier(
  16,
  /^((arn:[a-z-]+:partnercentral:[a-z0-9-]+:[0-9]{12}:catalog\/[a-zA-Z]+\/program-management-account\/pma-[a-z0-9]{13}(\/relationship\/rs-[a-z0-9]{13})?)|(pma|rs)-[a-z0-9]{13})$/,
  "the id of a program management account (pma-...) or of a relationship (rs-...), or its ARN",
);

export const taggableArn: ShapeOf<string> = identifier(
  1,
  /^arn:[a-z-]+:partnercentral:[a-z0-9-]+:[0-9]{12}:catalog\/[a-zA-Z]+\/(program-management-account\/pma-[a-z0-9]{13}(\/relationship\/rs-[a-z0-9]{13})?|channel-handshake\/ch-[a-z0-9]{13})$/,
  "the ARN of a program management account, a relationship or a channel handshake",
);
