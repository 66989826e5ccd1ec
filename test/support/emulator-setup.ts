import {
  CreateChannelHandshakeCommand,
  type CreateChannelHandshakeCommandInput,
  CreateProgramManagementAccountCommand,
  type CreateProgramManagementAccountCommandInput,
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  type PartnerCentralChannelClient,
} from "partnercentral-channel";
import {
  Emulator,
  emulatorCredentials,
  emulatorCustomerCredentials,
  type EmulatorOptions,
  emulatorRequestHandler,
} from "partnercentral-channel/emulator";
import { relationshipInput } from "./relationship-input.js";
import { promptRetries, testClient } from "./test-client.js";

export const partner: string = emulatorCredentials.accountId;
export const customer: string = emulatorCustomerCredentials.accountId;
/** The program management account that the local service has from the start. */
export const activeAccount = "pma-sandbox000001";

export interface EmulatorSetup {
  readonly emulator: Emulator;
  /** The client of the partner. */
  readonly client: PartnerCentralChannelClient;
  /** The client of the customer, and of the management account that `createAccount` reports. */
  readonly customerClient: PartnerCentralChannelClient;
  createRelationship(overrides?: Partial<CreateRelationshipCommandInput>): Promise<string>;
  createAccount(overrides?: Partial<CreateProgramManagementAccountCommandInput>): Promise<string>;
  createHandshake(
    input: Pick<CreateChannelHandshakeCommandInput, "handshakeType" | "associatedResourceIdentifier" | "payload">,
  ): Promise<string>;
}

/** A local service with a partner and a customer, whose clients leave the validation to it. */
export function emulatorSetup(options: EmulatorOptions = {}): EmulatorSetup {
  const emulator = new Emulator(options);
  const requestHandler = emulatorRequestHandler(emulator);
  const config = { requestHandler, retryStrategy: promptRetries(1), validateInput: false };
  const client = testClient(config);
  return {
    emulator,
    client,
    customerClient: testClient({ ...config, credentials: emulatorCustomerCredentials }),
    async createRelationship(overrides) {
      const { relationshipDetail } = await client.send(new CreateRelationshipCommand(relationshipInput(overrides)));
      return relationshipDetail.id;
    },
    async createAccount(overrides) {
      const input = {
        catalog: "Sandbox",
        program: "SOLUTION_PROVIDER",
        displayName: "Account",
        accountId: customer,
        ...overrides,
      } as const;
      const { programManagementAccountDetail } = await client.send(new CreateProgramManagementAccountCommand(input));
      return programManagementAccountDetail.id;
    },
    async createHandshake(input) {
      const { channelHandshakeDetail } = await client.send(new CreateChannelHandshakeCommand({ catalog: "Sandbox", ...input }));
      return channelHandshakeDetail.id;
    },
  };
}

/** The payload of a handshake over a service period that notice can end. */
export const noticePeriod: NonNullable<CreateChannelHandshakeCommandInput["payload"]> = {
  startServicePeriodPayload: {
    programManagementAccountIdentifier: activeAccount,
    servicePeriodType: "MINIMUM_NOTICE_PERIOD",
    minimumNoticeDays: "30",
  },
};
