import {
  CreateRelationshipCommand,
  DeleteRelationshipCommand,
  GetRelationshipCommand,
  ListRelationshipsCommand,
  UpdateRelationshipCommand,
} from "partnercentral-channel";
import { type OperationCase, operationCase } from "../operation-case.js";
import { fullRelationshipInput, relationshipInput } from "../relationship-input.js";

const account = "arn:aws:partnercentral:us-east-1:111122223333:catalog/AWS/program-management-account/pma-u8ic702rtzng8" as const;
const arn = `${account}/relationship/rs-l9o4fj3b5zb91` as const;
const id = "rs-l9o4fj3b5zb91";
const smallest = { catalog: "AWS", identifier: id, programManagementAccountIdentifier: "pma-u8ic702rtzng8" };
/** The same relationship, named by ARNs. */
const byArn = { catalog: "AWS", identifier: arn, programManagementAccountIdentifier: account };

const summary = {
  arn,
  id,
  revision: "3",
  catalog: "AWS",
  associationType: "DOWNSTREAM_SELLER",
  programManagementAccountId: "pma-u8ic702rtzng8",
  associatedAccountId: "987654321012",
  displayName: "Seller Ltd",
  sector: "COMMERCIAL",
  createdAt: "2024-04-29T16:18:16Z",
  updatedAt: "2024-05-02T16:18:16.432Z",
  startDate: "2024-06-01T00:00:00Z",
} as const;
const decodedSummary = {
  ...summary,
  createdAt: new Date("2024-04-29T16:18:16Z"),
  updatedAt: new Date("2024-05-02T16:18:16.432Z"),
  startDate: new Date("2024-06-01T00:00:00Z"),
};
/** With nothing but what every relationship has. */
const { catalog: _catalog, sector: _sector, startDate: _startDate, ...bareSummary } = summary;
const { catalog: _decodedCatalog, sector: _decodedSector, startDate: _decodedStartDate, ...decodedBareSummary } = decodedSummary;

export const relationshipCases: readonly OperationCase[] = [
  operationCase(CreateRelationshipCommand, {
    inputs: {
      smallest: relationshipInput(),
      full: fullRelationshipInput,
      "partner-led-support": relationshipInput({
        requestedSupportPlan: {
          partnerLedSupport: { coverage: "MANAGEMENT_ACCOUNT_ONLY", tamLocation: "Lyon", provider: "DISTRIBUTOR" },
        },
      }),
      "resold-unified-operations": relationshipInput({
        requestedSupportPlan: {
          resoldUnifiedOperations: { coverage: "ENTIRE_ORGANIZATION", tamLocation: "Rome", chargeAccountId: "777788889999" },
        },
      }),
    },
    answers: {
      full: { body: { relationshipDetail: { arn, id } }, output: { relationshipDetail: { arn, id } } },
      newer: {
        body: { relationshipDetail: { arn, id, revision: "1" }, warnings: ["w"] },
        output: { relationshipDetail: { arn, id } },
      },
    },
    wrongInputs: [
      ["associatedAccountId", "1234"],
      ["sector", undefined],
      ["tags[1].key", ""],
      ["requestedSupportPlan", {}],
      ["requestedSupportPlan.resoldEnterprise.chargeAccountId", 777788889999],
    ],
    wrongAnswers: [
      ["relationshipDetail", undefined, "nothing, expected an object"],
      ["relationshipDetail.arn", undefined, "nothing, expected a string"],
      ["relationshipDetail.id", 7, "a number, expected a string"],
    ],
    furtherExceptions: ["ConflictException", "ServiceQuotaExceededException"],
    hasToken: true,
  }),
  operationCase(DeleteRelationshipCommand, {
    inputs: { smallest, full: { ...byArn, clientToken: "token-of-the-caller" } },
    answers: { full: { body: {}, output: {} }, newer: { body: { relationshipDetail: { id } }, output: {} } },
    wrongInputs: [
      ["identifier", "pma-u8ic702rtzng8"],
      ["programManagementAccountIdentifier", undefined],
      ["clientToken", "not visible: \u0000"],
    ],
    wrongAnswers: [],
    furtherExceptions: ["ConflictException"],
    hasToken: true,
  }),
  operationCase(GetRelationshipCommand, {
    inputs: { smallest, full: byArn },
    answers: {
      full: {
        body: { relationshipDetail: { ...summary, resaleAccountModel: "END_CUSTOMER" } },
        output: { relationshipDetail: { ...decodedSummary, resaleAccountModel: "END_CUSTOMER" } },
      },
      "optional-members-absent": { body: { relationshipDetail: bareSummary }, output: { relationshipDetail: decodedBareSummary } },
      newer: {
        body: { relationshipDetail: { ...bareSummary, sector: "EDUCATION", resaleAccountModel: "MARKETPLACE", region: "emea" } },
        output: { relationshipDetail: { ...decodedBareSummary, sector: "EDUCATION", resaleAccountModel: "MARKETPLACE" } },
      },
    },
    wrongInputs: [
      ["catalog", "AWS 2"],
      ["identifier", undefined],
      ["programManagementAccountIdentifier", "rs-l9o4fj3b5zb91"],
    ],
    wrongAnswers: [
      ["relationshipDetail", undefined, "nothing, expected an object"],
      ["relationshipDetail.revision", 3, "a number, expected a string"],
      ["relationshipDetail.associationType", undefined, "nothing, expected a string"],
      ["relationshipDetail.programManagementAccountId", undefined, "nothing, expected a string"],
      ["relationshipDetail.associatedAccountId", undefined, "nothing, expected a string"],
      ["relationshipDetail.displayName", undefined, "nothing, expected a string"],
      ["relationshipDetail.createdAt", undefined, "nothing, expected an ISO 8601 date-time"],
      ["relationshipDetail.updatedAt", "yesterday", "a string, expected an ISO 8601 date-time"],
      ["relationshipDetail.startDate", {}, "an object, expected an ISO 8601 date-time"],
    ],
    furtherExceptions: [],
    hasToken: false,
  }),
  operationCase(ListRelationshipsCommand, {
    inputs: {
      smallest: { catalog: "AWS" },
      full: {
        catalog: "AWS",
        maxResults: 100,
        associatedAccountIds: ["987654321012", "444455556666"],
        associationTypes: ["DOWNSTREAM_SELLER", "END_CUSTOMER"],
        displayNames: ["Seller Ltd", "Example Customer"],
        programManagementAccountIdentifiers: ["pma-u8ic702rtzng8", account],
        sort: { sortOrder: "Descending", sortBy: "UpdatedAt" },
        nextToken: "token-of-page-2",
      },
    },
    answers: {
      full: {
        body: { items: [summary, bareSummary], nextToken: "token-of-page-3" },
        output: { items: [decodedSummary, decodedBareSummary], nextToken: "token-of-page-3" },
      },
      empty: { body: { items: [] }, output: { items: [] } },
      newer: {
        body: { items: [{ ...bareSummary, associationType: "REFERRAL", resaleAccountModel: "END_CUSTOMER" }], total: 1 },
        output: { items: [{ ...decodedBareSummary, associationType: "REFERRAL" }] },
      },
    },
    wrongInputs: [
      ["maxResults", 101],
      ["associatedAccountIds[1]", "4444"],
      ["displayNames[0]", ""],
      ["programManagementAccountIdentifiers[1]", "rs-l9o4fj3b5zb91"],
      ["sort.sortBy", undefined],
      ["nextToken", "two words"],
    ],
    wrongAnswers: [
      ["items", undefined, "nothing, expected a list"],
      ["items", {}, "an object, expected a list"],
      ["items[0]", "rs-l9o4fj3b5zb91", "a string, expected an object"],
      ["items[1].createdAt", undefined, "nothing, expected an ISO 8601 date-time"],
      ["items[1].id", undefined, "nothing, expected a string"],
      ["nextToken", 2, "a number, expected a string"],
    ],
    furtherExceptions: [],
    hasToken: false,
  }),
  operationCase(UpdateRelationshipCommand, {
    inputs: {
      smallest,
      full: {
        ...byArn,
        revision: "3",
        displayName: "Seller GmbH",
        requestedSupportPlan: {
          resoldUnifiedOperations: { coverage: "ENTIRE_ORGANIZATION", tamLocation: "Rome", chargeAccountId: "777788889999" },
        },
      },
      "resold-enterprise": {
        ...smallest,
        requestedSupportPlan: {
          resoldEnterprise: { coverage: "ENTIRE_ORGANIZATION", tamLocation: "Dublin", chargeAccountId: "777788889999" },
        },
      },
      "partner-led-support": {
        ...smallest,
        requestedSupportPlan: {
          partnerLedSupport: { coverage: "MANAGEMENT_ACCOUNT_ONLY", tamLocation: "Lyon", provider: "DISTRIBUTION_SELLER" },
        },
      },
      "newer-support-plan": { ...smallest, requestedSupportPlan: { $unknown: ["resoldBusiness", { coverage: "ENTIRE_ORGANIZATION" }] } },
    },
    answers: {
      full: {
        body: { relationshipDetail: { arn, id, revision: "4", displayName: "Seller GmbH" } },
        output: { relationshipDetail: { arn, id, revision: "4", displayName: "Seller GmbH" } },
      },
      newer: {
        body: { relationshipDetail: { arn, id, revision: "4", displayName: "Seller GmbH", updatedAt: 1 }, warnings: [] },
        output: { relationshipDetail: { arn, id, revision: "4", displayName: "Seller GmbH" } },
      },
    },
    wrongInputs: [
      ["revision", "four"],
      ["displayName", "A name that is longer than thirty characters"],
      ["requestedSupportPlan", { resoldEnterprise: undefined }],
      ["requestedSupportPlan.resoldUnifiedOperations.tamLocation", undefined],
    ],
    wrongAnswers: [
      ["relationshipDetail", [], "a list, expected an object"],
      ["relationshipDetail.revision", undefined, "nothing, expected a string"],
      ["relationshipDetail.displayName", null, "null, expected a string"],
    ],
    furtherExceptions: ["ConflictException"],
    hasToken: false,
  }),
];
