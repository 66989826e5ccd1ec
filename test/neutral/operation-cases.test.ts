import { describe, expect, test } from "vitest";
import * as commands from "../../commands/index.js";
import type { OperationCase } from "../support/operation-case.js";
import { operationCases } from "../support/operation-cases.js";

type Shape = OperationCase["operation"]["input"]["members"][string]["shape"];

/** Every member that a shape has: `tags`, `tags[].key`. */
function membersOf(shape: Shape, path = ""): string[] {
  if (shape.type === "list") return membersOf(shape.member, `${path}[]`);
  if (shape.type !== "structure" && shape.type !== "union") return [];
  return Object.entries(shape.members).flatMap(([name, member]) => [`${path}.${name}`, ...membersOf(member.shape, `${path}.${name}`)]);
}

/** Every member that a value sets, whatever stands there. */
function membersIn(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => membersIn(item, `${path}[]`));
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, member]) => [`${path}.${name}`, ...membersIn(member, `${path}.${name}`)]);
}

test("there is a case for every command", () => {
  const names = operationCases.map(({ name }) => `${name}Command`);
  expect(names.sort()).toEqual(Object.keys(commands).filter((name) => name.endsWith("Command")));
});

describe.each(operationCases)("the case of $name", ({ operation, inputs, answers, hasToken }) => {
  const { input, output } = operation;

  test("has a smallest input with nothing but what is required", () => {
    const required = Object.entries(input.members).filter(([, member]) => member.required);
    expect(Object.keys(inputs.smallest).sort()).toEqual(required.map(([name]) => name).sort());
  });

  test("has a full input with every member, and leaves no alternative out", () => {
    expect(Object.keys(inputs.full).sort()).toEqual(Object.keys(input.members).sort());
    const set = Object.values(inputs).flatMap((value) => membersIn(value));
    expect(membersOf(input).filter((member) => !set.includes(member))).toEqual([]);
  });

  test("has answers with every member", () => {
    const set = Object.values(answers).flatMap(({ body }) => membersIn(body));
    expect(membersOf(output).filter((member) => !set.includes(member))).toEqual([]);
  });

  test("says whether the operation takes a token", () => {
    expect(hasToken).toBe(operation.tokenMember === "clientToken");
  });
});
