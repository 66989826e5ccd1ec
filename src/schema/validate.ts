import { closest } from "./closest.js";
import { isMembers } from "./is-members.js";
import { kindOf } from "./kind-of.js";
import { memberPath } from "./member-path.js";
import type { IntegerShape, Shape, StructureShape, UnionShape } from "./shape.js";
import { expectedString, stringFault } from "./string-fault.js";
import { unknownMember } from "./unknown-member.js";

/** The rules that an input can break. */
export type InputRule = "required" | "type" | "length" | "pattern" | "range" | "enum" | "exactly-one" | "unknown-member";

/** One thing that is wrong with an input. */
export interface InputFault {
  /** Where: `displayName`, `tags[2].key`; empty for the input itself. */
  readonly path: string;
  /** What was broken. */
  readonly rule: InputRule;
  /** What kind of value stands there: `a string`, `nothing`. Never the value itself. */
  readonly kind: string;
  /** What would be right: `at most 30`, `a valid Date`. */
  readonly expected: string;
  /** What was found and what would be right, for people: `34 characters, at most 30`. Never holds the value itself. */
  readonly message: string;
}

/** What {@link validate} is told. */
export interface ValidateOptions {
  /** Refuse the values of an enum that this version does not know. Default: they pass, as the service may know more. */
  readonly knownValuesOnly?: boolean;
}

/** Every fault of an input at once, in the order of the model; none when it is right. */
export function validate(shape: Shape, value: unknown, { knownValuesOnly = false }: ValidateOptions = {}): InputFault[] {
  const faults: InputFault[] = [];
  check(shape, value, "", { knownValuesOnly, faults });
  return faults;
}

interface Validation {
  readonly knownValuesOnly: boolean;
  readonly faults: InputFault[];
}

function check(shape: Shape, value: unknown, path: string, validation: Validation): void {
  const refuse = (expected: string): void => report(validation, { path, rule: "type", kind: kindOf(value), expected });
  switch (shape.type) {
    case "structure":
      return isMembers(value) ? checkStructure(shape, value, path, validation) : refuse("an object");
    case "union":
      return isMembers(value) ? checkUnion(shape, value, path, validation) : refuse("an object");
    case "list":
      if (!Array.isArray(value)) return refuse("a list");
      return Array.from(value).forEach((item, index) => check(shape.member, item, `${path}[${index}]`, validation));
    case "timestamp":
      return kindOf(value) === "a Date" ? checkYear(value as Date, path, validation) : refuse("a valid Date");
    case "integer":
      return Number.isInteger(value) ? checkRange(shape, value as number, path, validation) : refuse(expectationOf(shape));
    case "string": {
      const fault = stringFault(shape, value, validation.knownValuesOnly);
      return fault && report(validation, { path, kind: kindOf(value), ...fault });
    }
  }
}

type Members = Readonly<Record<string, unknown>>;

function checkStructure(shape: StructureShape, value: Members, path: string, validation: Validation): void {
  for (const [name, member] of Object.entries(shape.members)) {
    if (isSet(value[name])) check(member.shape, value[name], memberPath(path, name), validation);
    else if (member.required) {
      const expected = expectationOf(member.shape);
      report(validation, { path: memberPath(path, name), rule: "required", kind: kindOf(value[name]), found: "missing", expected });
    }
  }
  reportUnknown(Object.keys(shape.members), value, path, validation);
}

function checkUnion(shape: UnionShape, value: Members, path: string, validation: Validation): void {
  const names = Object.keys(shape.members);
  const set = [...names, "$unknown"].filter((name) => isSet(value[name]));
  if (set.length !== 1) {
    const found = `${set.length === 0 ? "none" : set.join(" and ")} set`;
    report(validation, { path, rule: "exactly-one", kind: kindOf(value), found, expected: `exactly one of ${names.join(", ")}` });
  }
  for (const [name, { shape: memberShape }] of Object.entries(shape.members)) {
    if (isSet(value[name])) check(memberShape, value[name], memberPath(path, name), validation);
  }
  if (isSet(value["$unknown"]) && unknownMember(value, names) === undefined) {
    report(validation, {
      path: memberPath(path, "$unknown"),
      rule: "type",
      kind: kindOf(value["$unknown"]),
      expected: "[name, value] of a member that is not known yet, its value as in JSON",
    });
  }
  reportUnknown([...names, "$unknown"], value, path, validation);
}

function checkRange({ min, max }: IntegerShape, value: number, path: string, validation: Validation): void {
  if (value >= min && value <= max) return;
  const expected = value < min ? `at least ${min}` : `at most ${max}`;
  report(validation, { path, rule: "range", kind: "a number", found: "a number out of range", expected });
}

/** The wire has four digits for a year. */
function checkYear(value: Date, path: string, validation: Validation): void {
  const year = new Date(value).getUTCFullYear();
  if (year >= 0 && year <= 9999) return;
  report(validation, { path, rule: "range", kind: "a Date", found: "a Date out of range", expected: "one of the years 0 to 9999" });
}

/** More wrong names than these are no misspellings, and to look for what each one meant would take long. */
const maxSuggestions = 20;

function reportUnknown(names: readonly string[], value: Members, path: string, validation: Validation): void {
  const unknown = Object.keys(value).filter((key) => !names.includes(key) && value[key] !== undefined);
  for (const [index, key] of unknown.entries()) {
    const suggestion = index < maxSuggestions ? closest(key, names) : undefined;
    const expected = suggestion ?? "nothing";
    const message = suggestion === undefined ? "no such member" : `no such member; did you mean ${suggestion}?`;
    report(validation, { path: memberPath(path, printable(key)), rule: "unknown-member", kind: kindOf(value[key]), expected, message });
  }
}

interface Finding {
  readonly path: string;
  readonly rule: InputRule;
  readonly kind: string;
  readonly expected: string;
  /** What was found, where that says more than the kind. */
  readonly found?: string;
  readonly message?: string;
}

/** `34 characters, at most 30`; `a number, expected a list`. */
function report({ faults }: Validation, { path, rule, kind, expected, found = kind, message }: Finding): void {
  const limit = /^at (least|most) /.test(expected);
  faults.push({ path, rule, kind, expected, message: message ?? `${found}, ${limit ? "" : "expected "}${expected}` });
}

/** A member name as it may stand in a message, whatever it holds. */
function printable(name: string): string {
  return /^[\w$-]{1,64}$/.test(name) ? name : JSON.stringify(name.slice(0, 64));
}

function expectationOf(shape: Shape): string {
  if (shape.type === "string") return expectedString(shape);
  if (shape.type === "integer") return `a whole number from ${shape.min} to ${shape.max}`;
  return { timestamp: "a Date", list: "a list", structure: "an object", union: "an object" }[shape.type];
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
