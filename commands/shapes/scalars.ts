import { integer, type Open, type ShapeOf, string } from "../../src/schema/index.js";

/** The catalog a resource lives in: `Sandbox` to try things out, `AWS` for real. */
export type Catalog = Open<"AWS" | "Sandbox">;

export const catalog: ShapeOf<Catalog> = string<Catalog>({
  minLength: 1,
  maxLength: 64,
  pattern: /^[a-zA-Z]*$/,
  means: 'a catalog of letters, such as "AWS" or "Sandbox"',
});

export const accountId: ShapeOf<string> = string({
  minLength: 12,
  maxLength: 12,
  pattern: /^[0-9]*$/,
  means: "an AWS account id of 12 digits",
  redact: "mask",
});

export const clientToken: ShapeOf<string> = string({
  minLength: 1,
  maxLength: 64,
  pattern: /^[!-~]*$/,
  means: "a token of visible ASCII characters",
});

/** The name of a relationship or of a program management account. */
export const displayName: ShapeOf<string> = string({
  minLength: 1,
  maxLength: 30,
  pattern: /^[^\x00-\x1F\x7F]*$/,
  means: "a name without control characters",
  redact: "omit",
});

export const revision: ShapeOf<string> = string({ minLength: 1, maxLength: 10, pattern: /^[0-9]*$/, means: "a revision number" });

export const maxResults: ShapeOf<number> = integer({ min: 1, max: 100 });

export const nextToken: ShapeOf<string> = string({
  minLength: 1,
  maxLength: 2048,
  pattern: /^[^\x00-\x1F\x7F\x20]*$/,
  means: "the nextToken of a page before",
});
