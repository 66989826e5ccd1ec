/** What the official package and ours have, as flat lists of facts that can be compared by name. */
import { NormalizedSchema } from "@smithy/core/schema";
import type { $Schema, StaticErrorSchema, StaticOperationSchema, StaticStructureSchema } from "@smithy/types";
import { PartnerCentralChannelServiceException } from "partnercentral-channel";
import { createRelationship } from "../../commands/create-relationship.js";
import { ErrorBody } from "../../src/protocol/error-body.js";
import { readException } from "../../src/protocol/read-exception.js";
import { Secrets } from "../../src/protocol/secrets.js";
import type { Operation } from "../../src/schema/index.js";
import type { Member, Shape } from "../../src/schema/shape.js";

/** What a thing is, and whether a member has to be there. */
interface Fact {
  readonly is: string;
  readonly required?: boolean;
}

/** By names that say where: `operation CreateRelationship input.tags[].key`. Members stand in their order. */
export type Contract = ReadonlyMap<string, Fact>;

/** What a package exports, by name. */
export type Exports = Readonly<Record<string, unknown>>;

/** What the official package tells only in its type declarations. */
export interface OfficialDeclarations {
  /** The exceptions in the `@throws` tags of a command. */
  exceptionsOf(operation: string): readonly string[];
  /** The TypeScript type of a member: `Sector | undefined`. */
  typeOf(structure: string, member: string): string | undefined;
}

/** What one has that the other lacks, and what is something else there; nothing when they agree. */
export function differences(theirs: Contract, ours: Contract): string[] {
  const missing: string[] = [];
  const found: string[] = [];
  for (const name of new Set([...theirs.keys(), ...ours.keys()])) {
    // Of a thing that is missing altogether the parts need no mention.
    if (missing.some((whole) => name.startsWith(whole) && /^[ .[]/.test(name.slice(whole.length)))) continue;
    const [their, our] = [theirs.get(name), ours.get(name)];
    if (their === undefined || our === undefined) missing.push(name);
    if (our === undefined) found.push(`${name}: the official package has it, ours does not`);
    else if (their === undefined) found.push(`${name}: ours has it, the official package does not`);
    else found.push(...factDifferences(name, their, our));
  }
  return [...found, ...orderDifferences(theirs, ours)];
}

function factDifferences(name: string, their: Fact, our: Fact): string[] {
  const found: string[] = [];
  if (their.is !== our.is) found.push(`${name}: ${their.is} in the official package, ${our.is} in ours`);
  if (their.required && !our.required) found.push(`${name}: required in the official package, optional in ours`);
  // Of an output, ours may promise more than the model does.
  if (our.required && !their.required && / input\./.test(name)) found.push(`${name}: optional in the official package, required in ours`);
  return found;
}

/** Members of an input stand in one order in both, since that is the order in which they are written. */
function orderDifferences(theirs: Contract, ours: Contract): string[] {
  const members = (contract: Contract, other: Contract) => [...contract.keys()].filter((name) => / input\./.test(name) && other.has(name));
  const ourMembers = members(ours, theirs);
  const wrong = members(theirs, ours).findIndex((name, index) => name !== ourMembers[index]);
  if (wrong === -1) return [];
  return [`${members(theirs, ours)[wrong]}: stands in another order in the official package; ours has ${ourMembers[wrong]} in its place`];
}

/** The facts of the official package, from its static schemas, its enums and its type declarations. */
export function officialContract(exports: Exports, declarations: OfficialDeclarations): Contract {
  const contract = new Map<string, Fact>();
  for (const [, , operation, , input, output] of schemas<StaticOperationSchema>(exports, 9)) {
    const name = `operation ${operation}`;
    contract.set(name, { is: `${operation}Command` in exports ? "a command" : "a schema without a command" });
    for (const exception of declarations.exceptionsOf(operation)) contract.set(`${name} exception ${exception}`, { is: "an exception" });
    const members = { exports, declarations, contract };
    addOfficialMembers(`${name} input`, NormalizedSchema.of(input as $Schema), members);
    addOfficialMembers(`${name} output`, NormalizedSchema.of(output as $Schema), members);
  }
  for (const error of schemas<StaticErrorSchema>(exports, -3)) {
    const [, namespace, name, traits] = error;
    if (namespace.startsWith("smithy.ts.sdk.synthetic")) continue;
    contract.set(`error ${name}`, { is: `a fault of the ${(traits as { error?: string }).error}` });
    for (const [path, fact] of membersWithin(sampleOf(NormalizedSchema.of(error)))) contract.set(`error ${name}${path}`, fact);
  }
  addExports(exports, contract);
  return contract;
}

/** The facts of our package, from its commands, enums and exceptions; these are read from what the official schemas describe. */
export function ourContract(exports: Exports, official: Exports): Contract {
  const contract = new Map<string, Fact>();
  for (const { name: operation, input, output, exceptions } of operationsOf(exports)) {
    const name = `operation ${operation}`;
    contract.set(name, { is: `${operation}Command` in exports ? "a command" : "a command of another name" });
    for (const exception of exceptions) contract.set(`${name} exception ${exception}`, { is: "an exception" });
    addOurMembers(`${name} input`, input.members, contract);
    addOurMembers(`${name} output`, output.members, contract);
  }
  for (const name of byName(Object.keys(exports))) {
    if (/^(?!PartnerCentralChannelService)[A-Z].+Exception$/.test(name)) addOurError(name, { exports, official, contract });
  }
  addExports(exports, contract);
  return contract;
}

/** The operations of the commands that a package of ours exports, in the order of their names. */
export function operationsOf(exports: Exports): Operation[] {
  return byName(Object.keys(exports))
    .filter((name) => /.Command$/.test(name))
    .map((name) => new (exports[name] as new (input: object) => { operation: Operation })({}).operation);
}

/** Static schemas are arrays that begin with the number of their kind. */
function schemas<Schema extends StaticOperationSchema | StaticErrorSchema>(exports: Exports, kind: Schema[0]): Schema[] {
  const ofKind = Object.values(exports).filter((value): value is Schema => Array.isArray(value) && value[0] === kind);
  return ofKind.sort((a, b) => (a[2] < b[2] ? -1 : 1));
}

interface OfficialMembers {
  readonly exports: Exports;
  readonly declarations: OfficialDeclarations;
  readonly contract: Map<string, Fact>;
}

function addOfficialMembers(path: string, schema: NormalizedSchema, members: OfficialMembers): void {
  const [, , structure, , , , requiredCount = 0] = schema.getSchema() as StaticStructureSchema;
  for (const [index, [name, member]] of Array.from(schema.structIterator()).entries()) {
    const type = members.declarations.typeOf(structure, name) ?? "";
    addOfficialFact(`${path}.${name}`, member, { ...members, type, required: index < requiredCount });
  }
}

function addOfficialFact(path: string, schema: NormalizedSchema, of: OfficialMembers & { type: string; required?: boolean }): void {
  const { exports, contract, type, required } = of;
  const constants = type.match(/\w+/g)?.flatMap((word) => (isEnum(exports[word]) ? Object.values(exports[word]) : []));
  const is = factOf(kindOf(schema), { values: schema.isStringSchema() ? constants : [], token: schema.isIdempotencyToken() });
  contract.set(path, { is, ...(required !== undefined && { required }) });
  if (schema.isListSchema())
    addOfficialFact(`${path}[]`, schema.getValueSchema(), { exports, contract, type, declarations: of.declarations });
  // A union is a structure to this question.
  else if (schema.isStructSchema()) addOfficialMembers(path, schema, of);
}

function kindOf(schema: NormalizedSchema): string {
  if (schema.isStringSchema()) return "string";
  if (schema.isNumericSchema()) return "integer";
  if (schema.isTimestampSchema()) return "timestamp";
  if (schema.isListSchema()) return "list";
  if (schema.isUnionSchema()) return "union";
  return schema.isStructSchema() ? "structure" : `of the schema ${schema.getName() ?? JSON.stringify(schema.getSchema())}`;
}

function addOurMembers(path: string, members: Readonly<Record<string, Member>>, contract: Map<string, Fact>): void {
  for (const [name, { shape, required, idempotencyToken }] of Object.entries(members)) {
    addOurFact(`${path}.${name}`, shape, { required, token: idempotencyToken === true, contract });
  }
}

function addOurFact(path: string, shape: Shape, of: { required?: boolean; token: boolean; contract: Map<string, Fact> }): void {
  const { required, token, contract } = of;
  const values = shape.type === "string" ? shape.values : undefined;
  contract.set(path, { is: factOf(shape.type, { values, token }), ...(required !== undefined && { required }) });
  if (shape.type === "list") addOurFact(`${path}[]`, shape.member, { token: false, contract });
  else if (shape.type === "structure" || shape.type === "union") addOurMembers(path, shape.members, contract);
}

/** `string, one of Ascending, Descending`; `string, idempotency token`. */
function factOf(kind: string, { values = [], token }: { values?: readonly string[] | undefined; token: boolean }): string {
  return `${kind}${values.length > 0 ? `, one of ${byName(values).join(", ")}` : ""}${token ? ", idempotency token" : ""}`;
}

/** What our exception of a name keeps of an answer with every member that the official one has. */
function addOurError(
  name: string,
  { exports, official, contract }: { exports: Exports; official: Exports; contract: Map<string, Fact> },
): void {
  const schema = official[`${name}$`];
  const body = JSON.stringify(schema === undefined ? {} : sampleOf(NormalizedSchema.of(schema as $Schema)));
  const secrets = new Secrets();
  const error = readException(
    createRelationship,
    { statusCode: 400, headers: { "x-amzn-errortype": name }, body: undefined },
    { body: new ErrorBody(body, secrets), secrets },
  );
  const isRead = error.constructor === exports[name];
  contract.set(`error ${name}`, { is: isRead ? `a fault of the ${error.$fault}` : "never read from an answer" });
  const base = new PartnerCentralChannelServiceException({ name, message: "", $fault: "client", $metadata: {} });
  const own = Object.entries(error).filter(([member]) => !(member in base));
  const members = { message: error.message, ...Object.fromEntries(own) };
  for (const [path, fact] of membersWithin(members)) contract.set(`error ${name}${path}`, fact);
}

/** A JSON value with every member of a schema. */
function sampleOf(schema: NormalizedSchema): unknown {
  if (schema.isListSchema()) return [sampleOf(schema.getValueSchema())];
  if (!schema.isStructSchema()) return "a text";
  return Object.fromEntries(Array.from(schema.structIterator(), ([name, member]) => [name, sampleOf(member)]));
}

/** The members within a value: `.fieldList`, `.fieldList[].name`. Ours are there, but empty, where nobody reads them. */
function membersWithin(value: unknown): [path: string, fact: Fact][] {
  if (Array.isArray(value)) return value.flatMap(membersWithin).map(([path, fact]) => [`[]${path}`, fact]);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]): [string, Fact][] => [
    [`.${name}`, { is: member === undefined || member === "" ? "a member that is never read" : "a member" }],
    ...membersWithin(member).map(([path, fact]): [string, Fact] => [`.${name}${path}`, fact]),
  ]);
}

/** Enums and paginators have one form in both packages. */
function addExports(exports: Exports, contract: Map<string, Fact>): void {
  for (const name of byName(Object.keys(exports))) {
    const value = exports[name];
    if (/^paginate[A-Z]/.test(name)) contract.set(`paginator ${name}`, { is: `a ${typeof value}` });
    if (!/^[A-Z]/.test(name) || !isEnum(value)) continue;
    contract.set(`enum ${name}`, { is: "an enum" });
    for (const constant of byName(Object.keys(value))) contract.set(`enum ${name}.${constant}`, { is: JSON.stringify(value[constant]) });
  }
}

function isEnum(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const values: unknown[] = Object.values(value);
  return values.length > 0 && values.every((constant) => typeof constant === "string");
}

function byName(names: readonly string[]): string[] {
  return [...names].sort();
}
