/** That the package has what the official package has, so that a new version of the model shows itself by name. */
import * as official from "@aws-sdk/client-partnercentral-channel";
import * as ours from "partnercentral-channel";
import { describe, expect, test } from "vitest";
import { type Contract, differences, type Exports, officialContract, operationsOf, ourContract } from "../support/contract.js";
import { officialDeclarations } from "../support/official-declarations.js";

const withoutPaginators = (contract: Contract): Contract => new Map([...contract].filter(([name]) => !name.startsWith("paginator ")));

/** The differences between changed copies of what the packages export. */
function changed({ theirs = {}, mine = {}, declarations = {} }: { theirs?: object; mine?: object; declarations?: object }): string[] {
  const [theirExports, ourExports] = [defined(official, theirs), defined(ours, mine)];
  return differences(
    withoutPaginators(officialContract(theirExports, { ...officialDeclarations, ...declarations })),
    withoutPaginators(ourContract(ourExports, theirExports)),
  );
}

/** A copy with changes; `undefined` takes an export away. */
function defined(exports: Exports, changes: object): Exports {
  return Object.fromEntries(Object.entries({ ...exports, ...changes }).filter(([, value]) => value !== undefined));
}

test("operations, members, enums and errors are those of the official package", () => {
  expect(changed({})).toEqual([]);
});

test("the comparison sees all seventeen operations, every kind of member, and what stands within", () => {
  const contract = officialContract(official, officialDeclarations);
  expect([...contract.keys()].filter((name) => /^operation \w+$/.test(name))).toHaveLength(17);
  expect(contract.get("operation CreateRelationship input.clientToken")).toEqual({ is: "string, idempotency token", required: false });
  expect(contract.get("operation CreateRelationship input.sector")).toEqual({
    is: "string, one of COMMERCIAL, GOVERNMENT, GOVERNMENT_EXCEPTION",
    required: true,
  });
  expect(contract.get("operation ListChannelHandshakes input.maxResults")?.is).toBe("integer");
  expect(contract.get("operation ListChannelHandshakes input.statuses")?.is).toBe("list");
  expect(contract.get("operation ListChannelHandshakes input.statuses[]")?.is).toMatch(/^string, one of ACCEPTED, /);
  expect(contract.get("operation ListChannelHandshakes output.items[].detail")?.is).toBe("union");
  expect(contract.get("operation GetRelationship output.relationshipDetail.createdAt")?.is).toBe("timestamp");
  expect(contract.get("operation GetRelationship exception ThrottlingException")).toBeDefined();
  expect(contract.get("error ValidationException.fieldList[].code")).toBeDefined();
  expect(contract.get("enum Sector.COMMERCIAL")?.is).toBe('"COMMERCIAL"');
});

describe("what is new in the official package is named", () => {
  const [, namespace, , traits, input, output] = official.CreateRelationship$;
  const request = official.CreateRelationshipRequest$;
  const [, , name, , names, types, requiredCount] = request;
  const withRequest = (...changes: unknown[]) => ({
    CreateRelationship$: [9, namespace, "CreateRelationship", traits, () => [3, namespace, name, 0, ...changes], output],
  });

  test("an operation", () => {
    const theirs = {
      MoveRelationship$: [9, namespace, "MoveRelationship", traits, input, output],
      MoveRelationshipCommand: official.CreateRelationshipCommand,
    };
    expect(changed({ theirs, declarations: { exceptionsOf: exceptionsOfKnown } })).toEqual([
      "operation MoveRelationship: the official package has it, ours does not",
    ]);
  });

  test("a member of an input", () => {
    expect(changed({ theirs: withRequest([...names, "novelty"], [...types, 0], requiredCount) })).toEqual([
      "operation CreateRelationship input.novelty: the official package has it, ours does not",
    ]);
  });

  test("a member that is no longer there", () => {
    expect(changed({ theirs: withRequest(names.slice(0, -1), types.slice(0, -1), requiredCount) })).toEqual([
      "operation CreateRelationship input.requestedSupportPlan: ours has it, the official package does not",
    ]);
  });

  test("a member of another type", () => {
    expect(changed({ theirs: withRequest(names, [1, ...types.slice(1)], requiredCount) })).toEqual([
      "operation CreateRelationship input.catalog: integer in the official package, string in ours",
    ]);
  });

  test("a member that is now required, or no longer", () => {
    expect(changed({ theirs: withRequest(names, types, 7) })).toEqual([
      "operation CreateRelationship input.resaleAccountModel: required in the official package, optional in ours",
    ]);
    expect(changed({ theirs: withRequest(names, types, 5) })).toEqual([
      "operation CreateRelationship input.sector: optional in the official package, required in ours",
    ]);
  });

  test("a token that is none any more", () => {
    expect(changed({ theirs: withRequest(names, types.with(7, 0), requiredCount) })).toEqual([
      "operation CreateRelationship input.clientToken: string in the official package, string, idempotency token in ours",
    ]);
  });

  test("another order of members", () => {
    expect(changed({ theirs: withRequest(names.with(0, "associationType").with(1, "catalog"), types, requiredCount) })).toEqual([
      "operation CreateRelationship input.associationType: stands in another order in the official package; " +
        "ours has operation CreateRelationship input.catalog in its place",
    ]);
  });

  test("a member of an output", () => {
    const theirs = {
      CreateRelationship$: [9, namespace, "CreateRelationship", traits, input, () => [3, namespace, "New", 0, ["id"], [0]]],
    };
    expect(changed({ theirs })).toEqual([
      "operation CreateRelationship output.id: the official package has it, ours does not",
      "operation CreateRelationship output.relationshipDetail: ours has it, the official package does not",
    ]);
  });

  test("an enum, and a value wherever the enum stands", () => {
    const theirs = { Sector: { ...official.Sector, EDUCATION: "EDUCATION" }, Season: { WINTER: "WINTER" } };
    expect(changed({ theirs })).toEqual([
      ...["CreateRelationship input", "GetRelationship output.relationshipDetail", "ListRelationships output.items[]"].map(
        (place) =>
          `operation ${place}.sector: string, one of COMMERCIAL, EDUCATION, GOVERNMENT, GOVERNMENT_EXCEPTION in the official package, ` +
          "string, one of COMMERCIAL, GOVERNMENT, GOVERNMENT_EXCEPTION in ours",
      ),
      "enum Season: the official package has it, ours does not",
      "enum Sector.EDUCATION: the official package has it, ours does not",
    ]);
  });

  test("an error, and a member of one", () => {
    const theirs = {
      GoneException$: [-3, namespace, "GoneException", { error: "client" }, ["message"], [0]],
      ConflictException$: [-3, namespace, "ConflictException", { error: "server" }, ["message", "resourceId", "why"], [0, 0, 0]],
    };
    expect(changed({ theirs })).toEqual([
      "error ConflictException: a fault of the server in the official package, a fault of the client in ours",
      "error ConflictException.why: the official package has it, ours does not",
      "error GoneException: the official package has it, ours does not",
      "error ConflictException.resourceType: ours has it, the official package does not",
    ]);
  });

  test("an exception of an operation", () => {
    const exceptionsOf = (operation: string) =>
      operation === "GetRelationship" ? ["ConflictException"] : officialDeclarations.exceptionsOf(operation);
    expect(changed({ declarations: { exceptionsOf } })).toContain(
      "operation GetRelationship exception ConflictException: the official package has it, ours does not",
    );
  });

  function exceptionsOfKnown(operation: string): readonly string[] {
    return operation === "MoveRelationship" ? [] : officialDeclarations.exceptionsOf(operation);
  }
});

describe("what our package lacks is named", () => {
  const [operation] = operationsOf({ GetRelationshipCommand: ours.GetRelationshipCommand });
  const withOperation = (changes: object) => ({
    GetRelationshipCommand: class {
      readonly operation = { ...operation, ...changes };
    },
  });

  test("a command", () => {
    expect(changed({ mine: { GetRelationshipCommand: undefined } })).toEqual([
      "operation GetRelationship: the official package has it, ours does not",
    ]);
  });

  test("an exception of an operation", () => {
    expect(changed({ mine: withOperation({ exceptions: operation?.exceptions.slice(1) }) })).toEqual([
      "operation GetRelationship exception AccessDeniedException: the official package has it, ours does not",
    ]);
  });

  test("a member", () => {
    expect(changed({ mine: withOperation({ input: { type: "structure", members: {} } }) })).toEqual(
      ["catalog", "programManagementAccountIdentifier", "identifier"].map(
        (name) => `operation GetRelationship input.${name}: the official package has it, ours does not`,
      ),
    );
  });

  test("an enum, and a value", () => {
    expect(changed({ mine: { Sector: undefined, Program: { DISTRIBUTION: "DISTRIBUTORS" } } })).toEqual([
      'enum Program.DISTRIBUTION: "DISTRIBUTION" in the official package, "DISTRIBUTORS" in ours',
      "enum Program.DISTRIBUTION_SELLER: the official package has it, ours does not",
      "enum Program.SOLUTION_PROVIDER: the official package has it, ours does not",
      "enum Sector: the official package has it, ours does not",
    ]);
  });

  test("an error", () => {
    expect(changed({ mine: { ConflictException: undefined, GoneException: class {} } })).toEqual([
      "error ConflictException: the official package has it, ours does not",
      "error GoneException: ours has it, the official package does not",
    ]);
  });
});

test("paginators are those of the official package", () => {
  const paginators = (contract: Contract): Contract => new Map([...contract].filter(([name]) => name.startsWith("paginator ")));
  expect(differences(paginators(officialContract(official, officialDeclarations)), paginators(ourContract(ours, official)))).toEqual([]);
});
