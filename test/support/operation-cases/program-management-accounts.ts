import {
  CreateProgramManagementAccountCommand,
  DeleteProgramManagementAccountCommand,
  ListProgramManagementAccountsCommand,
  UpdateProgramManagementAccountCommand,
} from "partnercentral-channel";
import { type OperationCase, operationCase } from "../operation-case.js";

const id = "pma-u8ic702rtzng8";
const arn = `arn:aws:partnercentral:us-east-1:111122223333:catalog/AWS/program-management-account/${id}` as const;
const smallest = { catalog: "AWS", identifier: id };
const newAccount = {
  catalog: "AWS",
  program: "SOLUTION_PROVIDER",
  displayName: "Reseller of Examples",
  accountId: "444455556666",
} as const;

/** With nothing but what every program management account has. */
const summary = {
  id,
  revision: "4",
  catalog: "AWS",
  program: "SOLUTION_PROVIDER",
  displayName: "Reseller of Examples",
  accountId: "444455556666",
  arn,
  createdAt: "2024-04-29T08:52:46.397Z",
  updatedAt: "2024-05-02T16:18:16.432Z",
  status: "PENDING",
} as const;
const decodedSummary = {
  ...summary,
  createdAt: new Date("2024-04-29T08:52:46.397Z"),
  updatedAt: new Date("2024-05-02T16:18:16.432Z"),
};

export const programManagementAccountCases: readonly OperationCase[] = [
  operationCase(CreateProgramManagementAccountCommand, {
    inputs: {
      smallest: newAccount,
      full: { ...newAccount, clientToken: "token-of-the-caller", tags: [{ key: "cost-center", value: "42" }] },
    },
    answers: {
      full: { body: { programManagementAccountDetail: { id, arn } }, output: { programManagementAccountDetail: { id, arn } } },
      newer: {
        body: { programManagementAccountDetail: { id, arn, status: "PENDING" }, warnings: [] },
        output: { programManagementAccountDetail: { id, arn } },
      },
    },
    wrongInputs: [
      ["program", undefined],
      ["displayName", "two\nlines"],
      ["accountId", "44445555666"],
      ["tags[0].value", undefined],
    ],
    wrongAnswers: [
      ["programManagementAccountDetail", undefined, "nothing, expected an object"],
      ["programManagementAccountDetail.id", undefined, "nothing, expected a string"],
      ["programManagementAccountDetail.arn", 7, "a number, expected a string"],
    ],
    furtherExceptions: ["ConflictException", "ServiceQuotaExceededException"],
    hasToken: true,
  }),
  operationCase(DeleteProgramManagementAccountCommand, {
    inputs: { smallest, full: { catalog: "AWS", identifier: arn, clientToken: "token-of-the-caller" } },
    answers: { full: { body: {}, output: {} }, newer: { body: { programManagementAccountDetail: { id } }, output: {} } },
    wrongInputs: [
      ["catalog", undefined],
      ["identifier", "pma-u8ic702"],
      ["clientToken", ""],
    ],
    wrongAnswers: [],
    furtherExceptions: ["ConflictException"],
    hasToken: true,
  }),
  operationCase(ListProgramManagementAccountsCommand, {
    inputs: {
      smallest: { catalog: "AWS" },
      full: {
        catalog: "AWS",
        maxResults: 20,
        displayNames: ["Reseller of Examples", "Another Reseller"],
        programs: ["SOLUTION_PROVIDER", "DISTRIBUTION"],
        accountIds: ["444455556666", "777788889999"],
        statuses: ["PENDING", "ACTIVE"],
        sort: { sortOrder: "Ascending", sortBy: "UpdatedAt" },
        nextToken: "token-of-page-2",
      },
    },
    answers: {
      full: {
        body: { items: [summary, { ...summary, status: "ACTIVE", startDate: "2024-05-03T00:00:00Z" }], nextToken: "token-of-page-3" },
        output: {
          items: [decodedSummary, { ...decodedSummary, status: "ACTIVE", startDate: new Date("2024-05-03T00:00:00Z") }],
          nextToken: "token-of-page-3",
        },
      },
      empty: { body: { items: [] }, output: { items: [] } },
      newer: {
        body: { items: [{ ...summary, program: "REFERRAL", status: "SUSPENDED", tier: "gold" }], total: 1 },
        output: { items: [{ ...decodedSummary, program: "REFERRAL", status: "SUSPENDED" }] },
      },
    },
    wrongInputs: [
      ["maxResults", 0],
      ["displayNames", "Reseller of Examples"],
      ["accountIds[1]", 777788889999],
      ["statuses[0]", null],
      ["sort.sortOrder", undefined],
    ],
    wrongAnswers: [
      ["items", undefined, "nothing, expected a list"],
      ["items[1].startDate", "2024-05-03", "a string, expected an ISO 8601 date-time"],
      ["items[1].status", undefined, "nothing, expected a string"],
      ["items[0].catalog", undefined, "nothing, expected a string"],
      ["nextToken", ["2"], "a list, expected a string"],
    ],
    furtherExceptions: [],
    hasToken: false,
  }),
  operationCase(UpdateProgramManagementAccountCommand, {
    inputs: { smallest, full: { catalog: "AWS", identifier: arn, revision: "4", displayName: "Reseller of More" } },
    answers: {
      full: {
        body: { programManagementAccountDetail: { id, arn, revision: "5", displayName: "Reseller of More" } },
        output: { programManagementAccountDetail: { id, arn, revision: "5", displayName: "Reseller of More" } },
      },
      newer: {
        body: { programManagementAccountDetail: { id, arn, revision: "5", displayName: "Reseller of More", status: "ACTIVE" } },
        output: { programManagementAccountDetail: { id, arn, revision: "5", displayName: "Reseller of More" } },
      },
    },
    wrongInputs: [
      ["identifier", undefined],
      ["revision", 4],
      ["displayName", ""],
    ],
    wrongAnswers: [
      ["programManagementAccountDetail", "pma-u8ic702rtzng8", "a string, expected an object"],
      ["programManagementAccountDetail.revision", undefined, "nothing, expected a string"],
      ["programManagementAccountDetail.displayName", undefined, "nothing, expected a string"],
    ],
    furtherExceptions: ["ConflictException"],
    hasToken: false,
  }),
];
