/**
 * Shapes as data. A shape is written once as an interface for people and once as a value of this module for the wire;
 * {@link structure} and {@link union} do not compile when the two differ.
 */

declare const describes: unique symbol;

/** Ties a shape to the TypeScript type it describes. Invariant on purpose: neither may know more than the other. */
interface Describes<T> {
  readonly [describes]?: (value: T) => T;
}

/**
 * How a value appears in logs: `mask` keeps the last four characters, `mask-account` masks an account id within, `omit`
 * leaves the member out.
 */
type Redaction = "mask" | "mask-account" | "omit";

export interface StringShape {
  readonly type: "string";
  /** Fewest characters (Unicode code points, as the service counts). */
  readonly minLength?: number | undefined;
  /** Most characters (Unicode code points, as the service counts). */
  readonly maxLength?: number | undefined;
  /** Matches the whole string. */
  readonly pattern?: RegExp | undefined;
  /** The values known today. The service may add more, so others are not refused. */
  readonly values?: readonly string[] | undefined;
  /** What a right value is, in words, for error messages. */
  readonly means?: string | undefined;
  readonly redact?: Redaction | undefined;
}

/** A whole number. */
export interface IntegerShape {
  readonly type: "integer";
  readonly min: number;
  readonly max: number;
}

/** A `Date` in TypeScript, an ISO 8601 date-time on the wire. */
interface TimestampShape {
  readonly type: "timestamp";
}

interface ListShape {
  readonly type: "list";
  readonly member: Shape;
}

/** The members of a structure or union, by name and in the order of the model. */
interface MemberShapes {
  readonly members: Readonly<Record<string, Member>>;
  /** The same as a list, made once for all that goes through them. */
  readonly fields: readonly Field[];
}

export interface StructureShape extends MemberShapes {
  readonly type: "structure";
  readonly plainCopy?: PlainCopy<object>;
}

/**
 * The members of the structure alone, in the order of the model, if all of them are strings that logs may show; `undefined`
 * for every other value, which is then looked at member by member. Written out by the names of the members it takes a tenth of
 * the time: worth it for what comes by the hundred.
 */
export type PlainCopy<T> = (value: Members<T>) => T | undefined;

/** What an object has at the names of a structure's members. */
export type Members<T> = { readonly [Name in keyof T]?: unknown };

/** Exactly one member is set, or `$unknown` stands for one that the model does not have yet. */
export interface UnionShape extends MemberShapes {
  readonly type: "union";
}

export type Shape = StringShape | IntegerShape | TimestampShape | ListShape | StructureShape | UnionShape;

export interface Member {
  readonly shape: Shape;
  readonly required: boolean;
  /** The member that makes a repeated request harmless: filled in when the caller gives none. */
  readonly idempotencyToken?: true;
}

/** A member with its name. */
export interface Field extends Member {
  readonly name: string;
}

/** A shape that describes `T`. */
export type ShapeOf<T> = Shape & Describes<T>;
/** A structure that describes `T`. */
export type StructureOf<T> = StructureShape & Describes<T>;

type RequiredMember<T> = Member & { readonly required: true } & Describes<T>;
type OptionalMember<T> = Member & { readonly required: false } & Describes<T>;
type MembersOf<T> = {
  readonly [K in keyof T]-?: {} extends Pick<T, K> ? OptionalMember<Exclude<T[K], undefined>> : RequiredMember<T[K]>;
};

type KeysOfVariants<T> = T extends unknown ? Exclude<keyof T, "$unknown"> : never;
type VariantValue<T, K extends PropertyKey> = T extends { readonly [P in K]?: infer V } ? Exclude<V, undefined> : never;
type VariantsOf<T> = { readonly [K in KeysOfVariants<T>]: ShapeOf<VariantValue<T, K>> };

/** A value the service knows and this version of the package may not. */
export type Open<T extends string> = T | (string & {});

/** Exactly one of the members; `$unknown: [name, value]` is one that the service knows and this version of the package does not. */
export type OneOf<Members extends object> =
  | { [Name in keyof Members]: Only<Members, Name> }[keyof Members]
  | ({ [Name in keyof Members]?: never } & { $unknown: [name: string, value: unknown] });

type Only<Members extends object, Name extends keyof Members> = { [N in Name]: Members[N] } & {
  [Other in Exclude<keyof Members, Name>]?: never;
} & { $unknown?: never };

/* @__NO_SIDE_EFFECTS__ */
export function string<T extends string = string>(limits: Omit<StringShape, "type"> = {}): ShapeOf<T> {
  const { minLength, maxLength, pattern, values, means, redact } = limits;
  // All of one form, whatever is given: engines find the members of such objects at once.
  return { type: "string", minLength, maxLength, pattern, values, means, redact };
}

/** The words of a text. */
type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text;

/**
 * A string with known values, as one text: `enumeration("RECEIVER SENDER")`. It does not use the constants that people use, such as
 * `ParticipantType`, so that a bundle has them only where a program does.
 */
/* @__NO_SIDE_EFFECTS__ */
export function enumeration<Text extends string>(values: Text): ShapeOf<Words<Text>> {
  return string({ values: values.split(" ") });
}

/** An enum in an answer: the same shape, whose type admits values of tomorrow. */
/* @__NO_SIDE_EFFECTS__ */
export function open<T extends string>(shape: ShapeOf<T>): ShapeOf<Open<T>> {
  return shape as Shape;
}

/* @__NO_SIDE_EFFECTS__ */
export function integer(range: Omit<IntegerShape, "type">): ShapeOf<number> {
  return { type: "integer", ...range };
}

/* @__NO_SIDE_EFFECTS__ */
export function timestamp(): ShapeOf<Date> {
  return { type: "timestamp" };
}

/* @__NO_SIDE_EFFECTS__ */
export function list<T>(member: ShapeOf<T>): ShapeOf<T[]> {
  return { type: "list", member };
}

/* @__NO_SIDE_EFFECTS__ */
export function structure<T extends object>(members: MembersOf<T>, plainCopy?: PlainCopy<T>): StructureOf<T> {
  // A mapped type over `keyof T` is not assignable to a record of strings, though its every value is a Member.
  const parts = withFields(members as unknown as Readonly<Record<string, Member>>);
  return { type: "structure", ...parts, ...(plainCopy !== undefined && { plainCopy }) };
}

/* @__NO_SIDE_EFFECTS__ */
export function union<T extends object>(members: VariantsOf<T>): ShapeOf<T> {
  const shapes = Object.entries<ShapeOf<never>>(members);
  return { type: "union", ...withFields(Object.fromEntries(shapes.map(([name, shape]) => [name, optional(shape)]))) };
}

/* @__NO_SIDE_EFFECTS__ */
function withFields(members: Readonly<Record<string, Member>>): MemberShapes {
  return { members, fields: Object.entries(members).map(([name, member]) => ({ name, ...member })) };
}

/* @__NO_SIDE_EFFECTS__ */
export function required<T>(shape: ShapeOf<T>): RequiredMember<T> {
  return { shape, required: true };
}

/* @__NO_SIDE_EFFECTS__ */
export function optional<T>(shape: ShapeOf<T>): OptionalMember<T> {
  return { shape, required: false };
}

/* @__NO_SIDE_EFFECTS__ */
export function idempotencyToken(shape: ShapeOf<string>): OptionalMember<string> {
  return { shape, required: false, idempotencyToken: true };
}
