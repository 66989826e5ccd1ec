import type { InputRule } from "partnercentral-channel";
import type { IntegerShape, Shape, StringShape, StructureShape, UnionShape } from "../../src/schema/shape.js";

/** A right input that was made wrong in one place. */
export interface WrongInput {
  readonly input: unknown;
  /** Where it is wrong, and the rule that it breaks there. */
  readonly path: string;
  readonly rule: InputRule;
}

/** Every way to make a right value of a shape wrong in one place. */
export function wrongInputs(shape: Shape, value: unknown): WrongInput[] {
  return [...kindsOtherThan(shape), ...wrongValues(shape, value)];
}

const here = (rule: InputRule, inputs: readonly unknown[]): WrongInput[] => inputs.map((input) => ({ input, path: "", rule }));

function kindsOtherThan({ type }: Shape): WrongInput[] {
  const kinds = {
    string: "text",
    integer: 7,
    timestamp: new Date(0),
    list: ["item"],
    object: { toString: "member" },
    boolean: true,
    bigint: 7n,
  };
  const own = type === "structure" || type === "union" ? "object" : type;
  return here(
    "type",
    Object.entries(kinds).flatMap(([kind, value]) => (kind === own ? [] : [value])),
  );
}

function wrongValues(shape: Shape, value: unknown): WrongInput[] {
  switch (shape.type) {
    case "string":
      return wrongStrings(shape, value as string);
    case "integer":
      return wrongIntegers(shape);
    case "timestamp":
      return here("type", [new Date(Number.NaN)]);
    case "list":
      return wrongLists(shape.member, value as unknown[]);
    case "structure":
      return wrongStructures(shape, value as Members);
    case "union":
      return wrongUnions(shape, value as Members);
  }
}

function wrongStrings({ minLength = 0, maxLength, pattern }: StringShape, value: string): WrongInput[] {
  const oneCharacterWrong = `${Array.from(value).slice(0, -1).join("")}\u0000`;
  return [
    ...(minLength > 0
      ? here("length", [
          "",
          Array.from(value)
            .slice(0, minLength - 1)
            .join(""),
        ])
      : []),
    ...(maxLength !== undefined ? here("length", ["🏢".repeat(maxLength + 1), "x".repeat(maxLength + 1)]) : []),
    ...(pattern !== undefined && !pattern.test(oneCharacterWrong) ? here("pattern", [oneCharacterWrong]) : []),
  ];
}

function wrongIntegers({ min, max }: IntegerShape): WrongInput[] {
  return [
    ...here("range", [min - 1, max + 1, Number.MAX_VALUE]),
    ...here("type", [min + 0.5, Number.NaN, Number.POSITIVE_INFINITY, String(min)]),
  ];
}

function wrongLists(item: Shape, list: readonly unknown[]): WrongInput[] {
  const atEnd = [null, undefined].map((nothing) => ({ input: [...list, nothing], path: `[${list.length}]`, rule: "type" as const }));
  const within = list.flatMap((value, index) =>
    wrongInputs(item, value).map(({ input, path, rule }) => ({ input: list.with(index, input), path: joined(`[${index}]`, path), rule })),
  );
  return [...atEnd, ...within];
}

type Members = Readonly<Record<string, unknown>>;

function wrongStructures({ members }: StructureShape, value: Members): WrongInput[] {
  const required = Object.keys(members).filter((name) => members[name]?.required);
  return [
    ...required.flatMap((name) => {
      const { [name]: _left, ...rest } = value;
      return [rest, { ...value, [name]: undefined }, { ...value, [name]: null }].map((input) => ({
        input,
        path: name,
        rule: "required" as const,
      }));
    }),
    ...wrongMembers(members, value),
    { input: { ...value, noMember: 1 }, path: "noMember", rule: "unknown-member" },
  ];
}

function wrongUnions({ members }: UnionShape, value: Members): WrongInput[] {
  const others = Object.keys(members).filter((name) => value[name] === undefined);
  const malformed = ["text", {}, [], ["name"], [1, 2]];
  return [
    ...here("exactly-one", [{}, Object.fromEntries(Object.keys(members).map((name) => [name, undefined]))]),
    ...others.flatMap((name) => here("exactly-one", [{ ...value, [name]: {} }])),
    ...malformed.map(($unknown) => ({ input: { $unknown }, path: "$unknown", rule: "type" as const })),
    ...wrongMembers(members, value),
    { input: { ...value, noMember: 1 }, path: "noMember", rule: "unknown-member" },
  ];
}

/** Of a member that is not there nothing is wrong. */
function wrongMembers(members: StructureShape["members"], value: Members): WrongInput[] {
  return Object.entries(members).flatMap(([name, { shape }]) => {
    if (value[name] === undefined || value[name] === null) return [];
    return wrongInputs(shape, value[name]).map(({ input, path, rule }) => ({
      input: { ...value, [name]: input },
      path: joined(name, path),
      rule,
    }));
  });
}

function joined(outer: string, inner: string): string {
  return inner === "" || inner.startsWith("[") ? `${outer}${inner}` : `${outer}.${inner}`;
}
