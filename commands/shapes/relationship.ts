import { enumeration, type ShapeOf, string } from "../../src/schema/index.js";

/** What the associated account is to the partner. */
export const AssociationType = {
  DOWNSTREAM_SELLER: "DOWNSTREAM_SELLER",
  END_CUSTOMER: "END_CUSTOMER",
  INTERNAL: "INTERNAL",
} as const;
export type AssociationType = (typeof AssociationType)[keyof typeof AssociationType];

/** Who resells to whom. */
export const ResaleAccountModel = {
  DISTRIBUTOR: "DISTRIBUTOR",
  END_CUSTOMER: "END_CUSTOMER",
  SOLUTION_PROVIDER: "SOLUTION_PROVIDER",
} as const;
export type ResaleAccountModel = (typeof ResaleAccountModel)[keyof typeof ResaleAccountModel];

/** The sector that the associated account's owner works in. */
export const Sector = {
  COMMERCIAL: "COMMERCIAL",
  GOVERNMENT: "GOVERNMENT",
  GOVERNMENT_EXCEPTION: "GOVERNMENT_EXCEPTION",
} as const;
export type Sector = (typeof Sector)[keyof typeof Sector];

export const associationType: ShapeOf<AssociationType> = enumeration(AssociationType);
export const resaleAccountModel: ShapeOf<ResaleAccountModel> = enumeration(ResaleAccountModel);
export const sector: ShapeOf<Sector> = enumeration(Sector);

export const displayName: ShapeOf<string> = string({
  minLength: 1,
  maxLength: 30,
  // Control characters are what the rule is about.
  pattern: /^[^\x00-\x1F\x7F]*$/,
  means: "a name without control characters",
  redact: "omit",
});
