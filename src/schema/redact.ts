import { timeOf } from "./date.js";
import { plainCopyOf } from "./plain-copy.js";
import type { Shape, StringShape, StructureShape, UnionShape } from "./shape.js";

/** A copy that is fit for a log: members that name people or accounts are masked or left out. */
export function redact(shape: Shape, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  switch (shape.type) {
    case "string":
      return typeof value === "string" ? redactString(shape, value) : kept(value);
    case "list":
      return Array.isArray(value) ? value.map((item) => plainCopyOf(shape.member, item) ?? redact(shape.member, item)) : kept(value);
    case "structure":
    case "union":
      return redactMembers(shape, value);
    case "timestamp":
      return timeOf(value) === undefined ? kept(value) : value;
    case "integer":
      return typeof value === "number" ? value : kept(value);
  }
}

function redactMembers({ fields }: StructureShape | UnionShape, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return kept(value);
  const copy: Record<string, unknown> = {};
  for (const { name, shape } of fields) {
    const memberValue = (value as Record<string, unknown>)[name];
    if (memberValue !== undefined && !isOmitted(shape)) copy[name] = redact(shape, memberValue);
  }
  return copy;
}

function isOmitted(shape: Shape): boolean {
  return shape.type === "list" ? isOmitted(shape.member) : shape.type === "string" && shape.redact === "omit";
}

function redactString({ redact: redaction }: StringShape, value: string): string {
  if (redaction === "mask") return mask(value);
  return redaction === "mask-account" ? maskAccounts(value) : value;
}

/** A text in which account ids keep their last four digits. */
export function maskAccounts(text: string): string {
  return text.length < 12 ? text : text.replace(/\b\d{12}\b/g, mask);
}

/** `********1234` of a twelve-digit account id. */
function mask(text: string): string {
  return text.length <= 4 ? "*".repeat(text.length) : "*".repeat(Math.min(text.length, 16) - 4) + text.slice(-4);
}

/** A value of the wrong kind is not shown: nobody knows what is in it. */
function kept(value: unknown): string {
  return `<${typeof value}>`;
}
