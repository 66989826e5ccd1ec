import {
  enumeration,
  type Open,
  type OneOf,
  open,
  optional,
  required,
  type ShapeOf,
  string,
  structure,
  timestamp,
  union,
} from "../../src/schema/index.js";
import {
  type Arn,
  arn,
  type AssociatedResourceId,
  associatedResourceId,
  type ChannelHandshakeId,
  channelHandshakeId,
} from "./identifiers.js";
import { type Program, program } from "./program-management-account.js";
import { accountId, type Catalog, catalog } from "./scalars.js";
import { minimumNoticeDays, note, type ServicePeriodType, servicePeriodType } from "./service-period.js";

/** What a handshake asks consent for. */
export const HandshakeType = {
  /** To make an account a program management account. */
  PROGRAM_MANAGEMENT_ACCOUNT: "PROGRAM_MANAGEMENT_ACCOUNT",
  /** To end a service period early. */
  REVOKE_SERVICE_PERIOD: "REVOKE_SERVICE_PERIOD",
  /** To begin a service period. */
  START_SERVICE_PERIOD: "START_SERVICE_PERIOD",
} as const;
/** What a handshake asks consent for. */
export type HandshakeType = (typeof HandshakeType)[keyof typeof HandshakeType];

/** How far a handshake is. All but `PENDING` are final. */
export const HandshakeStatus = {
  /** The receiver consented. */
  ACCEPTED: "ACCEPTED",
  /** The sender withdrew it. */
  CANCELED: "CANCELED",
  /** Nobody answered for 30 days. */
  EXPIRED: "EXPIRED",
  /** It waits for the receiver's answer. */
  PENDING: "PENDING",
  /** The receiver refused. */
  REJECTED: "REJECTED",
} as const;
/** How far a handshake is. All but `PENDING` are final. */
export type HandshakeStatus = (typeof HandshakeStatus)[keyof typeof HandshakeStatus];

/** Which side of a handshake the caller is on. */
export const ParticipantType = { RECEIVER: "RECEIVER", SENDER: "SENDER" } as const;
/** Which side of a handshake the caller is on. */
export type ParticipantType = (typeof ParticipantType)[keyof typeof ParticipantType];

export const handshakeType: ShapeOf<HandshakeType> = enumeration("PROGRAM_MANAGEMENT_ACCOUNT REVOKE_SERVICE_PERIOD START_SERVICE_PERIOD");
export const handshakeStatus: ShapeOf<HandshakeStatus> = enumeration("ACCEPTED CANCELED EXPIRED PENDING REJECTED");
export const participantType: ShapeOf<ParticipantType> = enumeration("RECEIVER SENDER");

/** What is known of a service period that a handshake is to start. */
export interface StartServicePeriodHandshakeDetail {
  /** What the sender wrote to the receiver. */
  note?: string | undefined;
  /** How the period ends; perhaps a value that is newer than this package. */
  servicePeriodType?: Open<ServicePeriodType> | undefined;
  /** The notice in days, as a string: `"14"`, `"30"` or `"60"`. */
  minimumNoticeDays?: string | undefined;
  /** When it begins. */
  startDate?: Date | undefined;
  /** When it ends. */
  endDate?: Date | undefined;
}

/** What is known of the service period that a handshake is to end. */
export interface RevokeServicePeriodHandshakeDetail extends StartServicePeriodHandshakeDetail {}

/** What is known of the program management account that a handshake is to activate. */
export interface ProgramManagementAccountHandshakeDetail {
  /** The channel program; perhaps a value that is newer than this package. */
  program?: Open<Program> | undefined;
}

/** What a handshake is about, by its type. */
export type HandshakeDetail = OneOf<{
  /** Of a `START_SERVICE_PERIOD` handshake. */
  startServicePeriodHandshakeDetail: StartServicePeriodHandshakeDetail;
  /** Of a `REVOKE_SERVICE_PERIOD` handshake. */
  revokeServicePeriodHandshakeDetail: RevokeServicePeriodHandshakeDetail;
  /** Of a `PROGRAM_MANAGEMENT_ACCOUNT` handshake. */
  programManagementAccountHandshakeDetail: ProgramManagementAccountHandshakeDetail;
}>;

/** A handshake as a list shows it. */
export interface ChannelHandshakeSummary {
  /** `ch-` and 13 lower-case letters or digits. */
  id: ChannelHandshakeId;
  /** The Amazon Resource Name. */
  arn: Arn;
  /** The catalog it lives in. */
  catalog: Catalog;
  /** What it asks consent for; perhaps a value that is newer than this package. */
  handshakeType: Open<HandshakeType>;
  /** The AWS account (12 digits) that owns it: the partner's. */
  ownerAccountId: string;
  /** The AWS account (12 digits) that asks. */
  senderAccountId: string;
  /** The name of the partner who asks, as the receiver sees it. */
  senderDisplayName?: string | undefined;
  /** The AWS account (12 digits) that is asked. */
  receiverAccountId: string;
  /** The program management account (`pma-...`) or relationship (`rs-...`) it is about. */
  associatedResourceId: AssociatedResourceId;
  /** What it is about, by its type. */
  detail?: HandshakeDetail | undefined;
  /** When it was created. It expires 30 days later. */
  createdAt: Date;
  /** When it was last updated. */
  updatedAt: Date;
  /** How far it is; perhaps a value that is newer than this package. */
  status: Open<HandshakeStatus>;
}

const servicePeriodDetail: ShapeOf<StartServicePeriodHandshakeDetail> = structure<StartServicePeriodHandshakeDetail>({
  note: optional(note),
  servicePeriodType: optional(open(servicePeriodType)),
  minimumNoticeDays: optional(minimumNoticeDays),
  startDate: optional(timestamp()),
  endDate: optional(timestamp()),
});

export const channelHandshakeSummary: ShapeOf<ChannelHandshakeSummary> = structure<ChannelHandshakeSummary>({
  id: required(channelHandshakeId),
  arn: required(arn),
  catalog: required(catalog),
  handshakeType: required(open(handshakeType)),
  ownerAccountId: required(accountId),
  senderAccountId: required(accountId),
  senderDisplayName: optional(
    string({ minLength: 1, maxLength: 40, pattern: /^[\x00-\x7E\xA9\xAE\xA2-\xA5\u202F]+$/, means: "a partner's name", redact: "omit" }),
  ),
  receiverAccountId: required(accountId),
  associatedResourceId: required(associatedResourceId),
  detail: optional(
    union<HandshakeDetail>({
      startServicePeriodHandshakeDetail: servicePeriodDetail,
      revokeServicePeriodHandshakeDetail: servicePeriodDetail,
      programManagementAccountHandshakeDetail: structure<ProgramManagementAccountHandshakeDetail>({ program: optional(open(program)) }),
    }),
  ),
  createdAt: required(timestamp()),
  updatedAt: required(timestamp()),
  status: required(open(handshakeStatus)),
});

/** A handshake that was just answered or canceled. */
export interface HandshakeOutcome {
  /** `ch-` and 13 lower-case letters or digits. */
  id: ChannelHandshakeId;
  /** The Amazon Resource Name. */
  arn: Arn;
  /** How far it is now; perhaps a value that is newer than this package. */
  status: Open<HandshakeStatus>;
}

export const handshakeOutcome: ShapeOf<HandshakeOutcome> = structure<HandshakeOutcome>({
  id: required(channelHandshakeId),
  arn: required(arn),
  status: required(open(handshakeStatus)),
});

/** A handshake that was just created. */
export interface CreateChannelHandshakeDetail {
  /** `ch-` and 13 lower-case letters or digits. */
  id: ChannelHandshakeId;
  /** The Amazon Resource Name. */
  arn: Arn;
}

export const createChannelHandshakeDetail: ShapeOf<CreateChannelHandshakeDetail> = structure<CreateChannelHandshakeDetail>({
  id: required(channelHandshakeId),
  arn: required(arn),
});
