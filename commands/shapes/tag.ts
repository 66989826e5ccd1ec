import { list, required, type ShapeOf, structure } from "../../src/schema/index.js";

/** A key-value pair on a resource. */
export interface Tag {
  /** 1-128 letters, digits, spaces or any of `_.:/=+-@`. */
  key: string;
  /** 0-256 of the same characters. */
  value: string;
}

let pattern: RegExp | undefined;

/** Of the characters of a tag. Their pattern is made when it is first needed, since classes of Unicode take long. */
/* @__NO_SIDE_EFFECTS__ */
function tagText(minLength: number, maxLength: number): ShapeOf<string> {
  return {
    type: "string",
    minLength,
    maxLength,
    get pattern() {
      pattern ??= /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
      return pattern;
    },
    means: "letters, digits, spaces or any of _.:/=+-@",
  };
}

const tagKey: ShapeOf<string> = tagText(1, 128);

export const tags: ShapeOf<Tag[]> = list(structure<Tag>({ key: required(tagKey), value: required(tagText(0, 256)) }));

export const tagKeys: ShapeOf<string[]> = list(tagKey);
