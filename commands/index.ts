export {
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  type CreateRelationshipCommandOutput,
  type CreateRelationshipDetail,
} from "./create-relationship.js";
export {
  GetRelationshipCommand,
  type GetRelationshipCommandInput,
  type GetRelationshipCommandOutput,
  type RelationshipDetail,
} from "./get-relationship.js";
export type { Catalog } from "./shapes/identifiers.js";
export { AssociationType, ResaleAccountModel, Sector } from "./shapes/relationship.js";
export {
  Coverage,
  type PartnerLedSupport,
  Provider,
  type ResoldEnterprise,
  type ResoldUnifiedOperations,
  type SupportPlan,
} from "./shapes/support-plan.js";
export type { Tag } from "./shapes/tag.js";
