import type { StructureOf, StructureShape } from "./shape.js";

/** One operation of the API as data: everything the stages need to know to send it and to read its answer. */
export interface Operation<Exceptions extends readonly string[] = readonly string[]> {
  /** As in the `x-amz-target` header: `CreateRelationship`. */
  readonly name: string;
  readonly input: StructureShape;
  readonly output: StructureShape;
  /** The names of the exceptions that the model gives it. */
  readonly exceptions: Exceptions;
  /** The name of the input member that is the idempotency token, where the operation has one. */
  readonly tokenMember?: string;
}

/** An operation whose input and output are known to the compiler. */
export interface OperationOf<Input, Output, Exceptions extends readonly string[] = readonly string[]> extends Operation<Exceptions> {
  readonly input: StructureOf<Input>;
  readonly output: StructureOf<Body<Output>>;
}

/** What an answer's body holds of an output; `$metadata` comes from elsewhere. */
export type Body<Output> = Omit<Output, "$metadata">;

/** True for an operation that changes nothing, so that it can always be sent again. */
export function onlyReads({ name }: Operation): boolean {
  return /^(Get|List)/.test(name);
}

/** True for an operation that a `revision` makes a conflict when it is sent again after it was applied. */
export function mayConflictWithItself({ name }: Operation): boolean {
  return name.startsWith("Update");
}

/* @__NO_SIDE_EFFECTS__ */
export function operation<Input, Output, Exceptions extends readonly string[]>(
  name: string,
  parts: { input: StructureOf<Input>; output: StructureOf<Body<Output>>; exceptions: Exceptions },
): OperationOf<Input, Output, Exceptions> {
  const tokenMember = Object.entries(parts.input.members).find(([, member]) => member.idempotencyToken)?.[0];
  return { name, ...parts, ...(tokenMember !== undefined && { tokenMember }) };
}
