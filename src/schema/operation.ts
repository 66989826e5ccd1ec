import type { StructureOf, StructureShape } from "./shape.js";

/** One operation of the API as data: everything the stages need to know to send it and to read its answer. */
export interface Operation {
  /** As in the `x-amz-target` header: `CreateRelationship`. */
  readonly name: string;
  readonly input: StructureShape;
  readonly output: StructureShape;
  /** The name of the input member that is the idempotency token, where the operation has one. */
  readonly tokenMember?: string;
}

/** An operation whose input and output are known to the compiler. */
export interface OperationOf<Input, Output> extends Operation {
  readonly input: StructureOf<Input>;
  readonly output: StructureOf<Body<Output>>;
}

/** What an answer's body holds of an output; `$metadata` comes from elsewhere. */
export type Body<Output> = Omit<Output, "$metadata">;

/* @__NO_SIDE_EFFECTS__ */
export function operation<Input, Output>(
  name: string,
  shapes: { input: StructureOf<Input>; output: StructureOf<Body<Output>> },
): OperationOf<Input, Output> {
  const tokenMember = Object.entries(shapes.input.members).find(([, member]) => member.idempotencyToken)?.[0];
  return { name, ...shapes, ...(tokenMember !== undefined && { tokenMember }) };
}
