import {
  AcceptChannelHandshakeCommand,
  CancelChannelHandshakeCommand,
  CreateChannelHandshakeCommand,
  type HandshakeStatus,
  ListChannelHandshakesCommand,
  RejectChannelHandshakeCommand,
} from "partnercentral-channel";
import { type OperationCase, operationCase } from "../operation-case.js";

const id = "ch-4fj3bd2o3vb91";
const arn = `arn:aws:partnercentral:us-east-1:111122223333:catalog/AWS/channel-handshake/${id}` as const;
const account = "arn:aws:partnercentral:us-east-1:111122223333:catalog/AWS/program-management-account/pma-u8ic702rtzng8" as const;
const relationship = `${account}/relationship/rs-l9o4fj3b5zb91` as const;

/** Accepting, canceling and rejecting differ in the status that they lead to. */
const answering = (status: HandshakeStatus) => ({
  inputs: { smallest: { catalog: "AWS", identifier: id }, full: { catalog: "AWS", identifier: arn } },
  answers: {
    full: { body: { channelHandshakeDetail: { id, arn, status } }, output: { channelHandshakeDetail: { id, arn, status } } },
    newer: {
      body: { channelHandshakeDetail: { id, arn, status: "ESCALATED", note: "Between friends" }, warnings: [] },
      output: { channelHandshakeDetail: { id, arn, status: "ESCALATED" } },
    },
  } as const,
  wrongInputs: [
    ["catalog", ""],
    ["identifier", "rs-l9o4fj3b5zb91"],
    ["identifier", undefined],
  ] as const,
  wrongAnswers: [
    ["channelHandshakeDetail", undefined, "nothing, expected an object"],
    ["channelHandshakeDetail.arn", undefined, "nothing, expected a string"],
    ["channelHandshakeDetail.id", undefined, "nothing, expected a string"],
    ["channelHandshakeDetail.status", true, "a boolean, expected a string"],
  ] as const,
  furtherExceptions: [],
  hasToken: false,
});

/** With nothing but what every handshake has. */
const summary = {
  id,
  arn,
  catalog: "AWS",
  handshakeType: "START_SERVICE_PERIOD",
  ownerAccountId: "111122223333",
  senderAccountId: "111122224444",
  receiverAccountId: "333322221111",
  associatedResourceId: "rs-u8ic702rtfew1",
  createdAt: "2025-04-29T16:18:16.000Z",
  updatedAt: "2025-05-02T16:18:16.250Z",
  status: "PENDING",
} as const;
const decodedSummary = {
  ...summary,
  createdAt: new Date("2025-04-29T16:18:16Z"),
  updatedAt: new Date("2025-05-02T16:18:16.250Z"),
};
const noticePeriod = { note: "Welcome aboard", servicePeriodType: "MINIMUM_NOTICE_PERIOD", minimumNoticeDays: "14" } as const;
const commitment = {
  note: "As agreed in May",
  servicePeriodType: "FIXED_COMMITMENT_PERIOD",
  startDate: "2025-02-02T00:00:00.000Z",
  endDate: "2027-03-31T00:00:00.000Z",
} as const;
const decodedCommitment = { ...commitment, startDate: new Date("2025-02-02T00:00:00Z"), endDate: new Date("2027-03-31T00:00:00Z") };
const ofAccount = {
  handshakeType: "PROGRAM_MANAGEMENT_ACCOUNT",
  associatedResourceId: "pma-u8ic702rtfew1",
  detail: { programManagementAccountHandshakeDetail: { program: "SOLUTION_PROVIDER" } },
} as const;
const revoking = { ...summary, handshakeType: "REVOKE_SERVICE_PERIOD" } as const;
const decodedRevoking = { ...decodedSummary, handshakeType: "REVOKE_SERVICE_PERIOD" } as const;

export const channelHandshakeCases: readonly OperationCase[] = [
  operationCase(AcceptChannelHandshakeCommand, answering("ACCEPTED")),
  operationCase(CancelChannelHandshakeCommand, answering("CANCELED")),
  operationCase(CreateChannelHandshakeCommand, {
    inputs: {
      smallest: { handshakeType: "PROGRAM_MANAGEMENT_ACCOUNT", catalog: "AWS", associatedResourceIdentifier: "pma-123abc456def7" },
      full: {
        handshakeType: "START_SERVICE_PERIOD",
        catalog: "AWS",
        associatedResourceIdentifier: relationship,
        payload: { startServicePeriodPayload: { programManagementAccountIdentifier: account, ...noticePeriod } },
        clientToken: "token-of-the-caller",
        tags: [{ key: "cost-center", value: "42" }],
      },
      "fixed-commitment-period": {
        handshakeType: "START_SERVICE_PERIOD",
        catalog: "AWS",
        associatedResourceIdentifier: "rs-l9o4fj3b5zb91",
        payload: {
          startServicePeriodPayload: {
            programManagementAccountIdentifier: "pma-u8ic702rtzng8",
            servicePeriodType: "FIXED_COMMITMENT_PERIOD",
            endDate: new Date("2026-07-01T00:00:00Z"),
          },
        },
      },
      "revoke-service-period": {
        handshakeType: "REVOKE_SERVICE_PERIOD",
        catalog: "AWS",
        associatedResourceIdentifier: "rs-l9o4fj3b5zb91",
        payload: {
          revokeServicePeriodPayload: { programManagementAccountIdentifier: "pma-u8ic702rtzng8", note: "The contract ends" },
        },
      },
    },
    answers: {
      full: { body: { channelHandshakeDetail: { id, arn } }, output: { channelHandshakeDetail: { id, arn } } },
      newer: {
        body: { channelHandshakeDetail: { id, arn, status: "PENDING" }, warnings: [] },
        output: { channelHandshakeDetail: { id, arn } },
      },
    },
    wrongInputs: [
      ["handshakeType", undefined],
      ["associatedResourceIdentifier", id],
      ["payload", {}],
      ["payload.startServicePeriodPayload.servicePeriodType", undefined],
      ["payload.startServicePeriodPayload.note", "two\nlines"],
      ["payload.startServicePeriodPayload.minimumNoticeDays", 14],
      [
        "payload",
        {
          startServicePeriodPayload: { programManagementAccountIdentifier: account, ...noticePeriod },
          revokeServicePeriodPayload: { programManagementAccountIdentifier: account },
        },
      ],
      ["tags[0].key", undefined],
    ],
    wrongAnswers: [
      ["channelHandshakeDetail", undefined, "nothing, expected an object"],
      ["channelHandshakeDetail.arn", undefined, "nothing, expected a string"],
      ["channelHandshakeDetail.id", 7, "a number, expected a string"],
    ],
    furtherExceptions: ["ConflictException", "ServiceQuotaExceededException"],
    hasToken: true,
  }),
  operationCase(ListChannelHandshakesCommand, {
    inputs: {
      smallest: { handshakeType: "START_SERVICE_PERIOD", catalog: "AWS", participantType: "SENDER" },
      full: {
        handshakeType: "START_SERVICE_PERIOD",
        catalog: "AWS",
        participantType: "RECEIVER",
        maxResults: 20,
        statuses: ["ACCEPTED", "PENDING"],
        associatedResourceIdentifiers: ["rs-123abc456def7", relationship],
        handshakeTypeFilters: {
          startServicePeriodTypeFilters: { servicePeriodTypes: ["FIXED_COMMITMENT_PERIOD", "MINIMUM_NOTICE_PERIOD"] },
        },
        handshakeTypeSort: { startServicePeriodTypeSort: { sortOrder: "Descending", sortBy: "UpdatedAt" } },
        nextToken: "token-of-page-2",
      },
      "revoke-service-period": {
        handshakeType: "REVOKE_SERVICE_PERIOD",
        catalog: "AWS",
        participantType: "SENDER",
        handshakeTypeFilters: { revokeServicePeriodTypeFilters: { servicePeriodTypes: ["MINIMUM_NOTICE_PERIOD"] } },
        handshakeTypeSort: { revokeServicePeriodTypeSort: { sortOrder: "Ascending", sortBy: "UpdatedAt" } },
      },
      "program-management-account": {
        handshakeType: "PROGRAM_MANAGEMENT_ACCOUNT",
        catalog: "AWS",
        participantType: "SENDER",
        handshakeTypeFilters: { programManagementAccountTypeFilters: { programs: ["SOLUTION_PROVIDER"] } },
        handshakeTypeSort: { programManagementAccountTypeSort: { sortOrder: "Descending", sortBy: "UpdatedAt" } },
      },
    },
    answers: {
      full: {
        body: {
          items: [
            { ...summary, senderDisplayName: "Reseller of Examples", detail: { startServicePeriodHandshakeDetail: noticePeriod } },
            { ...summary, detail: { startServicePeriodHandshakeDetail: commitment } },
          ],
          nextToken: "token-of-page-3",
        },
        output: {
          items: [
            { ...decodedSummary, senderDisplayName: "Reseller of Examples", detail: { startServicePeriodHandshakeDetail: noticePeriod } },
            { ...decodedSummary, detail: { startServicePeriodHandshakeDetail: decodedCommitment } },
          ],
          nextToken: "token-of-page-3",
        },
      },
      "revoke-service-period": {
        body: {
          items: [
            { ...revoking, detail: { revokeServicePeriodHandshakeDetail: noticePeriod } },
            { ...revoking, detail: { revokeServicePeriodHandshakeDetail: commitment } },
          ],
        },
        output: {
          items: [
            { ...decodedRevoking, detail: { revokeServicePeriodHandshakeDetail: noticePeriod } },
            { ...decodedRevoking, detail: { revokeServicePeriodHandshakeDetail: decodedCommitment } },
          ],
        },
      },
      "program-management-account": {
        body: { items: [{ ...summary, ...ofAccount }] },
        output: { items: [{ ...decodedSummary, ...ofAccount }] },
      },
      "optional-members-absent": { body: { items: [summary] }, output: { items: [decodedSummary] } },
      empty: { body: { items: [] }, output: { items: [] } },
      newer: {
        body: {
          items: [
            {
              ...summary,
              handshakeType: "TRANSFER",
              detail: { transferHandshakeDetail: { note: "Between friends", receivers: [1, null] } },
              priority: 1,
            },
            {
              ...summary,
              status: "ESCALATED",
              detail: { startServicePeriodHandshakeDetail: { servicePeriodType: "TRIAL", discount: "10" } },
            },
            { ...summary, detail: { programManagementAccountHandshakeDetail: { program: "REFERRAL" } } },
          ],
          total: 3,
        },
        output: {
          items: [
            {
              ...decodedSummary,
              handshakeType: "TRANSFER",
              detail: { $unknown: ["transferHandshakeDetail", { note: "Between friends", receivers: [1, null] }] },
            },
            { ...decodedSummary, status: "ESCALATED", detail: { startServicePeriodHandshakeDetail: { servicePeriodType: "TRIAL" } } },
            { ...decodedSummary, detail: { programManagementAccountHandshakeDetail: { program: "REFERRAL" } } },
          ],
        },
      },
    },
    wrongInputs: [
      ["participantType", undefined],
      ["maxResults", 1.5],
      ["statuses", "ACCEPTED"],
      ["associatedResourceIdentifiers[1]", id],
      ["handshakeTypeFilters.startServicePeriodTypeFilters.servicePeriodTypes", "MINIMUM_NOTICE_PERIOD"],
      ["handshakeTypeSort", {}],
      ["handshakeTypeSort.startServicePeriodTypeSort.sortOrder", undefined],
    ],
    wrongAnswers: [
      ["items", null, "null, expected a list"],
      ["items[1].createdAt", undefined, "nothing, expected an ISO 8601 date-time"],
      ["items[0].receiverAccountId", undefined, "nothing, expected a string"],
      ["items[0].associatedResourceId", undefined, "nothing, expected a string"],
      ["items[1].detail", {}, "an object, expected an object with exactly one member"],
      ["items[1].detail.startServicePeriodHandshakeDetail.endDate", "soon", "a string, expected an ISO 8601 date-time"],
      ["items[0].detail.startServicePeriodHandshakeDetail.minimumNoticeDays", 14, "a number, expected a string"],
    ],
    furtherExceptions: [],
    hasToken: false,
  }),
  operationCase(RejectChannelHandshakeCommand, answering("REJECTED")),
];
