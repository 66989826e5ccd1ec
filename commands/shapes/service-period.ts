import { enumeration, type OneOf, optional, required, type ShapeOf, string, structure, timestamp, union } from "../../src/schema/index.js";
import { programManagementAccountIdentifier } from "./identifiers.js";

/** How a service period ends. */
export const ServicePeriodType = {
  /** At a fixed date, 60 to 365 days ahead. */
  FIXED_COMMITMENT_PERIOD: "FIXED_COMMITMENT_PERIOD",
  /** Some days after notice was given. */
  MINIMUM_NOTICE_PERIOD: "MINIMUM_NOTICE_PERIOD",
} as const;
/** How a service period ends. */
export type ServicePeriodType = (typeof ServicePeriodType)[keyof typeof ServicePeriodType];

export const servicePeriodType: ShapeOf<ServicePeriodType> = enumeration("FIXED_COMMITMENT_PERIOD MINIMUM_NOTICE_PERIOD");

export const minimumNoticeDays: ShapeOf<string> = string({
  minLength: 1,
  maxLength: 10,
  pattern: /^[0-9]*$/,
  means: "a number of days in digits",
});

export const note: ShapeOf<string> = string({
  minLength: 1,
  maxLength: 300,
  pattern: /^[^\x00-\x1F\x7F]*$/,
  means: "a note without control characters",
  redact: "omit",
});

/** The service period that a handshake is to start. */
export interface StartServicePeriodPayload {
  /** The program management account (`pma-...`, or its ARN) that the relationship belongs to. */
  programManagementAccountIdentifier: string;
  /** What the period's end depends on. */
  servicePeriodType: ServicePeriodType;
  /** What the receiver is told: 1-300 characters, none of them control characters. */
  note?: string | undefined;
  /** The notice in days, as a string: `"14"`, `"30"` or `"60"`. For a minimum notice period. */
  minimumNoticeDays?: string | undefined;
  /** The end, 60 to 365 days ahead. For a fixed commitment period. */
  endDate?: Date | undefined;
}

/** The service period that a handshake is to end. */
export interface RevokeServicePeriodPayload {
  /** The program management account (`pma-...`, or its ARN) that the relationship belongs to. */
  programManagementAccountIdentifier: string;
  /** What the receiver is told: 1-300 characters, none of them control characters. */
  note?: string | undefined;
}

/** What a handshake over a service period says; one over a program management account has none. */
export type ChannelHandshakePayload = OneOf<{
  /** For a `START_SERVICE_PERIOD` handshake. */
  startServicePeriodPayload: StartServicePeriodPayload;
  /** For a `REVOKE_SERVICE_PERIOD` handshake. */
  revokeServicePeriodPayload: RevokeServicePeriodPayload;
}>;

export const channelHandshakePayload: ShapeOf<ChannelHandshakePayload> = union<ChannelHandshakePayload>({
  startServicePeriodPayload: structure<StartServicePeriodPayload>({
    programManagementAccountIdentifier: required(programManagementAccountIdentifier),
    servicePeriodType: required(servicePeriodType),
    note: optional(note),
    minimumNoticeDays: optional(minimumNoticeDays),
    endDate: optional(timestamp()),
  }),
  revokeServicePeriodPayload: structure<RevokeServicePeriodPayload>({
    programManagementAccountIdentifier: required(programManagementAccountIdentifier),
    note: optional(note),
  }),
});
