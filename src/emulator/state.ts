import type {
  ChannelHandshakeSummary,
  Program,
  ProgramManagementAccountStatus,
  ProgramManagementAccountSummary,
  RelationshipDetail,
  SupportPlan,
  Tag,
} from "../../commands/index.js";
import { programManagementAccountArn } from "./arn.js";

/** A program management account that the local service knows from the start. */
export interface EmulatorProgramManagementAccount {
  /** `pma-` and 13 lower-case letters or digits. */
  readonly id: string;
  /** `Sandbox`, `AWS`, or another. */
  readonly catalog: string;
  /** The AWS management account (12 digits) that it ties to the program. Its keys may use it. */
  readonly accountId: string;
  /** The partner's AWS account (12 digits), whose keys may use it too. Default: `accountId`. */
  readonly ownerAccountId?: string;
  /** Default: `SOLUTION_PROVIDER`. */
  readonly program?: Program;
  /** Default: its id. */
  readonly displayName?: string;
  /** Default: `ACTIVE`. */
  readonly status?: ProgramManagementAccountStatus;
}

/** What the local service keeps of a program management account. */
export interface Account extends ProgramManagementAccountSummary {
  /** The partner's AWS account. */
  readonly ownerAccountId: string;
}

/** What the local service keeps of a relationship. */
export interface Relationship extends RelationshipDetail {
  requestedSupportPlan?: SupportPlan | undefined;
}

/** Everything the local service remembers, by id and in the order of its creation. */
export interface State {
  readonly accounts: Map<string, Account>;
  readonly relationships: Map<string, Relationship>;
  readonly handshakes: Map<string, ChannelHandshakeSummary>;
  /** By the ARN of the resource. */
  readonly tags: Map<string, Tag[]>;
  /** Numbers the resources, so that a program that runs twice sees the same ids twice. */
  nextNumber: number;
}

export function createState(accounts: readonly EmulatorProgramManagementAccount[], now: Date): State {
  return {
    accounts: new Map(accounts.map((account) => [account.id, initialAccount(account, now)])),
    relationships: new Map(),
    handshakes: new Map(),
    tags: new Map(),
    nextNumber: 1,
  };
}

function initialAccount(given: EmulatorProgramManagementAccount, now: Date): Account {
  const {
    catalog,
    accountId,
    ownerAccountId = accountId,
    program = "SOLUTION_PROVIDER",
    displayName = given.id,
    status = "ACTIVE",
  } = given;
  // Whoever sets the local service up chooses the id; requests can only name one of the right form.
  const id = given.id as Account["id"];
  const arn = programManagementAccountArn({ ownerAccountId, catalog, id });
  return {
    id,
    arn,
    revision: "1",
    catalog,
    program,
    displayName,
    accountId,
    ownerAccountId,
    status,
    createdAt: now,
    updatedAt: now,
    ...(status === "ACTIVE" && { startDate: now }),
  };
}

/** `rs-0000000000001`, `rs-0000000000002`, ... */
export function nextId<Prefix extends string>(state: State, prefix: Prefix): `${Prefix}-${string}` {
  const id = `${prefix}-${state.nextNumber.toString(36).padStart(13, "0")}` as const;
  state.nextNumber += 1;
  // An account that was there from the start may have it.
  return state.accounts.has(id) ? nextId(state, prefix) : id;
}
