import type {
  AcceptChannelHandshakeCommandOutput,
  Arn,
  AssociatedResourceId,
  AssociationType,
  CancelChannelHandshakeCommandOutput,
  Catalog,
  ChannelHandshakeId,
  ChannelHandshakeSummary,
  CreateChannelHandshakeCommandOutput,
  CreateProgramManagementAccountCommandOutput,
  CreateRelationshipCommandOutput,
  DeleteProgramManagementAccountCommandOutput,
  DeleteRelationshipCommandOutput,
  GetRelationshipCommandOutput,
  HandshakeStatus,
  HandshakeType,
  ListChannelHandshakesCommandOutput,
  ListProgramManagementAccountsCommandOutput,
  ListRelationshipsCommandOutput,
  ListTagsForResourceCommandOutput,
  Open,
  Program,
  ProgramManagementAccountHandshakeDetail,
  ProgramManagementAccountId,
  ProgramManagementAccountStatus,
  ProgramManagementAccountSummary,
  RejectChannelHandshakeCommandOutput,
  RelationshipDetail,
  RelationshipId,
  RelationshipSummary,
  ResaleAccountModel,
  Sector,
  ServicePeriodType,
  StartServicePeriodHandshakeDetail,
  StartServicePeriodPayload,
  Tag,
  TagResourceCommandOutput,
  UntagResourceCommandOutput,
  UpdateProgramManagementAccountCommandOutput,
  UpdateRelationshipCommandOutput,
} from "partnercentral-channel";
import type { All, RequiredKeys, Same } from "./same.js";

/** What is always there, as which type: an answer without it is an error, so that nobody has to ask for it. */

export type EveryOutputHasItsResult = All<{
  accept: Same<RequiredKeys<AcceptChannelHandshakeCommandOutput>, "$metadata" | "channelHandshakeDetail">;
  cancel: Same<RequiredKeys<CancelChannelHandshakeCommandOutput>, "$metadata" | "channelHandshakeDetail">;
  createHandshake: Same<RequiredKeys<CreateChannelHandshakeCommandOutput>, "$metadata" | "channelHandshakeDetail">;
  createAccount: Same<RequiredKeys<CreateProgramManagementAccountCommandOutput>, "$metadata" | "programManagementAccountDetail">;
  createRelationship: Same<RequiredKeys<CreateRelationshipCommandOutput>, "$metadata" | "relationshipDetail">;
  deleteAccount: Same<RequiredKeys<DeleteProgramManagementAccountCommandOutput>, "$metadata">;
  deleteRelationship: Same<RequiredKeys<DeleteRelationshipCommandOutput>, "$metadata">;
  getRelationship: Same<RequiredKeys<GetRelationshipCommandOutput>, "$metadata" | "relationshipDetail">;
  listHandshakes: Same<RequiredKeys<ListChannelHandshakesCommandOutput>, "$metadata" | "items">;
  listAccounts: Same<RequiredKeys<ListProgramManagementAccountsCommandOutput>, "$metadata" | "items">;
  listRelationships: Same<RequiredKeys<ListRelationshipsCommandOutput>, "$metadata" | "items">;
  listTags: Same<RequiredKeys<ListTagsForResourceCommandOutput>, "$metadata" | "tags">;
  reject: Same<RequiredKeys<RejectChannelHandshakeCommandOutput>, "$metadata" | "channelHandshakeDetail">;
  tag: Same<RequiredKeys<TagResourceCommandOutput>, "$metadata">;
  untag: Same<RequiredKeys<UntagResourceCommandOutput>, "$metadata">;
  updateAccount: Same<RequiredKeys<UpdateProgramManagementAccountCommandOutput>, "$metadata" | "programManagementAccountDetail">;
  updateRelationship: Same<RequiredKeys<UpdateRelationshipCommandOutput>, "$metadata" | "relationshipDetail">;
}>;

type OfRelationship =
  | "arn"
  | "id"
  | "revision"
  | "associationType"
  | "programManagementAccountId"
  | "associatedAccountId"
  | "displayName"
  | "createdAt"
  | "updatedAt";
type OfAccount = "id" | "arn" | "revision" | "catalog" | "program" | "displayName" | "accountId" | "createdAt" | "updatedAt" | "status";
type OfHandshake =
  | "id"
  | "arn"
  | "catalog"
  | "handshakeType"
  | "ownerAccountId"
  | "senderAccountId"
  | "receiverAccountId"
  | "associatedResourceId"
  | "createdAt"
  | "updatedAt"
  | "status";

export type WhatIsRequiredIsThere = All<{
  relationshipDetail: Same<RequiredKeys<RelationshipDetail>, OfRelationship>;
  relationshipSummary: Same<RequiredKeys<RelationshipSummary>, OfRelationship>;
  account: Same<RequiredKeys<ProgramManagementAccountSummary>, OfAccount>;
  handshake: Same<RequiredKeys<ChannelHandshakeSummary>, OfHandshake>;
  accepted: Same<RequiredKeys<AcceptChannelHandshakeCommandOutput["channelHandshakeDetail"]>, "id" | "arn" | "status">;
  canceled: Same<RequiredKeys<CancelChannelHandshakeCommandOutput["channelHandshakeDetail"]>, "id" | "arn" | "status">;
  rejected: Same<RequiredKeys<RejectChannelHandshakeCommandOutput["channelHandshakeDetail"]>, "id" | "arn" | "status">;
  createdHandshake: Same<RequiredKeys<CreateChannelHandshakeCommandOutput["channelHandshakeDetail"]>, "id" | "arn">;
  createdAccount: Same<RequiredKeys<CreateProgramManagementAccountCommandOutput["programManagementAccountDetail"]>, "id" | "arn">;
  createdRelationship: Same<RequiredKeys<CreateRelationshipCommandOutput["relationshipDetail"]>, "id" | "arn">;
  updatedAccount: Same<
    RequiredKeys<UpdateProgramManagementAccountCommandOutput["programManagementAccountDetail"]>,
    "id" | "arn" | "revision" | "displayName"
  >;
  updatedRelationship: Same<RequiredKeys<UpdateRelationshipCommandOutput["relationshipDetail"]>, "id" | "arn" | "revision" | "displayName">;
  tag: Same<RequiredKeys<Tag>, "key" | "value">;
}>;

export type WhatIsRequiredIsNotUndefined = All<{
  relationship: Same<Extract<RelationshipDetail[OfRelationship], undefined>, never>;
  account: Same<Extract<ProgramManagementAccountSummary[OfAccount], undefined>, never>;
  handshake: Same<Extract<ChannelHandshakeSummary[OfHandshake], undefined>, never>;
}>;

export type IdsAreToldApart = All<{
  relationship: Same<RelationshipDetail["id"], RelationshipId>;
  relationshipsAccount: Same<RelationshipDetail["programManagementAccountId"], ProgramManagementAccountId>;
  summary: Same<RelationshipSummary["id"], RelationshipId>;
  account: Same<ProgramManagementAccountSummary["id"], ProgramManagementAccountId>;
  handshake: Same<ChannelHandshakeSummary["id"], ChannelHandshakeId>;
  handshakesResource: Same<ChannelHandshakeSummary["associatedResourceId"], AssociatedResourceId>;
  createdHandshake: Same<CreateChannelHandshakeCommandOutput["channelHandshakeDetail"]["id"], ChannelHandshakeId>;
  createdAccount: Same<CreateProgramManagementAccountCommandOutput["programManagementAccountDetail"]["id"], ProgramManagementAccountId>;
  createdRelationship: Same<CreateRelationshipCommandOutput["relationshipDetail"]["id"], RelationshipId>;
  arn: Same<(RelationshipDetail | RelationshipSummary | ProgramManagementAccountSummary | ChannelHandshakeSummary)["arn"], Arn>;
}>;

export type EnumsAdmitValuesOfTomorrow = All<{
  associationType: Same<RelationshipDetail["associationType"], Open<AssociationType>>;
  resaleAccountModel: Same<RelationshipDetail["resaleAccountModel"], Open<ResaleAccountModel> | undefined>;
  sector: Same<RelationshipSummary["sector"], Open<Sector> | undefined>;
  program: Same<ProgramManagementAccountSummary["program"], Open<Program>>;
  accountStatus: Same<ProgramManagementAccountSummary["status"], Open<ProgramManagementAccountStatus>>;
  handshakeType: Same<ChannelHandshakeSummary["handshakeType"], Open<HandshakeType>>;
  handshakeStatus: Same<ChannelHandshakeSummary["status"], Open<HandshakeStatus>>;
  acceptedStatus: Same<AcceptChannelHandshakeCommandOutput["channelHandshakeDetail"]["status"], Open<HandshakeStatus>>;
  servicePeriodType: Same<StartServicePeriodHandshakeDetail["servicePeriodType"], Open<ServicePeriodType> | undefined>;
  detailProgram: Same<ProgramManagementAccountHandshakeDetail["program"], Open<Program> | undefined>;
  catalog: Same<ChannelHandshakeSummary["catalog"], Catalog>;
}>;

export type DatesAreDates = All<{
  createdAt: Same<(RelationshipDetail | ProgramManagementAccountSummary | ChannelHandshakeSummary)["createdAt"], Date>;
  updatedAt: Same<(RelationshipDetail | ProgramManagementAccountSummary | ChannelHandshakeSummary)["updatedAt"], Date>;
  startDate: Same<(RelationshipDetail | ProgramManagementAccountSummary)["startDate"], Date | undefined>;
  ofHandshake: Same<StartServicePeriodHandshakeDetail["startDate" | "endDate"], Date | undefined>;
  ofInput: Same<StartServicePeriodPayload["endDate"], Date | undefined>;
}>;

/** How it reads in a program. */
export function describe({ relationshipDetail, $metadata }: GetRelationshipCommandOutput): string {
  const year: number = relationshipDetail.createdAt.getFullYear();
  const next: number = Number(relationshipDetail.revision) + 1;
  const requestId: string | undefined = $metadata.requestId;
  // @ts-expect-error a date that may be missing is asked for
  void relationshipDetail.startDate.getTime();
  // @ts-expect-error the answer of one command is not that of another
  void relationshipDetail.status;
  switch (relationshipDetail.sector) {
    case "COMMERCIAL":
      return `${year} ${next}`;
    case undefined:
      return `${requestId}`;
    default: {
      const later: string = relationshipDetail.sector;
      return later;
    }
  }
}

// @ts-expect-error a value of today's is closed where one is given
export const sector: Sector = "TOMORROW";
export const answered: RelationshipDetail["sector"] = "TOMORROW";
