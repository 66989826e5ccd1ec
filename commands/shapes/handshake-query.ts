import { list, type OneOf, optional, type ShapeOf, structure, union } from "../../src/schema/index.js";
import { type Program, program } from "./program-management-account.js";
import { type ServicePeriodType, servicePeriodType } from "./service-period.js";
import { type Sort, sort } from "./sort.js";

/** Narrows a list of `START_SERVICE_PERIOD` handshakes. */
export interface StartServicePeriodTypeFilters {
  /** Only those over a service period of one of these types. */
  servicePeriodTypes?: ServicePeriodType[] | undefined;
}

/** Narrows a list of `REVOKE_SERVICE_PERIOD` handshakes. */
export interface RevokeServicePeriodTypeFilters {
  /** Only those over a service period of one of these types. */
  servicePeriodTypes?: ServicePeriodType[] | undefined;
}

/** Narrows a list of `PROGRAM_MANAGEMENT_ACCOUNT` handshakes. */
export interface ProgramManagementAccountTypeFilters {
  /** Only those for one of these channel programs. */
  programs?: Program[] | undefined;
}

/** What only handshakes of one type can be filtered by: exactly one, that of the type. */
export type ListChannelHandshakesTypeFilters = OneOf<{
  startServicePeriodTypeFilters: StartServicePeriodTypeFilters;
  revokeServicePeriodTypeFilters: RevokeServicePeriodTypeFilters;
  programManagementAccountTypeFilters: ProgramManagementAccountTypeFilters;
}>;

/** What handshakes over the start of a service period can be sorted by. */
export const StartServicePeriodTypeSortName = { UPDATED_AT: "UpdatedAt" } as const;
/** What handshakes over the start of a service period can be sorted by. */
export type StartServicePeriodTypeSortName = (typeof StartServicePeriodTypeSortName)[keyof typeof StartServicePeriodTypeSortName];

/** What handshakes over the end of a service period can be sorted by. */
export const RevokeServicePeriodTypeSortName = { UPDATED_AT: "UpdatedAt" } as const;
/** What handshakes over the end of a service period can be sorted by. */
export type RevokeServicePeriodTypeSortName = (typeof RevokeServicePeriodTypeSortName)[keyof typeof RevokeServicePeriodTypeSortName];

/** What handshakes over a program management account can be sorted by. */
export const ProgramManagementAccountTypeSortName = { UPDATED_AT: "UpdatedAt" } as const;
/** What handshakes over a program management account can be sorted by. */
export type ProgramManagementAccountTypeSortName =
  (typeof ProgramManagementAccountTypeSortName)[keyof typeof ProgramManagementAccountTypeSortName];

/** How handshakes over the start of a service period are sorted. */
export type StartServicePeriodTypeSort = Sort<StartServicePeriodTypeSortName>;
/** How handshakes over the end of a service period are sorted. */
export type RevokeServicePeriodTypeSort = Sort<RevokeServicePeriodTypeSortName>;
/** How handshakes over a program management account are sorted. */
export type ProgramManagementAccountTypeSort = Sort<ProgramManagementAccountTypeSortName>;

/** The order of a list of handshakes: exactly one, that of their type. */
export type ListChannelHandshakesTypeSort = OneOf<{
  startServicePeriodTypeSort: StartServicePeriodTypeSort;
  revokeServicePeriodTypeSort: RevokeServicePeriodTypeSort;
  programManagementAccountTypeSort: ProgramManagementAccountTypeSort;
}>;

// Members of the same type have the same shape; where their types part, this does not compile any more.
const ofServicePeriods: ShapeOf<StartServicePeriodTypeFilters> = structure<StartServicePeriodTypeFilters>({
  servicePeriodTypes: optional(list(servicePeriodType)),
});

export const typeFilters: ShapeOf<ListChannelHandshakesTypeFilters> = union<ListChannelHandshakesTypeFilters>({
  startServicePeriodTypeFilters: ofServicePeriods,
  revokeServicePeriodTypeFilters: ofServicePeriods,
  programManagementAccountTypeFilters: structure<ProgramManagementAccountTypeFilters>({ programs: optional(list(program)) }),
});

export const typeSort: ShapeOf<ListChannelHandshakesTypeSort> = union<ListChannelHandshakesTypeSort>({
  startServicePeriodTypeSort: sort,
  revokeServicePeriodTypeSort: sort,
  programManagementAccountTypeSort: sort,
});
