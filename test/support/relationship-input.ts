import type { CreateRelationshipCommandInput } from "partnercentral-channel";

/** An input that the local service takes, with what a test is about in place of it. */
export function relationshipInput(overrides: Partial<CreateRelationshipCommandInput> = {}): CreateRelationshipCommandInput {
  return {
    catalog: "Sandbox",
    associationType: "END_CUSTOMER",
    programManagementAccountIdentifier: "pma-sandbox000001",
    associatedAccountId: "444455556666",
    displayName: "Example Customer",
    sector: "COMMERCIAL",
    ...overrides,
  };
}

/** An input with every member that CreateRelationship has. */
export const fullRelationshipInput: CreateRelationshipCommandInput = relationshipInput({
  resaleAccountModel: "END_CUSTOMER",
  clientToken: "token-of-the-caller",
  tags: [
    { key: "cost-center", value: "42" },
    { key: "größe", value: "" },
  ],
  requestedSupportPlan: {
    resoldEnterprise: { coverage: "ENTIRE_ORGANIZATION", tamLocation: "Dublin", chargeAccountId: "777788889999" },
  },
});
