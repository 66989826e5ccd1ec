export { closest } from "./closest.js";
export { timeOf } from "./date.js";
export { fromJson } from "./from-json.js";
export { operationFromSmithy, tokenMemberOf } from "./from-smithy-schema.js";
export { isMembers } from "./is-members.js";
export { kindOf } from "./kind-of.js";
export { type Body, mayConflictWithItself, onlyReads, type Operation, type OperationOf, operation } from "./operation.js";
export { maskAccounts, redact } from "./redact.js";
export {
  enumeration,
  idempotencyToken,
  integer,
  list,
  type Members,
  type OneOf,
  type Open,
  open,
  optional,
  required,
  type Shape,
  type ShapeOf,
  string,
  type StructureOf,
  structure,
  timestamp,
  union,
} from "./shape.js";
export { snapshot } from "./snapshot.js";
export { toJson } from "./to-json.js";
export { type InputFault, type InputRule, type ValidateOptions, validate } from "./validate.js";
