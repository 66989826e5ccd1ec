import { closest } from "./closest.js";
import { isMembers } from "./is-members.js";
import { kindOf } from "./kind-of.js";
import { memberPath } from "./member-path.js";
import type { Shape, StructureShape, UnionShape } from "./shape.js";
import { expectedString, stringFault } from "./string-fault.js";

/** The rules that an input can break. */
export type InputRule = "required" | "type" | "length" | "pattern" | "enum" | "exactly-one" | "unknown-member";

/** One thing that is wrong with an input. */
export interface InputFault {
  /** Where: `displayName`, `tags[2].key`; empty for the input itself. */
  readonly path: string;
  /** What was broken. */
  readonly rule: InputRule;
  /** What was found and what would be right: `34 characters, at most 30`. Never holds the value itself. */
  readonly message: string;
}

interface ValidateOptions {
  /** Refuse the values of an enum that this version does not know. Default: they pass, as the service may know more. */
  readonly knownValuesOnly?: boolean;
}

/** Every fault of an input at once, in the order of the model; none when it is right. */
export function validate(shape: Shape, value: unknown, { knownValuesOnly = false }: ValidateOptions = {}): InputFault[] {
  const faults: InputFault[] = [];
  check(shape, value, "", { knownValuesOnly, report: (path, rule, message) => faults.push({ path, rule, message }) });
  return faults;
}

interface Validation {
  readonly knownValuesOnly: boolean;
  readonly report: (path: string, rule: InputRule, message: string) => void;
}

function check(shape: Shape, value: unknown, path: string, validation: Validation): void {
  switch (shape.type) {
    case "structure":
      return checkStructure(shape, value, path, validation);
    case "union":
      return checkUnion(shape, value, path, validation);
    case "list":
      if (!Array.isArray(value)) return validation.report(path, "type", `${kindOf(value)}, expected a list`);
      return Array.from(value).forEach((item, index) => check(shape.member, item, `${path}[${index}]`, validation));
    case "timestamp":
      return kindOf(value) === "a Date" ? undefined : validation.report(path, "type", `${kindOf(value)}, expected a valid Date`);
    case "string": {
      const fault = stringFault(shape, value, validation.knownValuesOnly);
      return fault && validation.report(path, fault.rule, fault.message);
    }
  }
}

function checkStructure(shape: StructureShape, value: unknown, path: string, validation: Validation): void {
  if (!isMembers(value)) return validation.report(path, "type", `${kindOf(value)}, expected an object`);
  for (const [name, member] of Object.entries(shape.members)) {
    if (isSet(value[name])) check(member.shape, value[name], memberPath(path, name), validation);
    else if (member.required) validation.report(memberPath(path, name), "required", `missing, expected ${expectationOf(member.shape)}`);
  }
  reportUnknown(Object.keys(shape.members), value, path, validation);
}

function checkUnion(shape: UnionShape, value: unknown, path: string, validation: Validation): void {
  if (!isMembers(value)) return validation.report(path, "type", `${kindOf(value)}, expected an object`);
  const names = Object.keys(shape.members);
  const set = Object.entries(shape.members).filter(([name]) => isSet(value[name]));
  if (set.length !== 1) {
    const found = set.length === 0 ? "none" : set.map(([name]) => name).join(" and ");
    validation.report(path, "exactly-one", `${found} set, expected exactly one of ${names.join(", ")}`);
  }
  for (const [name, { shape: memberShape }] of set) check(memberShape, value[name], memberPath(path, name), validation);
  reportUnknown(names, value, path, validation);
}

function reportUnknown(names: readonly string[], value: Readonly<Record<string, unknown>>, path: string, { report }: Validation): void {
  for (const key of Object.keys(value)) {
    if (names.includes(key) || value[key] === undefined) continue;
    const suggestion = closest(key, names);
    const message = suggestion === undefined ? "no such member" : `no such member; did you mean ${suggestion}?`;
    report(memberPath(path, printable(key)), "unknown-member", message);
  }
}

/** A member name as it may stand in a message, whatever it holds. */
function printable(name: string): string {
  return /^[\w$-]{1,64}$/.test(name) ? name : JSON.stringify(name.slice(0, 64));
}

function expectationOf(shape: Shape): string {
  if (shape.type === "string") return expectedString(shape);
  return { timestamp: "a Date", list: "a list", structure: "an object", union: "an object" }[shape.type];
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
