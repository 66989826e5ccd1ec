import { type Open, type ShapeOf, string } from "../../src/schema/index.js";

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

export const arn: ShapeOf<string> = string({ minLength: 1, maxLength: 1011, means: "an ARN", redact: "mask-account" });

export const clientToken: ShapeOf<string> = string({
  minLength: 1,
  maxLength: 64,
  pattern: /^[!-~]*$/,
  means: "a token of visible ASCII characters",
});

export const programManagementAccountId: ShapeOf<string> = string({
  minLength: 17,
  maxLength: 17,
  pattern: /^pma-[a-z0-9]{13}$/,
  means: "a program management account id (pma- and 13 lower-case letters or digits)",
});

export const programManagementAccountIdentifier: ShapeOf<string> = string({
  minLength: 17,
  maxLength: 1011,
  pattern: /^(arn:[a-z-]+:partnercentral:[a-z0-9-]+:[0-9]{12}:catalog\/[a-zA-Z]+\/program-management-account\/)?pma-[a-z0-9]{13}$/,
  means: "a program management account id (pma- and 13 lower-case letters or digits) or its ARN",
  redact: "mask-account",
});

export const relationshipId: ShapeOf<string> = string({
  minLength: 16,
  maxLength: 16,
  pattern: /^rs-[a-z0-9]{13}$/,
  means: "a relationship id (rs- and 13 lower-case letters or digits)",
});

export const relationshipIdentifier: ShapeOf<string> = string({
  minLength: 16,
  maxLength: 1011,
  pattern:
    /^(arn:[a-z-]+:partnercentral:[a-z0-9-]+:[0-9]{12}:catalog\/[a-zA-Z]+\/program-management-account\/pma-[a-z0-9]{13}\/relationship\/)?rs-[a-z0-9]{13}$/,
  means: "a relationship id (rs- and 13 lower-case letters or digits) or its ARN",
  redact: "mask-account",
});

export const revision: ShapeOf<string> = string({ minLength: 1, maxLength: 10, pattern: /^[0-9]*$/, means: "a revision number" });
