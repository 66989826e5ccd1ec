export {
  AcceptChannelHandshakeCommand,
  type AcceptChannelHandshakeCommandError,
  type AcceptChannelHandshakeCommandInput,
  type AcceptChannelHandshakeCommandOutput,
  type AcceptChannelHandshakeDetail,
} from "./accept-channel-handshake.js";
export {
  CancelChannelHandshakeCommand,
  type CancelChannelHandshakeCommandError,
  type CancelChannelHandshakeCommandInput,
  type CancelChannelHandshakeCommandOutput,
  type CancelChannelHandshakeDetail,
} from "./cancel-channel-handshake.js";
export {
  CreateChannelHandshakeCommand,
  type CreateChannelHandshakeCommandError,
  type CreateChannelHandshakeCommandInput,
  type CreateChannelHandshakeCommandOutput,
} from "./create-channel-handshake.js";
export {
  CreateProgramManagementAccountCommand,
  type CreateProgramManagementAccountCommandError,
  type CreateProgramManagementAccountCommandInput,
  type CreateProgramManagementAccountCommandOutput,
} from "./create-program-management-account.js";
export {
  CreateRelationshipCommand,
  type CreateRelationshipCommandError,
  type CreateRelationshipCommandInput,
  type CreateRelationshipCommandOutput,
} from "./create-relationship.js";
export {
  DeleteProgramManagementAccountCommand,
  type DeleteProgramManagementAccountCommandError,
  type DeleteProgramManagementAccountCommandInput,
  type DeleteProgramManagementAccountCommandOutput,
} from "./delete-program-management-account.js";
export {
  DeleteRelationshipCommand,
  type DeleteRelationshipCommandError,
  type DeleteRelationshipCommandInput,
  type DeleteRelationshipCommandOutput,
} from "./delete-relationship.js";
export {
  GetRelationshipCommand,
  type GetRelationshipCommandError,
  type GetRelationshipCommandInput,
  type GetRelationshipCommandOutput,
} from "./get-relationship.js";
export {
  ListChannelHandshakesCommand,
  type ListChannelHandshakesCommandError,
  type ListChannelHandshakesCommandInput,
  type ListChannelHandshakesCommandOutput,
} from "./list-channel-handshakes.js";
export {
  ListProgramManagementAccountsCommand,
  type ListProgramManagementAccountsCommandError,
  type ListProgramManagementAccountsCommandInput,
  type ListProgramManagementAccountsCommandOutput,
} from "./list-program-management-accounts.js";
export {
  ListRelationshipsCommand,
  type ListRelationshipsCommandError,
  type ListRelationshipsCommandInput,
  type ListRelationshipsCommandOutput,
} from "./list-relationships.js";
export {
  ListTagsForResourceCommand,
  type ListTagsForResourceCommandError,
  type ListTagsForResourceCommandInput,
  type ListTagsForResourceCommandOutput,
} from "./list-tags-for-resource.js";
export {
  RejectChannelHandshakeCommand,
  type RejectChannelHandshakeCommandError,
  type RejectChannelHandshakeCommandInput,
  type RejectChannelHandshakeCommandOutput,
  type RejectChannelHandshakeDetail,
} from "./reject-channel-handshake.js";
export {
  TagResourceCommand,
  type TagResourceCommandError,
  type TagResourceCommandInput,
  type TagResourceCommandOutput,
} from "./tag-resource.js";
export {
  UntagResourceCommand,
  type UntagResourceCommandError,
  type UntagResourceCommandInput,
  type UntagResourceCommandOutput,
} from "./untag-resource.js";
export {
  UpdateProgramManagementAccountCommand,
  type UpdateProgramManagementAccountCommandError,
  type UpdateProgramManagementAccountCommandInput,
  type UpdateProgramManagementAccountCommandOutput,
} from "./update-program-management-account.js";
export {
  UpdateRelationshipCommand,
  type UpdateRelationshipCommandError,
  type UpdateRelationshipCommandInput,
  type UpdateRelationshipCommandOutput,
} from "./update-relationship.js";
export {
  type ChannelHandshakeSummary,
  type CreateChannelHandshakeDetail,
  type HandshakeDetail,
  HandshakeStatus,
  HandshakeType,
  ParticipantType,
  type ProgramManagementAccountHandshakeDetail,
  type RevokeServicePeriodHandshakeDetail,
  type StartServicePeriodHandshakeDetail,
} from "./shapes/handshake.js";
export {
  type ListChannelHandshakesTypeFilters,
  type ListChannelHandshakesTypeSort,
  type ProgramManagementAccountTypeFilters,
  type ProgramManagementAccountTypeSort,
  ProgramManagementAccountTypeSortName,
  type RevokeServicePeriodTypeFilters,
  type RevokeServicePeriodTypeSort,
  RevokeServicePeriodTypeSortName,
  type StartServicePeriodTypeFilters,
  type StartServicePeriodTypeSort,
  StartServicePeriodTypeSortName,
} from "./shapes/handshake-query.js";
export type {
  Arn,
  AssociatedResourceId,
  AssociatedResourceIdentifier,
  ChannelHandshakeId,
  ChannelHandshakeIdentifier,
  ProgramManagementAccountId,
  ProgramManagementAccountIdentifier,
  RelationshipId,
  RelationshipIdentifier,
} from "./shapes/identifiers.js";
export type { Page } from "./shapes/page.js";
export {
  type CreateProgramManagementAccountDetail,
  Program,
  ProgramManagementAccountStatus,
  type ProgramManagementAccountSummary,
  type UpdateProgramManagementAccountDetail,
} from "./shapes/program-management-account.js";
export {
  AssociationType,
  type CreateRelationshipDetail,
  type RelationshipDetail,
  type RelationshipSummary,
  ResaleAccountModel,
  Sector,
  type UpdateRelationshipDetail,
} from "./shapes/relationship.js";
export type { Catalog } from "./shapes/scalars.js";
export {
  type ChannelHandshakePayload,
  type RevokeServicePeriodPayload,
  ServicePeriodType,
  type StartServicePeriodPayload,
} from "./shapes/service-period.js";
export {
  type ListProgramManagementAccountsSortBase,
  ListProgramManagementAccountsSortName,
  type ListRelationshipsSortBase,
  ListRelationshipsSortName,
  type Sort,
  SortOrder,
} from "./shapes/sort.js";
export {
  Coverage,
  type PartnerLedSupport,
  Provider,
  type ResoldEnterprise,
  type ResoldUnifiedOperations,
  type SupportPlan,
} from "./shapes/support-plan.js";
export type { Tag } from "./shapes/tag.js";
