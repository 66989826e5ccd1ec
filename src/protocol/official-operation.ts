import { type Operation, operationFromSmithy } from "../schema/index.js";
import { service } from "../service.js";

const known = new WeakMap<object, Operation | undefined>();

/** The operation that a command of the official package describes; `undefined` for one of another service, or of a later model. */
export function officialOperation(schema: unknown): Operation | undefined {
  if (!Array.isArray(schema) || schema[1] !== service.namespace) return undefined;
  if (!known.has(schema)) known.set(schema, operationFromSmithy(schema));
  return known.get(schema);
}
