export {
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  type CreateRelationshipCommandOutput,
  type CreateRelationshipDetail,
} from "./create-relationship.js";
export { GetRelationshipCommand, type GetRelationshipCommandInput, type GetRelationshipCommandOutput } from "./get-relationship.js";
export type { Catalog } from "./shapes/scalars.js";
export { AssociationType, type RelationshipDetail, ResaleAccountModel, Sector } from "./shapes/relationship.js";
export {
  Coverage,
  type PartnerLedSupport,
  Provider,
  type ResoldEnterprise,
  type ResoldUnifiedOperations,
  type SupportPlan,
} from "./shapes/support-plan.js";
export type { Tag } from "./shapes/tag.js";
