import { closest } from "./closest.js";
import { timeOf } from "./date.js";
import { isMembers } from "./is-members.js";
import { kindOf } from "./kind-of.js";
import { type Path, pathOf } from "./path.js";
import type { IntegerShape, Shape, StructureShape, UnionShape } from "./shape.js";
import { expectedString, isSurelyRight, stringFault } from "./string-fault.js";
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
  const found: Fault[] = [];
  check(shape, value, { knownValuesOnly, found });
  return found.map(({ path, ...fault }) => ({ path: pathOf(path.reverse()), ...fault }));
}

/** A fault on its way to the outermost value, which puts the last part of its path to it. */
interface Fault extends Omit<InputFault, "path"> {
  readonly path: Path;
}

interface Validation {
  readonly knownValuesOnly: boolean;
  readonly found: Fault[];
}

/** For a right value nothing is put in words. */
function check(shape: Shape, value: unknown, validation: Validation): void {
  switch (shape.type) {
    case "structure":
    case "union":
      return isMembers(value) ? checkMembers(shape, value, validation) : refuse(shape, value, validation);
    case "list":
      return Array.isArray(value) ? checkItems(shape.member, value, validation) : refuse(shape, value, validation);
    case "timestamp":
      return checkYear(shape, value, validation);
    case "integer":
      return Number.isInteger(value) ? checkRange(shape, value as number, validation) : refuse(shape, value, validation);
    case "string": {
      const fault = stringFault(shape, value, validation.knownValuesOnly);
      return fault && report(validation, { value, ...fault });
    }
  }
}

function checkAt(place: string | number, shape: Shape, value: unknown, validation: Validation): void {
  const { found } = validation;
  const before = found.length;
  check(shape, value, validation);
  for (let index = before; index < found.length; index += 1) found[index]?.path.push(place);
}

function checkItems(member: Shape, items: readonly unknown[], validation: Validation): void {
  let index = 0;
  for (const item of items) {
    if (!isPlainlyRight(member, item, validation)) checkAt(index, member, item, validation);
    index += 1;
  }
}

/**
 * True for most right items of a list of structures that hold strings alone, with the members in the order of the model: found
 * in one pass that engines make fast. Any other item is looked at closely, as is each where the values of enums count.
 */
function isPlainlyRight(shape: Shape, item: unknown, { knownValuesOnly }: Validation): boolean {
  if (shape.type !== "structure" || knownValuesOnly || !isMembers(item)) return false;
  let count = 0;
  for (const name in item) {
    const field = shape.fields[count];
    if (field?.name !== name || field.shape.type !== "string" || !isSurelyRight(field.shape, item[name])) return false;
    count += 1;
  }
  return count === shape.fields.length;
}

type Members = Readonly<Record<string, unknown>>;

function checkMembers(shape: StructureShape | UnionShape, value: Members, validation: Validation): void {
  if (shape.type === "union") checkChoice(shape, value, validation);
  let known = 0;
  for (const { name, shape: memberShape, required } of shape.fields) {
    const memberValue = value[name];
    if (isSet(memberValue)) {
      known += 1;
      checkAt(name, memberShape, memberValue, validation);
    } else if (required)
      report(validation, { at: name, rule: "required", value: memberValue, found: "missing", expected: expectationOf(memberShape) });
  }
  if (shape.type === "union") checkUnknown(shape, value, validation);
  const names = Object.keys(value);
  // Members that are inherited count too, and have no name among these.
  if (names.length !== known || Object.getPrototypeOf(value) !== Object.prototype) checkNames(shape, value, names, validation);
}

function checkChoice(shape: UnionShape, value: Members, validation: Validation): void {
  const set = namesOf(shape).filter((name) => isSet(value[name]));
  if (set.length === 1) return;
  const found = `${set.length === 0 ? "none" : set.join(" and ")} set`;
  report(validation, { rule: "exactly-one", value, found, expected: `exactly one of ${Object.keys(shape.members).join(", ")}` });
}

function checkUnknown(shape: UnionShape, union: Members, validation: Validation): void {
  const value = union["$unknown"];
  if (!isSet(value) || unknownMember(shape, union) !== undefined) return;
  const expected = "[name, value] of a member that is not known yet, its value as in JSON";
  report(validation, { at: "$unknown", rule: "type", value, expected });
}

function checkRange({ min, max }: IntegerShape, value: number, validation: Validation): void {
  if (value >= min && value <= max) return;
  const expected = value < min ? `at least ${min}` : `at most ${max}`;
  report(validation, { rule: "range", value, found: "a number out of range", expected });
}

/** The wire has four digits for a year. */
function checkYear(shape: Shape, value: unknown, validation: Validation): void {
  const year = new Date(timeOf(value) ?? Number.NaN).getUTCFullYear();
  if (year >= 0 && year <= 9999) return;
  if (Number.isNaN(year)) refuse(shape, value, validation);
  else report(validation, { rule: "range", value, found: "a Date out of range", expected: "one of the years 0 to 9999" });
}

/** More wrong names than these are no misspellings, and to look for what each one meant would take long. */
const maxSuggestions = 20;

function checkNames(shape: StructureShape | UnionShape, value: Members, names: readonly string[], validation: Validation): void {
  let count = 0;
  for (const key of names) {
    const isKnown = Object.hasOwn(shape.members, key) || (key === "$unknown" && shape.type === "union");
    if (isKnown || value[key] === undefined) continue;
    const suggestion = count < maxSuggestions ? closest(key, namesOf(shape)) : undefined;
    const message = `no such member${suggestion === undefined ? "" : `; did you mean ${suggestion}?`}`;
    report(validation, { at: printable(key), rule: "unknown-member", value: value[key], expected: suggestion ?? "nothing", message });
    count += 1;
  }
}

function namesOf({ type, members }: StructureShape | UnionShape): string[] {
  return type === "union" ? [...Object.keys(members), "$unknown"] : Object.keys(members);
}

interface Finding {
  /** The member that it is about, where that is not the value itself. */
  readonly at?: string;
  readonly rule: InputRule;
  readonly value: unknown;
  readonly expected: string;
  /** What was found, where that says more than the kind. */
  readonly found?: string;
  readonly message?: string;
}

function refuse(shape: Shape, value: unknown, validation: Validation): void {
  report(validation, { rule: "type", value, expected: expectationOf(shape) });
}

/** `34 characters, at most 30`; `a number, expected a list`. */
function report(validation: Validation, { at, rule, value, expected, found, message }: Finding): void {
  const kind = kindOf(value);
  const limit = /^at (least|most) /.test(expected) ? expected : `expected ${expected}`;
  validation.found.push({
    path: at === undefined ? [] : [at],
    rule,
    kind,
    expected,
    message: message ?? `${found ?? kind}, ${limit}`,
  });
}

/** A member name as it may stand in a message, whatever it holds. */
function printable(name: string): string {
  return /^[\w$-]{1,64}$/.test(name) ? name : JSON.stringify(name.slice(0, 64));
}

function expectationOf(shape: Shape): string {
  if (shape.type === "string") return expectedString(shape);
  if (shape.type === "integer") return `a whole number from ${shape.min} to ${shape.max}`;
  return { timestamp: "a valid Date", list: "a list", structure: "an object", union: "an object" }[shape.type];
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
