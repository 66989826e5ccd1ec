export { closest } from "./closest.js";
export { type DecodeFault, type Decoded, fromJson } from "./from-json.js";
export { type Operation, type OperationOf, operation } from "./operation.js";
export { redact } from "./redact.js";
export {
  enumeration,
  idempotencyToken,
  list,
  type Member,
  type Open,
  open,
  optional,
  type Redaction,
  required,
  type Shape,
  type ShapeOf,
  string,
  structure,
  type StructureOf,
  type StructureShape,
  timestamp,
  union,
} from "./shape.js";
export { toJson } from "./to-json.js";
export { type InputFault, type InputRule, validate } from "./validate.js";
