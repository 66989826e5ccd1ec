import { enumeration, type Open, open, optional, required, type ShapeOf, structure, timestamp } from "../../src/schema/index.js";
import { type Arn, arn, type ProgramManagementAccountId, programManagementAccountId } from "./identifiers.js";
import { accountId, type Catalog, catalog, displayName, revision } from "./scalars.js";

/** The channel program that an account takes part in. */
export const Program = {
  /** Distributors. */
  DISTRIBUTION: "DISTRIBUTION",
  /** Sellers downstream of a distributor. */
  DISTRIBUTION_SELLER: "DISTRIBUTION_SELLER",
  /** Resellers that serve their customers themselves. */
  SOLUTION_PROVIDER: "SOLUTION_PROVIDER",
} as const;
/** The channel program that an account takes part in. */
export type Program = (typeof Program)[keyof typeof Program];

/** How far a program management account is. */
export const ProgramManagementAccountStatus = {
  /** Its handshake was accepted. */
  ACTIVE: "ACTIVE",
  /** It takes no part any more. */
  INACTIVE: "INACTIVE",
  /** Its handshake has not been accepted yet. */
  PENDING: "PENDING",
} as const;
/** How far a program management account is. */
export type ProgramManagementAccountStatus = (typeof ProgramManagementAccountStatus)[keyof typeof ProgramManagementAccountStatus];

export const program: ShapeOf<Program> = enumeration("DISTRIBUTION DISTRIBUTION_SELLER SOLUTION_PROVIDER");
export const programManagementAccountStatus: ShapeOf<ProgramManagementAccountStatus> = enumeration("ACTIVE INACTIVE PENDING");

/** A program management account as a list shows it. */
export interface ProgramManagementAccountSummary {
  /** `pma-` and 13 lower-case letters or digits. */
  id: ProgramManagementAccountId;
  /** Counts up with each update; an update names the one it is based on. */
  revision: string;
  /** The catalog it lives in. */
  catalog: Catalog;
  /** The channel program; perhaps a value that is newer than this package. */
  program: Open<Program>;
  /** The name it was given. */
  displayName: string;
  /** The AWS management account (12 digits) that it ties to the program. */
  accountId: string;
  /** The Amazon Resource Name. */
  arn: Arn;
  /** When it was created. */
  createdAt: Date;
  /** When it was last updated. */
  updatedAt: Date;
  /** When it takes effect, where that is known. */
  startDate?: Date | undefined;
  /** How far it is; perhaps a value that is newer than this package. */
  status: Open<ProgramManagementAccountStatus>;
}

export const programManagementAccountSummary: ShapeOf<ProgramManagementAccountSummary> = structure<ProgramManagementAccountSummary>({
  id: required(programManagementAccountId),
  revision: required(revision),
  catalog: required(catalog),
  program: required(open(program)),
  displayName: required(displayName),
  accountId: required(accountId),
  arn: required(arn),
  createdAt: required(timestamp()),
  updatedAt: required(timestamp()),
  startDate: optional(timestamp()),
  status: required(open(programManagementAccountStatus)),
});

/** A program management account that was just created. */
export interface CreateProgramManagementAccountDetail {
  /** `pma-` and 13 lower-case letters or digits. */
  id: ProgramManagementAccountId;
  /** The Amazon Resource Name. */
  arn: Arn;
}

export const createProgramManagementAccountDetail: ShapeOf<CreateProgramManagementAccountDetail> =
  structure<CreateProgramManagementAccountDetail>({ id: required(programManagementAccountId), arn: required(arn) });

/** A program management account that was just updated. */
export interface UpdateProgramManagementAccountDetail {
  /** `pma-` and 13 lower-case letters or digits. */
  id: ProgramManagementAccountId;
  /** The Amazon Resource Name. */
  arn: Arn;
  /** The new revision. */
  revision: string;
  /** The name it has now. */
  displayName: string;
}

export const updateProgramManagementAccountDetail: ShapeOf<UpdateProgramManagementAccountDetail> =
  structure<UpdateProgramManagementAccountDetail>({
    id: required(programManagementAccountId),
    arn: required(arn),
    revision: required(revision),
    displayName: required(displayName),
  });
