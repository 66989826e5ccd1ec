import { ListTagsForResourceCommand, TagResourceCommand, UntagResourceCommand } from "partnercentral-channel";
import { type OperationCase, operationCase } from "../operation-case.js";

const resourceArn = "arn:aws:partnercentral:us-east-1:111122223333:catalog/AWS/program-management-account/pma-u8ic702rtzng8";
const relationshipArn = `${resourceArn}/relationship/rs-l9o4fj3b5zb91`;
const handshakeArn = "arn:aws:partnercentral:us-east-1:111122223333:catalog/AWS/channel-handshake/ch-4fj3bd2o3vb91";
const tags = [
  { key: "cost-center", value: "42" },
  { key: "größe", value: "" },
];

export const tagCases: readonly OperationCase[] = [
  operationCase(ListTagsForResourceCommand, {
    inputs: { smallest: { resourceArn }, full: { resourceArn: relationshipArn } },
    answers: {
      full: { body: { tags }, output: { tags } },
      empty: { body: { tags: [] }, output: { tags: [] } },
      newer: { body: { tags: [{ key: "a", value: "b", source: "aws" }], nextToken: "t" }, output: { tags: [{ key: "a", value: "b" }] } },
    },
    wrongInputs: [
      ["resourceArn", undefined],
      ["resourceArn", "pma-u8ic702rtzng8"],
    ],
    wrongAnswers: [
      ["tags", undefined, "nothing, expected a list"],
      ["tags", { key: "a", value: "b" }, "an object, expected a list"],
      ["tags[1].value", undefined, "nothing, expected a string"],
      ["tags[0].key", 1, "a number, expected a string"],
    ],
    furtherExceptions: [],
    hasToken: false,
  }),
  operationCase(TagResourceCommand, {
    inputs: { smallest: { resourceArn, tags: [] }, full: { resourceArn: handshakeArn, tags } },
    answers: { full: { body: {}, output: {} }, newer: { body: { tags }, output: {} } },
    wrongInputs: [
      ["resourceArn", "ch-4fj3bd2o3vb91"],
      ["tags", undefined],
      ["tags[1].value", null],
    ],
    wrongAnswers: [],
    furtherExceptions: ["ConflictException"],
    hasToken: false,
  }),
  operationCase(UntagResourceCommand, {
    inputs: { smallest: { resourceArn, tagKeys: [] }, full: { resourceArn: handshakeArn, tagKeys: ["cost-center", "größe"] } },
    answers: { full: { body: {}, output: {} }, newer: { body: { tagKeys: [] }, output: {} } },
    wrongInputs: [
      ["resourceArn", undefined],
      ["tagKeys", "cost-center"],
      ["tagKeys[1]", ""],
    ],
    wrongAnswers: [],
    furtherExceptions: ["ConflictException"],
    hasToken: false,
  }),
];
