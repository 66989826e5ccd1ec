import { enumeration, optional, required, type ShapeOf, string, structure, union } from "../../src/schema/index.js";
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
export type SupportPlan =
  | SupportPlan.ResoldEnterpriseMember
  | SupportPlan.PartnerLedSupportMember
  | SupportPlan.ResoldUnifiedOperationsMember;

/** The members of the union. */
export declare namespace SupportPlan {
  /** The plan is resold Enterprise Support. */
  interface ResoldEnterpriseMember {
    resoldEnterprise: ResoldEnterprise;
    partnerLedSupport?: never;
    resoldUnifiedOperations?: never;
  }
  /** The plan is the partner's own support. */
  interface PartnerLedSupportMember {
    resoldEnterprise?: never;
    partnerLedSupport: PartnerLedSupport;
    resoldUnifiedOperations?: never;
  }
  /** The plan is resold Unified Operations. */
  interface ResoldUnifiedOperationsMember {
    resoldEnterprise?: never;
    partnerLedSupport?: never;
    resoldUnifiedOperations: ResoldUnifiedOperations;
  }
}

const coverage: ShapeOf<Coverage> = enumeration(Coverage);
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
    provider: optional(enumeration(Provider)),
  }),
  resoldUnifiedOperations: structure<ResoldUnifiedOperations>({
    coverage: required(coverage),
    tamLocation: required(tamLocation),
    chargeAccountId: optional(accountId),
  }),
});
