import { enumeration, type Open, open, optional, required, type ShapeOf, structure, timestamp } from "../../src/schema/index.js";
import {
  type Arn,
  arn,
  type ProgramManagementAccountId,
  programManagementAccountId,
  type RelationshipId,
  relationshipId,
} from "./identifiers.js";
import { accountId, type Catalog, catalog, displayName, revision } from "./scalars.js";

/** What the associated account is to the partner. */
export const AssociationType = {
  /** A seller downstream of a distributor. */
  DOWNSTREAM_SELLER: "DOWNSTREAM_SELLER",
  /** A customer that AWS services are resold to. */
  END_CUSTOMER: "END_CUSTOMER",
  /** An organization of the partner's own. */
  INTERNAL: "INTERNAL",
} as const;
/** What the associated account is to the partner. */
export type AssociationType = (typeof AssociationType)[keyof typeof AssociationType];

/** Whose account is resold. */
export const ResaleAccountModel = {
  DISTRIBUTOR: "DISTRIBUTOR",
  END_CUSTOMER: "END_CUSTOMER",
  SOLUTION_PROVIDER: "SOLUTION_PROVIDER",
} as const;
/** Whose account is resold. */
export type ResaleAccountModel = (typeof ResaleAccountModel)[keyof typeof ResaleAccountModel];

/** The sector that the owner of the associated account works in. */
export const Sector = {
  COMMERCIAL: "COMMERCIAL",
  GOVERNMENT: "GOVERNMENT",
  GOVERNMENT_EXCEPTION: "GOVERNMENT_EXCEPTION",
} as const;
/** The sector that the owner of the associated account works in. */
export type Sector = (typeof Sector)[keyof typeof Sector];

export const associationType: ShapeOf<AssociationType> = enumeration("DOWNSTREAM_SELLER END_CUSTOMER INTERNAL");
export const resaleAccountModel: ShapeOf<ResaleAccountModel> = enumeration("DISTRIBUTOR END_CUSTOMER SOLUTION_PROVIDER");
export const sector: ShapeOf<Sector> = enumeration("COMMERCIAL GOVERNMENT GOVERNMENT_EXCEPTION");

/** A relationship as a list shows it: without the resale account model, which only {@link RelationshipDetail} has. */
export interface RelationshipSummary {
  /** The Amazon Resource Name. */
  arn: Arn;
  /** `rs-` and 13 lower-case letters or digits. */
  id: RelationshipId;
  /** Counts up with each update; an update names the one it is based on. */
  revision: string;
  /** The catalog it lives in. */
  catalog?: Catalog | undefined;
  /** What the associated account is to the partner; perhaps a value that is newer than this package. */
  associationType: Open<AssociationType>;
  /** The program management account (`pma-...`) it belongs to. */
  programManagementAccountId: ProgramManagementAccountId;
  /** The AWS account (12 digits) of the customer, seller or internal organization. */
  associatedAccountId: string;
  /** The name it was given. */
  displayName: string;
  /** The sector of the account's owner; perhaps a value that is newer than this package. */
  sector?: Open<Sector> | undefined;
  /** When it was created. */
  createdAt: Date;
  /** When it was last updated. */
  updatedAt: Date;
  /** When it takes effect, where that is known. */
  startDate?: Date | undefined;
}

/** A relationship as the service keeps it. */
export interface RelationshipDetail extends RelationshipSummary {
  /** Whose account is resold, where that was said; perhaps a value that is newer than this package. */
  resaleAccountModel?: Open<ResaleAccountModel> | undefined;
}

export const relationshipSummary: ShapeOf<RelationshipSummary> = structure<RelationshipSummary>({
  arn: required(arn),
  id: required(relationshipId),
  revision: required(revision),
  catalog: optional(catalog),
  associationType: required(open(associationType)),
  programManagementAccountId: required(programManagementAccountId),
  associatedAccountId: required(accountId),
  displayName: required(displayName),
  sector: optional(open(sector)),
  createdAt: required(timestamp()),
  updatedAt: required(timestamp()),
  startDate: optional(timestamp()),
});

export const relationshipDetail: ShapeOf<RelationshipDetail> = structure<RelationshipDetail>({
  arn: required(arn),
  id: required(relationshipId),
  revision: required(revision),
  catalog: optional(catalog),
  associationType: required(open(associationType)),
  programManagementAccountId: required(programManagementAccountId),
  associatedAccountId: required(accountId),
  displayName: required(displayName),
  resaleAccountModel: optional(open(resaleAccountModel)),
  sector: optional(open(sector)),
  createdAt: required(timestamp()),
  updatedAt: required(timestamp()),
  startDate: optional(timestamp()),
});

/** A relationship that was just created. */
export interface CreateRelationshipDetail {
  /** The Amazon Resource Name. */
  arn: Arn;
  /** `rs-` and 13 lower-case letters or digits. */
  id: RelationshipId;
}

export const createRelationshipDetail: ShapeOf<CreateRelationshipDetail> = structure<CreateRelationshipDetail>({
  arn: required(arn),
  id: required(relationshipId),
});

/** A relationship that was just updated. */
export interface UpdateRelationshipDetail {
  /** The Amazon Resource Name. */
  arn: Arn;
  /** `rs-` and 13 lower-case letters or digits. */
  id: RelationshipId;
  /** The new revision. */
  revision: string;
  /** The name it has now. */
  displayName: string;
}

export const updateRelationshipDetail: ShapeOf<UpdateRelationshipDetail> = structure<UpdateRelationshipDetail>({
  arn: required(arn),
  id: required(relationshipId),
  revision: required(revision),
  displayName: required(displayName),
});
