import { enumeration, type OneOf, optional, required, type ShapeOf, string, structure, union } from "../../src/schema/index.js";
import { accountId } from "./scalars.js";

/** How much of the customer's organization a support plan covers. */
export const Coverage = {
  ENTIRE_ORGANIZATION: "ENTIRE_ORGANIZATION",
  MANAGEMENT_ACCOUNT_ONLY: "MANAGEMENT_ACCOUNT_ONLY",
} as const;
/** How much of the customer's organization a support plan covers. */
export type Coverage = (typeof Coverage)[keyof typeof Coverage];

/** Who provides partner-led support. */
export const Provider = {
  DISTRIBUTION_SELLER: "DISTRIBUTION_SELLER",
  DISTRIBUTOR: "DISTRIBUTOR",
} as const;
/** Who provides partner-led support. */
export type Provider = (typeof Provider)[keyof typeof Provider];

/** AWS Enterprise Support, resold by the partner. */
export interface ResoldEnterprise {
  /** How much of the customer's organization it covers. */
  coverage: Coverage;
  /** Where the Technical Account Manager sits. */
  tamLocation: string;
  /** The AWS account (12 digits) that is charged. */
  chargeAccountId?: string | undefined;
}

/** Support that the partner gives itself. */
export interface PartnerLedSupport {
  /** How much of the customer's organization it covers. */
  coverage: Coverage;
  /** Where the Technical Account Manager sits. */
  tamLocation: string;
  /** Who provides it. */
  provider?: Provider | undefined;
}

/** AWS Unified Operations, resold by the partner. */
export interface ResoldUnifiedOperations {
  /** How much of the customer's organization it covers. */
  coverage: Coverage;
  /** Where the Technical Account Manager sits. */
  tamLocation: string;
  /** The AWS account (12 digits) that is charged. */
  chargeAccountId?: string | undefined;
}

/** Exactly one of the plans. */
export type SupportPlan = OneOf<{
  /** Resold Enterprise Support. */
  resoldEnterprise: ResoldEnterprise;
  /** The partner's own support. */
  partnerLedSupport: PartnerLedSupport;
  /** Resold Unified Operations. */
  resoldUnifiedOperations: ResoldUnifiedOperations;
}>;

const coverage: ShapeOf<Coverage> = enumeration("ENTIRE_ORGANIZATION MANAGEMENT_ACCOUNT_ONLY");
const tamLocation: ShapeOf<string> = string();

export const supportPlan: ShapeOf<SupportPlan> = union<SupportPlan>({
  resoldEnterprise: structure<ResoldEnterprise>({
    coverage: required(coverage),
    tamLocation: required(tamLocation),
    chargeAccountId: optional(accountId),
  }),
  partnerLedSupport: structure<PartnerLedSupport>({
    coverage: required(coverage),
    tamLocation: required(tamLocation),
    provider: optional(enumeration("DISTRIBUTION_SELLER DISTRIBUTOR")),
  }),
  resoldUnifiedOperations: structure<ResoldUnifiedOperations>({
    coverage: required(coverage),
    tamLocation: required(tamLocation),
    chargeAccountId: optional(accountId),
  }),
});
