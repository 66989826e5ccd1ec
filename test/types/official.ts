import * as theirs from "@aws-sdk/client-partnercentral-channel";
import type { GetOutputType } from "@smithy/types";
import * as ours from "partnercentral-channel";

/**
 * Our types beside those of the official client: an operation, a member or a value that a later version of its model adds does
 * not compile here until we have it too.
 */

type CommandName = Exclude<Extract<keyof typeof theirs, `${string}Command`>, "$Command">;
type ExceptionName = Extract<keyof typeof theirs, `${string}Exception`>;
type EnumName = {
  [Name in keyof typeof theirs]: (typeof theirs)[Name] extends Readonly<Record<string, string>> ? Name : never;
}[keyof typeof theirs];

/** Does not compile when there is anything; the error names it. */
type None<Left extends never> = Left;

// Every operation, every exception and every enum of theirs is one of ours, and the enums have the same values.
export type NoNameIsLacking = None<Exclude<CommandName | ExceptionName | EnumName, keyof typeof ours>>;
export const enumsForThem = (constants: Pick<typeof ours, EnumName>): Pick<typeof theirs, EnumName> => constants;
export const enumsForUs = (constants: Pick<typeof theirs, EnumName>): Pick<typeof ours, EnumName> => constants;

type OurInputs = { [Name in CommandName]: InstanceType<(typeof ours)[Name]>["input"] };
type TheirInputs = { [Name in CommandName]: InstanceType<(typeof theirs)[Name]>["input"] };
type OurOutputs = { [Name in CommandName]: GetOutputType<InstanceType<(typeof ours)[Name]>> };
type TheirOutputs = { [Name in CommandName]: GetOutputType<InstanceType<(typeof theirs)[Name]>> };
type OurExceptions = { [Name in ExceptionName]: Modelled<InstanceType<(typeof ours)[Name]>> };
type TheirExceptions = { [Name in ExceptionName]: Modelled<InstanceType<(typeof theirs)[Name]>> };
/** An exception without what every exception has. */
type Modelled<Exception> = Omit<Exception, keyof theirs.PartnerCentralChannelServiceException | "kind" | "outcome">;

/**
 * Every member as a string, with its type or, of an enum, one of its values: `GetRelationshipCommand.relationshipDetail.sector:
 * COMMERCIAL`. Strings compare where assignability is blind: a type without an optional member is as good as one with it.
 */
type Members<T, Path extends string = ""> = [T] extends [never]
  ? never
  : [T] extends [string]
    ? `${Path}: ${Values<T>}`
    : T extends Date
      ? `${Path}: Date`
      : T extends readonly (infer Item)[]
        ? Members<Item, `${Path}[]`>
        : T extends object
          ? { [Name in MemberName<T>]-?: Members<Exclude<T[Name], undefined>, `${Path}.${Name}`> }[MemberName<T>]
          : `${Path}: ${T extends number ? "number" : "another type"}`;
type MemberName<T> = Exclude<keyof T & string, "$unknown" | "$metadata">;

/** The values of an enum that are known today, else `string`: for ids too, and for catalogs, which no model enumerates. */
type Values<T extends string> = [Literals<T>] extends ["AWS" | "Sandbox"] ? "string" : Literals<T>;
type Literals<T extends string> = T extends unknown ? ({} extends Record<T, unknown> ? never : T) : never;

type Sides = {
  inputs: [OurInputs, TheirInputs];
  outputs: [OurOutputs, TheirOutputs];
  exceptions: [OurExceptions, TheirExceptions];
};
type Lacking<Kind extends keyof Sides> = Exclude<Members<Sides[Kind][1]>, Members<Sides[Kind][0]>>;
type Surplus<Kind extends keyof Sides> = Exclude<Members<Sides[Kind][0]>, Members<Sides[Kind][1]>>;

export type NoMemberIsLacking = [None<Lacking<"inputs">>, None<Lacking<"outputs">>, None<Lacking<"exceptions">>];
export type NoMemberIsSurplus = [None<Surplus<"inputs">>, None<Surplus<"outputs">>, None<Surplus<"exceptions">>];
// Members are found at all, down to the last.
export const inputMember: Extract<
  Members<OurInputs>,
  `.CreateRelationshipCommand.requestedSupportPlan.partnerLedSupport.p${string}`
> = ".CreateRelationshipCommand.requestedSupportPlan.partnerLedSupport.provider: DISTRIBUTOR";
export const outputMember: Extract<
  Members<TheirOutputs>,
  `.ListChannelHandshakesCommand.items[].detail.p${string}`
> = ".ListChannelHandshakesCommand.items[].detail.programManagementAccountHandshakeDetail.program: DISTRIBUTION";
export const exceptionMember: Extract<
  Members<OurExceptions>,
  `.ValidationException.f${string}`
> = ".ValidationException.fieldList[].code: string";

/** Theirs, where a required member may be `undefined`, with required members that are there. */
type Given<T> = T extends Date | readonly [string, unknown]
  ? T
  : T extends readonly (infer Item)[]
    ? Given<Item>[]
    : T extends object
      ? { [Name in keyof T]: {} extends Pick<T, Name> ? Given<T[Name]> : Given<Exclude<T[Name], undefined>> }
      : T;

// Whoever comes from the official client brings inputs along, and whoever goes back takes them.
export const inputsForThem = (inputs: OurInputs): TheirInputs => inputs;
export const inputsForUs = (inputs: Given<TheirInputs>): OurInputs => inputs;
// @ts-expect-error what differs: theirs may be undefined where a member is required
export const inputsAsTheyAre = (inputs: TheirInputs): OurInputs => inputs;
new theirs.GetRelationshipCommand({ catalog: undefined, programManagementAccountIdentifier: undefined, identifier: undefined });

// What differs in outputs: theirs may lack whatever they hold.
export function created(output: theirs.CreateRelationshipCommandOutput): string | undefined {
  // @ts-expect-error there the detail may be missing
  void output.relationshipDetail.id;
  return output.relationshipDetail?.id;
}

const official = new theirs.PartnerCentralChannelClient({ region: "us-east-1" });
const client = new ours.PartnerCentralChannelClient();
type Sends = { [Name in CommandName]: (input: OurInputs[Name]) => Promise<OurOutputs[Name]> };

/** The official client takes our commands, and gives our outputs. */
export const throughTheirs: Sends = {
  AcceptChannelHandshakeCommand: (input: ours.AcceptChannelHandshakeCommandInput): Promise<ours.AcceptChannelHandshakeCommandOutput> =>
    official.send(new ours.AcceptChannelHandshakeCommand(input)),
  CancelChannelHandshakeCommand: (input: ours.CancelChannelHandshakeCommandInput): Promise<ours.CancelChannelHandshakeCommandOutput> =>
    official.send(new ours.CancelChannelHandshakeCommand(input)),
  CreateChannelHandshakeCommand: (input: ours.CreateChannelHandshakeCommandInput): Promise<ours.CreateChannelHandshakeCommandOutput> =>
    official.send(new ours.CreateChannelHandshakeCommand(input)),
  CreateProgramManagementAccountCommand: (
    input: ours.CreateProgramManagementAccountCommandInput,
  ): Promise<ours.CreateProgramManagementAccountCommandOutput> => official.send(new ours.CreateProgramManagementAccountCommand(input)),
  CreateRelationshipCommand: (input: ours.CreateRelationshipCommandInput): Promise<ours.CreateRelationshipCommandOutput> =>
    official.send(new ours.CreateRelationshipCommand(input)),
  DeleteProgramManagementAccountCommand: (
    input: ours.DeleteProgramManagementAccountCommandInput,
  ): Promise<ours.DeleteProgramManagementAccountCommandOutput> => official.send(new ours.DeleteProgramManagementAccountCommand(input)),
  DeleteRelationshipCommand: (input: ours.DeleteRelationshipCommandInput): Promise<ours.DeleteRelationshipCommandOutput> =>
    official.send(new ours.DeleteRelationshipCommand(input)),
  GetRelationshipCommand: (input: ours.GetRelationshipCommandInput): Promise<ours.GetRelationshipCommandOutput> =>
    official.send(new ours.GetRelationshipCommand(input)),
  ListChannelHandshakesCommand: (input: ours.ListChannelHandshakesCommandInput): Promise<ours.ListChannelHandshakesCommandOutput> =>
    official.send(new ours.ListChannelHandshakesCommand(input)),
  ListProgramManagementAccountsCommand: (
    input: ours.ListProgramManagementAccountsCommandInput,
  ): Promise<ours.ListProgramManagementAccountsCommandOutput> => official.send(new ours.ListProgramManagementAccountsCommand(input)),
  ListRelationshipsCommand: (input: ours.ListRelationshipsCommandInput): Promise<ours.ListRelationshipsCommandOutput> =>
    official.send(new ours.ListRelationshipsCommand(input)),
  ListTagsForResourceCommand: (input: ours.ListTagsForResourceCommandInput): Promise<ours.ListTagsForResourceCommandOutput> =>
    official.send(new ours.ListTagsForResourceCommand(input)),
  RejectChannelHandshakeCommand: (input: ours.RejectChannelHandshakeCommandInput): Promise<ours.RejectChannelHandshakeCommandOutput> =>
    official.send(new ours.RejectChannelHandshakeCommand(input)),
  TagResourceCommand: (input: ours.TagResourceCommandInput): Promise<ours.TagResourceCommandOutput> =>
    official.send(new ours.TagResourceCommand(input)),
  UntagResourceCommand: (input: ours.UntagResourceCommandInput): Promise<ours.UntagResourceCommandOutput> =>
    official.send(new ours.UntagResourceCommand(input)),
  UpdateProgramManagementAccountCommand: (
    input: ours.UpdateProgramManagementAccountCommandInput,
  ): Promise<ours.UpdateProgramManagementAccountCommandOutput> => official.send(new ours.UpdateProgramManagementAccountCommand(input)),
  UpdateRelationshipCommand: (input: ours.UpdateRelationshipCommandInput): Promise<ours.UpdateRelationshipCommandOutput> =>
    official.send(new ours.UpdateRelationshipCommand(input)),
};

/** So does ours. */
export const throughOurs: Sends = {
  AcceptChannelHandshakeCommand: (input: ours.AcceptChannelHandshakeCommandInput): Promise<ours.AcceptChannelHandshakeCommandOutput> =>
    client.send(new ours.AcceptChannelHandshakeCommand(input)),
  CancelChannelHandshakeCommand: (input: ours.CancelChannelHandshakeCommandInput): Promise<ours.CancelChannelHandshakeCommandOutput> =>
    client.send(new ours.CancelChannelHandshakeCommand(input)),
  CreateChannelHandshakeCommand: (input: ours.CreateChannelHandshakeCommandInput): Promise<ours.CreateChannelHandshakeCommandOutput> =>
    client.send(new ours.CreateChannelHandshakeCommand(input)),
  CreateProgramManagementAccountCommand: (
    input: ours.CreateProgramManagementAccountCommandInput,
  ): Promise<ours.CreateProgramManagementAccountCommandOutput> => client.send(new ours.CreateProgramManagementAccountCommand(input)),
  CreateRelationshipCommand: (input: ours.CreateRelationshipCommandInput): Promise<ours.CreateRelationshipCommandOutput> =>
    client.send(new ours.CreateRelationshipCommand(input)),
  DeleteProgramManagementAccountCommand: (
    input: ours.DeleteProgramManagementAccountCommandInput,
  ): Promise<ours.DeleteProgramManagementAccountCommandOutput> => client.send(new ours.DeleteProgramManagementAccountCommand(input)),
  DeleteRelationshipCommand: (input: ours.DeleteRelationshipCommandInput): Promise<ours.DeleteRelationshipCommandOutput> =>
    client.send(new ours.DeleteRelationshipCommand(input)),
  GetRelationshipCommand: (input: ours.GetRelationshipCommandInput): Promise<ours.GetRelationshipCommandOutput> =>
    client.send(new ours.GetRelationshipCommand(input)),
  ListChannelHandshakesCommand: (input: ours.ListChannelHandshakesCommandInput): Promise<ours.ListChannelHandshakesCommandOutput> =>
    client.send(new ours.ListChannelHandshakesCommand(input)),
  ListProgramManagementAccountsCommand: (
    input: ours.ListProgramManagementAccountsCommandInput,
  ): Promise<ours.ListProgramManagementAccountsCommandOutput> => client.send(new ours.ListProgramManagementAccountsCommand(input)),
  ListRelationshipsCommand: (input: ours.ListRelationshipsCommandInput): Promise<ours.ListRelationshipsCommandOutput> =>
    client.send(new ours.ListRelationshipsCommand(input)),
  ListTagsForResourceCommand: (input: ours.ListTagsForResourceCommandInput): Promise<ours.ListTagsForResourceCommandOutput> =>
    client.send(new ours.ListTagsForResourceCommand(input)),
  RejectChannelHandshakeCommand: (input: ours.RejectChannelHandshakeCommandInput): Promise<ours.RejectChannelHandshakeCommandOutput> =>
    client.send(new ours.RejectChannelHandshakeCommand(input)),
  TagResourceCommand: (input: ours.TagResourceCommandInput): Promise<ours.TagResourceCommandOutput> =>
    client.send(new ours.TagResourceCommand(input)),
  UntagResourceCommand: (input: ours.UntagResourceCommandInput): Promise<ours.UntagResourceCommandOutput> =>
    client.send(new ours.UntagResourceCommand(input)),
  UpdateProgramManagementAccountCommand: (
    input: ours.UpdateProgramManagementAccountCommandInput,
  ): Promise<ours.UpdateProgramManagementAccountCommandOutput> => client.send(new ours.UpdateProgramManagementAccountCommand(input)),
  UpdateRelationshipCommand: (input: ours.UpdateRelationshipCommandInput): Promise<ours.UpdateRelationshipCommandOutput> =>
    client.send(new ours.UpdateRelationshipCommand(input)),
};
