import { enumeration, type Open, open, optional, required, type ShapeOf, string, structure, timestamp } from "../../src/schema/index.js";
import { accountId, arn, type Catalog, catalog, programManagementAccountId, relationshipId, revision } from "./scalars.js";

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

export const associationType: ShapeOf<AssociationType> = enumeration(AssociationType);
export const resaleAccountModel: ShapeOf<ResaleAccountModel> = enumeration(ResaleAccountModel);
export const sector: ShapeOf<Sector> = enumeration(Sector);

export const displayName: ShapeOf<string> = string({
  minLength: 1,
  maxLength: 30,
  pattern: /^[^\x00-\x1F\x7F]*$/,
  means: "a name without control characters",
  redact: "omit",
});

/** A relationship as the service keeps it. Enums may hold values that are newer than this package. */
export interface RelationshipDetail {
  /** The Amazon Resource Name. */
  arn: string;
  /** `rs-` and 13 lower-case letters or digits. */
  id: string;
  /** Counts up with each update; an update names the one it is based on. */
  revision: string;
  /** The catalog it lives in. */
  catalog: Catalog;
  /** What the associated account is to the partner. */
  associationType: Open<AssociationType>;
  /** The program management account (`pma-...`) it belongs to. */
  programManagementAccountId: string;
  /** The AWS account (12 digits) of the customer, seller or internal organization. */
  associatedAccountId: string;
  /** The name it was given. */
  displayName: string;
  /** Whose account is resold, where that was said. */
  resaleAccountModel?: Open<ResaleAccountModel> | undefined;
  /** The sector of the account's owner. */
  sector: Open<Sector>;
  /** When it was created. */
  createdAt: Date;
  /** When it was last updated. */
  updatedAt: Date;
  /** When it takes effect, where that is known. */
  startDate?: Date | undefined;
}

export const relationshipDetail: ShapeOf<RelationshipDetail> = structure<RelationshipDetail>({
  arn: required(arn),
  id: required(relationshipId),
  revision: required(revision),
  catalog: required(catalog),
  associationType: required(open(associationType)),
  programManagementAccountId: required(programManagementAccountId),
  associatedAccountId: required(accountId),
  displayName: required(displayName),
  resaleAccountModel: optional(open(resaleAccountModel)),
  sector: required(open(sector)),
  createdAt: required(timestamp()),
  updatedAt: required(timestamp()),
  startDate: optional(timestamp()),
});
