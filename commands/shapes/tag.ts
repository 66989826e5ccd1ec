import { list, type Members, required, type ShapeOf, string, structure } from "../../src/schema/index.js";

/** A key-value pair on a resource. */
export interface Tag {
  /** 1-128 letters, digits, spaces or any of `_.:/=+-@`. */
  key: string;
  /** 0-256 of the same characters. */
  value: string;
}

const pattern = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const means = "letters, digits, spaces or any of _.:/=+-@";

const tagKey: ShapeOf<string> = string({ minLength: 1, maxLength: 128, pattern, means });

export const tags: ShapeOf<Tag[]> = list(
  structure<Tag>({ key: required(tagKey), value: required(string({ maxLength: 256, pattern, means })) }, plainTag),
);

function plainTag({ key, value }: Members<Tag>): Tag | undefined {
  return typeof key === "string" && typeof value === "string" ? { key, value } : undefined;
}

export const tagKeys: ShapeOf<string[]> = list(tagKey);
