import { describe, expect, test } from "vitest";
import * as identifiers from "../../commands/shapes/identifiers.js";
import * as scalars from "../../commands/shapes/scalars.js";
import { minimumNoticeDays, note } from "../../commands/shapes/service-period.js";
import { tagKeys, tags } from "../../commands/shapes/tag.js";
import { validate } from "../../src/schema/index.js";

const pma = "pma-abcdefghijk01";
const account = "arn:aws:partnercentral:us-east-1:111122223333:catalog/AWS/program-management-account";
const relationship = "rs-abcdefghijk01";
const handshake = "ch-abcdefghijk01";
const handshakes = "arn:aws:partnercentral:us-east-1:111122223333:catalog/AWS/channel-handshake";
const tag = (key: string, value: string) => [{ key, value }];

const cases = {
  catalog: { shape: scalars.catalog, right: ["AWS", "Sandbox", "a", "x".repeat(64)], wrong: ["", "AWS1", "A W", "x".repeat(65), "AWS\n"] },
  accountId: {
    shape: scalars.accountId,
    right: ["111122223333"],
    wrong: ["11112222333", "1111222233334", "11112222333a", "１１１１２２２２３３３３"],
  },
  clientToken: { shape: scalars.clientToken, right: ["!", "~", "x".repeat(64)], wrong: ["", "a b", "ü", "x".repeat(65), "a\n"] },
  programManagementAccountIdentifier: {
    shape: identifiers.programManagementAccountIdentifier,
    right: [
      pma,
      `${account}/${pma}`,
      `arn:aws-us-gov:partnercentral:us-gov-west-1:111122223333:catalog/Sandbox/program-management-account/${pma}`,
    ],
    wrong: [
      "pma-ABCDEFGHIJK01",
      "pma-abcdefghijk0",
      `${pma}2`,
      `x${pma}`,
      `${account}/`,
      `${account.replace("1111", "111")}/${pma}`,
      `${pma}\n`,
    ],
  },
  programManagementAccountId: {
    shape: identifiers.programManagementAccountId,
    right: [pma],
    wrong: [`${account}/${pma}`, "pma-abcdefghijk0!"],
  },
  relationshipIdentifier: {
    shape: identifiers.relationshipIdentifier,
    right: [relationship, `${account}/${pma}/relationship/${relationship}`],
    wrong: ["rs-ABCDEFGHIJK01", `${relationship}2`, `${account}/relationship/${relationship}`, pma],
  },
  relationshipId: {
    shape: identifiers.relationshipId,
    right: [relationship],
    wrong: [`${account}/${pma}/relationship/${relationship}`, "rs-abcdefghijk0-"],
  },
  channelHandshakeId: {
    shape: identifiers.channelHandshakeId,
    right: [handshake, "ch-0000000000000"],
    wrong: [`${handshakes}/${handshake}`, "ch-abcdefghijk0-", "ch-abcdefghijk0", `${handshake}2`, "ch-ABCDEFGHIJK01", relationship, ""],
  },
  channelHandshakeIdentifier: {
    shape: identifiers.channelHandshakeIdentifier,
    right: [handshake, `${handshakes}/${handshake}`, `${handshakes.replace("aws", "aws-us-gov").replace("AWS", "Sandbox")}/${handshake}`],
    wrong: [
      `${handshakes}/`,
      `${handshakes}/${pma}`,
      `${account}/${handshake}`,
      `${handshake}2`,
      `x${handshake}`,
      pma,
      relationship,
      `${handshake}\n`,
    ],
  },
  associatedResourceId: {
    shape: identifiers.associatedResourceId,
    right: [pma, relationship],
    wrong: [handshake, `${account}/${pma}`, "pma-abcdefghijk0", "rs-abcdefghijk012", `${relationship}\n`, ""],
  },
  associatedResourceIdentifier: {
    shape: identifiers.associatedResourceIdentifier,
    right: [pma, relationship, `${account}/${pma}`, `${account}/${pma}/relationship/${relationship}`],
    wrong: [
      handshake,
      `${handshakes}/${handshake}`,
      `${account}/${relationship}`,
      `${account}/${pma}/relationship/`,
      `${pma}/relationship/${relationship}`,
    ],
  },
  taggableArn: {
    shape: identifiers.taggableArn,
    right: [`${account}/${pma}`, `${account}/${pma}/relationship/${relationship}`, `${handshakes}/${handshake}`],
    wrong: [
      "",
      pma,
      relationship,
      handshake,
      `${handshakes}/${relationship}`,
      `${account}/${pma}/${relationship}`,
      `${account}/${pma}\n`,
      "arn:aws:s3:::bucket",
    ],
  },
  maxResults: { shape: scalars.maxResults, right: [1, 100], wrong: [0, 101, -1, 1.5, "20"] },
  nextToken: {
    shape: scalars.nextToken,
    right: ["x", "AbC+/=_-", "größe", "x".repeat(2048)],
    wrong: ["", "a b", "a\nb", "\u007f", "x".repeat(2049)],
  },
  note: {
    shape: note,
    right: ["x", "Größe & Söhne 🏢", "🏢".repeat(300)],
    wrong: ["", "two\nlines", "a\u0000", "a\u007f", "🏢".repeat(301)],
  },
  minimumNoticeDays: {
    shape: minimumNoticeDays,
    right: ["14", "30", "60", "1234567890"],
    wrong: ["", "12345678901", "-1", "3.5", "14 ", 14],
  },
  revision: { shape: scalars.revision, right: ["1", "1234567890"], wrong: ["", "12345678901", "1a"] },
  arn: { shape: identifiers.arn, right: ["a", "x".repeat(1011)], wrong: ["", "x".repeat(1012)] },
  displayName: { shape: scalars.displayName, right: ["x", "Größe & Söhne 🏢", " "], wrong: ["", "a\tb", "a\u007f", "a\u0000"] },
  tags: {
    shape: tags,
    right: [[], tag("cost center", ""), tag("_.:/=+-@", "äöü ١٢٣"), tag("k".repeat(128), "v".repeat(256))],
    wrong: [tag("", "v"), tag("k".repeat(129), "v"), tag("k", "v".repeat(257)), tag("a#b", "v"), tag("k", "a,b"), tag("k", "a\nb")],
  },
  tagKeys: {
    shape: tagKeys,
    right: [[], ["cost center"], ["_.:/=+-@", "äöü ١٢٣"], ["k".repeat(128)]],
    wrong: [[""], ["k".repeat(129)], ["a#b"], ["a\nb"], ["right", null], "cost center"],
  },
};

describe.each(Object.entries(cases))("%s", (_name, { shape, right, wrong }) => {
  test.each<[unknown]>(right.map((value) => [value]))("%j is right", (value) => {
    expect(validate(shape, value)).toEqual([]);
  });

  test.each<[unknown]>(wrong.map((value) => [value]))("%j is wrong", (value) => {
    expect(validate(shape, value)).toHaveLength(1);
  });
});
