/** The one call that everything is measured by. */
import type { CreateRelationshipCommandInput } from "partnercentral-channel";

export const input: CreateRelationshipCommandInput = {
  catalog: "Sandbox",
  associationType: "END_CUSTOMER",
  programManagementAccountIdentifier: "pma-sandbox000001",
  associatedAccountId: "444455556666",
  displayName: "Example Customer",
  sector: "COMMERCIAL",
};

/** As many tags as the service takes. */
export const taggedInput: CreateRelationshipCommandInput = {
  ...input,
  tags: Array.from({ length: 200 }, (_, index) => ({ key: `cost-center-${index}`, value: `value of ${index}` })),
};

/** What the service answers. */
export const answer: string = JSON.stringify({
  relationshipDetail: {
    arn: "arn:aws:partnercentral:us-east-1:111122223333:catalog/Sandbox/relationship/rs-abcdefghijklm",
    id: "rs-abcdefghijklm",
  },
});
