import { closest } from "./closest.js";
import { kindOf } from "./kind-of.js";
import type { Shape, StringShape, StructureShape, UnionShape } from "./shape.js";

export type InputRule = "required" | "type" | "length" | "pattern" | "exactly-one" | "unknown-member";

/** One thing that is wrong with an input. */
export interface InputFault {
  /** Where: `displayName`, `tags[2].key`; empty for the input itself. */
  readonly path: string;
  readonly rule: InputRule;
  /** What was found and what would be right: `34 characters, at most 30`. Never holds the value itself. */
  readonly message: string;
}

/** Every fault of an input at once, in the order of the model; none when it is right. */
export function validate(shape: Shape, value: unknown): InputFault[] {
  const faults: InputFault[] = [];
  check(shape, value, "", (path, rule, message) => faults.push({ path, rule, message }));
  return faults;
}

type Report = (path: string, rule: InputRule, message: string) => void;

function check(shape: Shape, value: unknown, path: string, report: Report): void {
  switch (shape.type) {
    case "string":
      return checkString(shape, value, path, report);
    case "timestamp":
      return kindOf(value) === "a Date" ? undefined : report(path, "type", `${kindOf(value)}, expected a valid Date`);
    case "list":
      if (!Array.isArray(value)) return report(path, "type", `${kindOf(value)}, expected a list`);
      return Array.from(value).forEach((item, index) => check(shape.member, item, `${path}[${index}]`, report));
    case "structure":
      return checkStructure(shape, value, path, report);
    case "union":
      return checkUnion(shape, value, path, report);
  }
}

function checkString(shape: StringShape, value: unknown, path: string, report: Report): void {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, means } = shape;
  if (typeof value !== "string") return report(path, "type", `${kindOf(value)}, expected ${means ?? "a string"}`);
  const length = countCharacters(value);
  if (length < minLength || length > maxLength) return report(path, "length", `${characters(length)}, ${limitOf(shape, length)}`);
  if (pattern?.test(value) === false) report(path, "pattern", `a string of another form, expected ${means ?? `a match of ${pattern}`}`);
}

function limitOf({ minLength = 0, maxLength, means = "" }: StringShape, length: number): string {
  if (minLength === maxLength) return `expected ${means}`;
  return length < minLength ? `at least ${minLength}` : `at most ${maxLength}`;
}

/** Code points, as the service counts; of a string far too long for any member only the code units, which cost nothing. */
function countCharacters(value: string): number {
  return value.length > 10_000 ? value.length : Array.from(value).length;
}

function characters(count: number): string {
  return count === 1 ? "1 character" : `${count} characters`;
}

function checkStructure(shape: StructureShape, value: unknown, path: string, report: Report): void {
  if (!isPlain(value)) return report(path, "type", `${kindOf(value)}, expected an object`);
  for (const [name, member] of Object.entries(shape.members)) {
    const memberValue = value[name];
    if (memberValue !== undefined && memberValue !== null) check(member.shape, memberValue, join(path, name), report);
    else if (member.required) report(join(path, name), "required", `missing, expected ${expectationOf(member.shape)}`);
  }
  reportUnknown(Object.keys(shape.members), value, path, report);
}

function checkUnion(shape: UnionShape, value: unknown, path: string, report: Report): void {
  if (!isPlain(value)) return report(path, "type", `${kindOf(value)}, expected an object`);
  const names = Object.keys(shape.members);
  const set = names.filter((name) => value[name] !== undefined && value[name] !== null);
  if (set.length !== 1)
    report(path, "exactly-one", `${set.length === 0 ? "none" : set.join(" and ")} set, expected exactly one of ${names.join(", ")}`);
  for (const name of set) {
    const member = shape.members[name];
    if (member !== undefined) check(member, value[name], join(path, name), report);
  }
  reportUnknown(names, value, path, report);
}

function reportUnknown(names: readonly string[], value: Record<string, unknown>, path: string, report: Report): void {
  for (const key of Object.keys(value)) {
    if (names.includes(key) || value[key] === undefined) continue;
    const suggestion = closest(key, names);
    report(
      join(path, printable(key)),
      "unknown-member",
      suggestion === undefined ? "no such member" : `no such member; did you mean ${suggestion}?`,
    );
  }
}

/** A member name as it may stand in a message, whatever it holds. */
function printable(name: string): string {
  return /^[\w$-]{1,64}$/.test(name) ? name : JSON.stringify(name.slice(0, 64));
}

function expectationOf(shape: Shape): string {
  if (shape.type === "string") return shape.means ?? (shape.values === undefined ? "a string" : `one of ${shape.values.join(", ")}`);
  return { timestamp: "a Date", list: "a list", structure: "an object", union: "an object" }[shape.type];
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
