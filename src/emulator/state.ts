import type { RelationshipDetail } from "../../commands/index.js";

/** A program management account that the local service knows from the start. */
export interface EmulatorProgramManagementAccount {
  /** `pma-` and 13 lower-case letters or digits. */
  readonly id: string;
  /** `Sandbox`, `AWS`, or another. */
  readonly catalog: string;
  /** The AWS account (12 digits) that it ties to the program, and whose keys may use it. */
  readonly accountId: string;
}

/** Everything the local service remembers. */
export interface State {
  readonly programManagementAccounts: ReadonlyMap<string, EmulatorProgramManagementAccount>;
  /** By id, in the order of their creation. */
  readonly relationships: Map<string, RelationshipDetail>;
  /** Numbers the resources, so that a program that runs twice sees the same ids twice. */
  nextNumber: number;
}

export function createState(accounts: readonly EmulatorProgramManagementAccount[]): State {
  return {
    programManagementAccounts: new Map(accounts.map((account) => [account.id, account])),
    relationships: new Map(),
    nextNumber: 1,
  };
}

/** `rs-0000000000001`, `rs-0000000000002`, ... */
export function nextId<Prefix extends string>(state: State, prefix: Prefix): `${Prefix}-${string}` {
  const id = `${prefix}-${state.nextNumber.toString(36).padStart(13, "0")}` as const;
  state.nextNumber += 1;
  return id;
}
