import type {
  ChannelHandshakePayload,
  HandshakeDetail,
  ListChannelHandshakesTypeFilters,
  ListChannelHandshakesTypeSort,
  StartServicePeriodPayload,
  SupportPlan,
} from "partnercentral-channel";

/** Exactly one member, or one that the package does not know yet. */

const coverage = "ENTIRE_ORGANIZATION";
const tamLocation = "Dublin";
const plan = { coverage, tamLocation } as const;
const revoke = { programManagementAccountIdentifier: "pma-sandbox000001" };
const start: StartServicePeriodPayload = { ...revoke, servicePeriodType: "FIXED_COMMITMENT_PERIOD", endDate: new Date(0) };
const sort = { sortOrder: "Descending", sortBy: "UpdatedAt" } as const;

export const plans: SupportPlan[] = [
  { resoldEnterprise: { coverage, tamLocation, chargeAccountId: "444455556666" } },
  { partnerLedSupport: { coverage, tamLocation, provider: "DISTRIBUTOR" } },
  { resoldUnifiedOperations: plan },
  { $unknown: ["resoldBusiness", { coverage }] },
  // @ts-expect-error none of the plans
  {},
  // @ts-expect-error two of the plans
  { partnerLedSupport: plan, resoldUnifiedOperations: plan },
  // @ts-expect-error one of the plans, and one that is not known
  { partnerLedSupport: plan, $unknown: ["resoldBusiness", plan] },
  // @ts-expect-error no such plan
  { resoldBusiness: plan },
  // @ts-expect-error a plan and one that does not exist
  { resoldEnterprise: plan, resoldBusiness: plan },
  // @ts-expect-error a plan without its location
  { resoldEnterprise: { coverage } },
  // @ts-expect-error a plan with a member of another
  { resoldEnterprise: { coverage, tamLocation, provider: "DISTRIBUTOR" } },
  // @ts-expect-error no such coverage
  { resoldEnterprise: { coverage: "ALL", tamLocation } },
  // @ts-expect-error what is not known has a name and a value
  { $unknown: ["resoldBusiness"] },
];

export const payloads: ChannelHandshakePayload[] = [
  { startServicePeriodPayload: start },
  { revokeServicePeriodPayload: revoke },
  { $unknown: ["pauseServicePeriodPayload", revoke] },
  // @ts-expect-error none of them
  {},
  // @ts-expect-error both of them
  { startServicePeriodPayload: start, revokeServicePeriodPayload: revoke },
  // @ts-expect-error no such member
  { pauseServicePeriodPayload: revoke },
  // @ts-expect-error a date is a Date, not a string
  { startServicePeriodPayload: { ...start, endDate: "2030-01-01" } },
  // @ts-expect-error nor a number
  { startServicePeriodPayload: { ...start, endDate: 1893456000 } },
];

export const filters: ListChannelHandshakesTypeFilters[] = [
  { startServicePeriodTypeFilters: { servicePeriodTypes: ["MINIMUM_NOTICE_PERIOD"] } },
  { revokeServicePeriodTypeFilters: {} },
  { programManagementAccountTypeFilters: { programs: ["DISTRIBUTION"] } },
  { $unknown: ["pauseServicePeriodTypeFilters", {}] },
  // @ts-expect-error none of them
  {},
  // @ts-expect-error two of them
  { startServicePeriodTypeFilters: {}, revokeServicePeriodTypeFilters: {} },
  // @ts-expect-error no such member
  { pauseServicePeriodTypeFilters: {} },
  // @ts-expect-error a program is no type of a service period
  { startServicePeriodTypeFilters: { servicePeriodTypes: ["DISTRIBUTION"] } },
];

export const sorts: ListChannelHandshakesTypeSort[] = [
  { startServicePeriodTypeSort: sort },
  { revokeServicePeriodTypeSort: sort },
  { programManagementAccountTypeSort: sort },
  { $unknown: ["pauseServicePeriodTypeSort", sort] },
  // @ts-expect-error none of them
  {},
  // @ts-expect-error two of them
  { startServicePeriodTypeSort: sort, programManagementAccountTypeSort: sort },
  // @ts-expect-error no such member
  { pauseServicePeriodTypeSort: sort },
  // @ts-expect-error a sort has an order
  { startServicePeriodTypeSort: { sortBy: "UpdatedAt" } },
];

/** A union of an answer is read member by member, and tells of one that is newer than the package. */
export function read(detail: HandshakeDetail): string | undefined {
  // @ts-expect-error which member there is has to be asked
  void detail.startServicePeriodHandshakeDetail.note;
  if (detail.startServicePeriodHandshakeDetail) return detail.startServicePeriodHandshakeDetail.note;
  if (detail.revokeServicePeriodHandshakeDetail) return detail.revokeServicePeriodHandshakeDetail.endDate?.toISOString();
  if (detail.programManagementAccountHandshakeDetail) return detail.programManagementAccountHandshakeDetail.program;
  const [name, value] = detail.$unknown;
  // @ts-expect-error of its value nothing is known
  void value.note;
  return name;
}
